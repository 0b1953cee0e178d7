"""What tracker wrote is no document: a folder is read without it, and named outright it is refused."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)

FORMATS = ("md", "csv", "xlsx", "docx", "html", "ics", "json")


def _written(tracker: Runner, ids: list[str], folder: Path) -> list[str]:
    """All kinds of files that the program writes, in a folder; their names."""
    folder.mkdir()
    tracker("review", "accept", *ids)
    tracker("unit", "add", "海棠区教育局")
    tracker("assign", ids[0], "--lead", "海棠区教育局")
    for language in ("zh", "en"):
        for name in FORMATS:
            tracker("--lang", language, "report", "--out", folder / f"{language}.{name}")
        for name in ("docx", "txt", "md"):
            place = folder / f"{language}-{name}"
            tracker(
                "--lang", language, "letter", "--all-units", "--out", place, "-f", name, "--within", "900w"
            )
        tracker("--lang", language, "report", "--tidy", "--out", folder / f"{language}-tidy.csv")
        tracker("--lang", language, "report", "--brief", "--out", folder / f"{language}-brief.md")
        tracker("--lang", language, "report", "--brief", "--out", folder / f"{language}-brief.docx")
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_folder_is_read_without_what_tracker_wrote_into_it(
    tracker: Runner, ids: list[str], plan: Path, tmp_path: Path, language: str
) -> None:
    folder = tmp_path / "out"
    names = _written(tracker, ids, folder)
    assert len(names) >= 26, names
    shutil.copy(plan, folder / "计划.txt")
    done = tracker("--lang", language, "ingest", folder, "--db", tmp_path / "other.db")
    assert done.code == 0, done.err
    listed = [line.split()[0] for line in done.out.splitlines()[1:]]
    assert listed == ["计划.txt"], done.out
    for name in names:
        assert name in done.err
    words = "tracker 自己写的" if language == "zh" else "was written by tracker itself"
    assert done.err.count(words) == len(names)
    found = tracker("extract", folder)
    assert found.code == 0 and found.err.count("was written by tracker itself") == len(names)


def test_named_outright_it_is_refused_with_a_cure(tracker: Runner, ids: list[str], tmp_path: Path) -> None:
    report = tmp_path / "report.docx"
    tracker("review", "accept", *ids)
    tracker("report", "--out", report)
    done = tracker("ingest", report)
    assert done.code == 3
    assert "report.docx was written by tracker itself" in done.err and "import-sheet" in done.err


def test_the_reports_of_a_comparison_are_passed_over(tracker: Runner, plan: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.txt"
    later.write_text("海棠区政府工作报告\n2025年，新建幼儿园9所。\n", encoding="utf-8")
    folder = tmp_path / "out"
    folder.mkdir()
    for name in ("md", "csv", "xlsx", "docx", "html", "json"):
        made = tracker("fulfilment", "--plan", plan, "--reports", later, "--out", folder / f"f.{name}")
        assert made.code == 0, made.err
    done = tracker("ingest", folder)
    assert done.err.count("was written by tracker itself") == 6 and done.code == 0


def test_a_published_site_is_one_line_and_what_lies_beside_it_is_read(
    tracker: Runner, ids: list[str], plan: Path, tmp_path: Path
) -> None:
    tracker("review", "accept", *ids)
    site = tmp_path / "site"
    done = tracker("publish", site)
    assert done.code == 0, done.err
    shutil.copy(plan, site / "计划.txt")
    done = tracker("ingest", tmp_path / "site")
    assert done.err.count("was written by tracker itself") == 1 and str(site) in done.err
    assert [line.split()[0] for line in done.out.splitlines()[1:]] == ["计划.txt"] and done.code == 0
