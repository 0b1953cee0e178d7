"""Other programs that read Chinese dates and numbers, each in a Python of its own, on the same sentences."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from figures import Figure, Group
from running import cpu
from setting import Setting
from speed import documents
from texts import one_text

from tracker.services.ingest.extraction import extract_document
from tracker.services.rules.rulebook_loading import load_book

PEERS = {
    "jionlp": ("jionlp", "times and sums of money"),
    "recognizers-text": ("recognizers-text-suite emoji<2", "dates and numbers"),
}
_PATIENCE = 400  # seconds to install, and to read
# Prints the CPU seconds of one pass over the lines of a file, after one line to warm up.
_PROGRAM = """
import sys, time
name, path = sys.argv[1:]
if name == "jionlp":
    import jionlp
    now = time.time()
    def read(line):
        jionlp.ner.extract_time(line, time_base=now)
        jionlp.ner.extract_money(line)
else:
    from recognizers_date_time import recognize_datetime
    from recognizers_number import Culture, recognize_number
    def read(line):
        recognize_number(line, Culture.Chinese)
        recognize_datetime(line, Culture.Chinese)
lines = open(path, encoding="utf-8").read().splitlines()
read("到2025年底，新建8所学校。")
began = time.process_time()
failed = 0
for line in lines:
    try:
        read(line)
    except Exception:
        failed += 1
print("\\n", time.process_time() - began, failed)
"""


def peers(setting: Setting) -> Group:
    """Characters a second of each that can be had; all else that they lack is not counted."""
    path = setting.work / "sample.txt"
    text = one_text(setting.texts, setting.sample)
    lines = [part for part in text.replace("。", "。\n").splitlines() if part.strip()]
    path.write_text("\n".join(lines), encoding="utf-8")
    size = sum(map(len, lines))
    book = load_book()
    (document,) = documents(["\n".join(lines)])
    extract_document(document, book)
    ours = size / cpu(lambda: extract_document(document, book))
    figures, missing = [], []
    for name, (packages, what) in PEERS.items():
        try:
            seconds, failed = _measured(setting.kept / "peers" / name, name, packages, path)
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            missing.append(f"{name} is left out ({_why(error)})")
            continue
        against = f"{name}, {what}" + (f", {failed} sentences failed" if failed else "")
        figures.append(Figure("whole targets", ours, "characters/CPU s", size / seconds, against))
    how = f"The first {size:,} characters of the folder, a sentence a call for the others. " + "; ".join(
        missing
    )
    return Group("Beside others", how.strip(), tuple(figures), "; ".join(missing))


def _measured(folder: Path, name: str, packages: str, path: Path) -> tuple[float, int]:
    """CPU seconds and sentences that failed."""
    python = folder / "bin/python"
    if not (folder / "ready").exists():
        _run([sys.executable, "-m", "venv", str(folder)])
        _run([str(python), "-m", "pip", "install", "-q", *packages.split()])
        (folder / "ready").touch()
    seconds, failed = _run([str(python), "-c", _PROGRAM, name, str(path)]).split()[-2:]
    return float(seconds), int(failed)


def _run(argv: list[str]) -> str:
    done = subprocess.run(argv, capture_output=True, text=True, timeout=_PATIENCE, check=True)
    return done.stdout


def _why(error: Exception) -> str:
    if isinstance(error, subprocess.CalledProcessError):
        last = [line for line in str(error.stderr).splitlines() if line.strip()]
        return last[-1][:100] if last else f"exit code {error.returncode}"
    return json.dumps(str(error), ensure_ascii=False)[1:101]
