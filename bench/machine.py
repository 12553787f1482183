"""What the programs ran on."""

import os
import platform
from pathlib import Path


def describe():
    return (f"{os.cpu_count()} processors ({first('/proc/cpuinfo', 'model name')}), "
            f"{int(first('/proc/meminfo', 'MemTotal').split()[0]) / 1e6:.0f} GB of memory, "
            f"{system()}, Linux {platform.release()}; "
            f"{os.getloadavg()[0]:.1f} processes were running when it began.")


def first(path, name):
    """The value of the first line `name: value`."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() == name:
            return value.strip()
    return "0"


def system():
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()
