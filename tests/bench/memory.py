"""The most memory that reading takes: for more documents, and for one that is very long."""

from __future__ import annotations

import shutil
import sys

from figures import Figure, Group
from running import TRACKER, run
from setting import Setting
from texts import cut, one_text, write

_ALONE = ("--jobs", "1")
_SHORT, _LONG = 3_000, 30_000  # characters


def memory(setting: Setting) -> Group:
    """Peak memory of `tracker extract` by number of documents."""
    made = cut(setting.texts, setting.numbers[-1], min(_SHORT, setting.base))
    peaks = []
    for number in setting.numbers:
        folder = write(setting.work / f"memory-{number}", made[:number])
        peaks.append((number, run([*TRACKER, "extract", str(folder), *_ALONE], setting.env, watch=True).peak))
    first = peaks[0][1]
    figures = [
        Figure(f"{number:,} documents", peak, "MB", first, f"{peaks[0][0]} documents")
        for number, peak in peaks
    ]
    how = f"`tracker extract FOLDER`, a process each; documents of {_SHORT:,} characters, all different."
    return Group("Memory by number of documents", how, tuple(figures))


def large(setting: Setting) -> Group:
    """One very long text."""
    path = setting.work / "large.txt"
    sample = one_text(setting.texts, 20_000)
    path.write_text(
        one_text(setting.texts, round(setting.large * len(sample) / len(sample.encode()))), encoding="utf-8"
    )
    size = path.stat().st_size / 1e6
    bare = run(
        [sys.executable, "-c", "import sys; open(sys.argv[1], encoding='utf-8').read()", str(path)],
        watch=True,
    )
    cost = run([*TRACKER, "extract", str(path)], setting.env, watch=True)
    name = f"`tracker extract` of one text of {size:,.0f} MB"
    figures = (
        Figure(f"{name}, memory", cost.peak, "MB", bare.peak, "reading it into a string", "<= 1000"),
        Figure(name, cost.cpu, "CPU s", bare.cpu, "reading it into a string"),
    )
    path.unlink()
    return Group(
        "One long text", "The folder's texts over and over in one file; one process, one run.", figures
    )


def jobs(setting: Setting) -> Group:
    """The same files by one process and by two."""
    folder = write(
        setting.work / "jobs",
        cut(setting.texts, max(2, setting.characters // _LONG), min(_LONG, setting.characters)),
    )
    printed = {}
    costs = {}
    for count in (1, 2):
        out = setting.work / f"jobs-{count}.out"
        argv = [*TRACKER, "extract", str(folder), "--jobs", str(count)]
        costs[count] = min(
            (run(argv, setting.env, out=str(out)) for _round in range(2)), key=lambda c: c.wall
        )
        printed[count] = out.read_bytes()
    shutil.rmtree(folder)
    if printed[1] != printed[2]:
        raise RuntimeError("two processes print other lines than one")
    figures = (
        Figure("`--jobs 2`", costs[2].wall, "s", costs[1].wall, "`--jobs 1`"),
        Figure("`--jobs 2`", costs[2].cpu, "CPU s", costs[1].cpu, "`--jobs 1`"),
    )
    how = (
        f"`tracker extract` on {setting.characters:,} characters in documents of {_LONG:,}, all different; "
        "the better of two runs, start of the processes included. Both printed the same bytes."
    )
    return Group("Processes", how, figures)
