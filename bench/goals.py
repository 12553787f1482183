"""The goals for speed, judged by what a run measured. Each is (goal, asked, found, met); `met` is
None where the other side of the comparison is not to be had here."""


def judge(facts):
    yield from reading(facts)
    yield from memory(facts)
    yield from starting(facts)
    yield from extracting(facts)
    yield from writing(facts)


def reading(facts):
    for workload in ("mixed", "numeric", "inline"):
        costs = facts.get(workload, {})
        ours = costs.get("bijlage, 1 thread")
        if ours is None:
            continue
        floor = costs.get("(ISA-L inflate alone)")
        if floor is not None:
            ratio = ours.cpu / floor.cpu
            goal = f"{workload}: CPU of inflating alone"
            yield goal, "≤ 2.5, aim at 2.0", f"{ratio:.2f}", ratio <= 2.5
        for name, least in (("orcus", 9), ("openpyxl", 90)):
            if name in costs:
                ratio = costs[name].cpu / ours.cpu
                goal = f"{workload}: times as fast as {name}"
                yield goal, f"≥ {least}", f"{ratio:.1f}", ratio >= least
        both = costs.get("bijlage, 2 threads")
        if both is not None:
            found = f"{both.wall:.2f} s, {both.wall / ours.wall:.2f} of one thread's"
            yield f"{workload}: wall with two threads, of SheetReader's", "≤ 0.10", found, None
    ours = facts.get("small", {}).get("bijlage, 1 thread")
    if ours is not None:
        speed = facts["files"] / ours.cpu
        yield "small: files a second on one core", "≥ 2,200", f"{speed:,.0f}", speed >= 2_200


def memory(facts):
    for workload, found in facts.get("memory", {}).items():
        each = (found["held"] - found["texts"]) / found["cells"]
        goal = f"{workload}: bytes of memory a cell, without its text"
        yield goal, "≤ 24", f"{each:.1f}", round(each, 1) <= 24


def starting(facts):
    if "start" in facts:
        empty, process = facts["start"]
        more = (process.wall - empty.wall) * 1000
        goal = "a process a small file, above an empty program"
        yield goal, "≤ 2 ms", f"{more:.2f} ms", more <= 2


def extracting(facts):
    if "extract" not in facts:
        return
    found = facts["extract"]
    for step, most in (("extract", 1.5), ("check", 1)):
        ratio = found[step] / found["read"]
        yield f"long: {step}, of the time of reading", f"≤ {most}", f"{ratio:.2f}", ratio <= most
    size = found["bytes_peak"]
    yield "long: bytes an observation beside the workbook", "< 64", f"{size:.1f}", size < 64


def writing(facts):
    written = facts.get("write", {})
    peer = written.get("libxlsxwriter, constant memory")
    if "bijlage" not in written or peer is None:
        return
    (ours, size), (theirs, their_size) = written["bijlage"], peer
    ratio = ours.cpu / theirs.cpu
    yield "writing: CPU of libxlsxwriter's", "≤ 0.13", f"{ratio:.3f}", ratio <= 0.13
    yield "writing: peak memory", "≤ 12 MB", f"{ours.peak:.1f} MB", ours.peak <= 12
    larger = size / their_size - 1
    yield "writing: larger file than libxlsxwriter's", "≤ 15%", f"{larger:.0%}", larger <= 0.15
