"""Do the programs find the same?"""

# What a program is known to get wrong: the figures that it spoils, and why. Its other figures are
# compared all the same, and any other difference fails the run.
KNOWN_FAULTS = {
    ("orcus", "inline"): (("cells", "texts", "characters"), "it loses texts that stand in cells"),
    # Its parse-sax.js decodes each piece of an inflated part by itself, so that a letter of two
    # bytes across the end of a piece becomes two U+FFFD.
    ("exceljs", "small"): (("characters",), "it breaks letters that lie across two pieces"),
    ("exceljs", "mixed"): (("characters",), "it breaks letters that lie across two pieces"),
    ("exceljs", "inline"): (("characters",), "it breaks letters that lie across two pieces"),
}


def differences(expected, result):
    """figure → what was found instead of what, of the figures that a program gives."""
    found = dict(result or {})
    # Without styles, dates are numbers to a reader.
    if found.get("dates") == 0 and expected["dates"] > 0:
        found["numbers"] -= expected["dates"]
        found["sum"] -= expected["date_sum"]
        del found["dates"], found["date_sum"]
    return {name: f"{name} {value}, not {expected[name]}" for name, value in found.items()
            if name in expected
            and abs(value - expected[name]) > 1e-9 * max(1, abs(expected[name]))}


def verdict(program, workload, expected):
    """(in words, whether that is as it should be)"""
    result = program.results.get(workload)
    if result is None or "inflated" in result:
        return "–", True
    wrong = differences(expected, result)
    spoilt, reason = KNOWN_FAULTS.get((program.name, workload), ((), ""))
    if wrong and set(wrong) <= set(spoilt):
        return f"no: {reason} ({', '.join(wrong.values())})", True
    if wrong:
        return "**no**: " + ", ".join(wrong.values()), False
    if "sum" in result:
        return "yes", True
    return f"yes ({', '.join(sorted(set(result) & set(expected)))})", True
