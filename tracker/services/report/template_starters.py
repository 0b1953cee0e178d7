"""Starter templates written into a folder, for an office to make its own of."""

from __future__ import annotations

from pathlib import Path

from tracker.base.atomic_files import check_place, refusing, write_file
from tracker.reports.formats.templates.starters import starter_page, starter_word


def write_starters(folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Write report.docx and report.html into the folder, which is made where there is none.

    Raises UsageError where one of them is there already and `force` is not given, MissingExtra.
    """
    folder = folder.expanduser()
    files: dict[str, str | bytes] = {"report.docx": starter_word(), "report.html": starter_page()}
    with refusing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for name in files:
        check_place(folder / name, force=force)
    return tuple(write_file(folder / name, data, force=force) for name, data in files.items())
