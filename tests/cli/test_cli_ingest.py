"""Reading documents: what changed, and what could not be read while the rest of the batch was."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.base.installation import command_for

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)

_FIELDS = {
    *("doc", "start", "end", "quote", "kind", "indicator", "value", "value_high", "comparator", "unit"),
    *("measure", "every", "baseline", "due", "due_basis", "due_precision", "spans", "rule", "topic"),
    *("place", "lead_unit", "stance", "confidence"),
}


def _counts(out: str, name: str) -> list[int]:
    line = next(line for line in out.splitlines() if line.startswith(name))
    return [int(word) for word in line.split()[-4:]]


def test_ingest_counts_what_it_found_and_says_what_comes_next(plan: Path, tracker: Runner) -> None:
    done = tracker("ingest", plan)
    assert done.code == 0
    assert _counts(done.out, "海棠区规划.txt") == [3, 0, 0, 0]
    assert done.err == "3 targets in what was read; see them with tracker list\n"


def test_reading_again_changes_nothing_and_an_edit_keeps_ids_and_marks(plan: Path, tracker: Runner) -> None:
    tracker("ingest", plan)
    before = json.loads(tracker("list", "--json").out)["targets"]
    tracker("mark", before[0]["id"], "--value", "2")
    assert _counts(tracker("ingest", plan).out, plan.name) == [0, 0, 3, 0]
    text = plan.read_text(encoding="utf-8")
    plan.write_text("编者按：略有修订。\n\n" + text.replace("3600", "3800"), encoding="utf-8")
    done = tracker("ingest", plan)
    assert done.code == 0
    after = json.loads(tracker("list", "--json").out)["targets"]
    assert {target["id"] for target in after} == {target["id"] for target in before}
    assert {target["value"] for target in after} == {8, 3800, 90}
    assert next(t for t in after if t["id"] == before[0]["id"])["status"] == "in_progress"


def test_a_dry_run_says_what_would_be_and_leaves_no_ledger_behind(
    plan: Path, tracker: Runner, tmp_path: Path
) -> None:
    path = tmp_path / "new.db"
    done = tracker("ingest", "--dry-run", plan, "--db", path)
    assert done.code == 0
    assert _counts(done.out, plan.name)[0] == 3
    assert done.err == "nothing was changed: this was a dry run\n"
    assert not path.exists()


def test_a_dry_run_on_a_ledger_changes_nothing(ledger: Path, tracker: Runner, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("到2026年，新建社区食堂12个。\n", encoding="utf-8")
    assert tracker("ingest", "--dry-run", other).code == 0
    assert len(json.loads(tracker("list", "--json").out)["targets"]) == 3


def test_date_and_issuer_are_taken_from_the_command_line(tracker: Runner, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("年底前，新建公园3个。\n", encoding="utf-8")
    assert tracker("ingest", note, "--date", "2019-03-01", "--issuer", "海棠区政府").code == 0
    assert json.loads(tracker("list", "--json").out)["targets"][0]["due"] == "2019-12-31"


def test_a_document_that_does_not_say_whose_it_is_is_asked_about(tracker: Runner, tmp_path: Path) -> None:
    for name in "abcde":
        (tmp_path / f"{name}.txt").write_text(f"到2026年，新建公园{ord(name)}个。\n", encoding="utf-8")
    done = tracker("ingest", tmp_path)
    assert done.err.count("does not say whose it is, and matches nothing") == 3
    assert "tracker document set 1 --place NAME --date DATE" in done.err
    assert "2 more do not say whose they are" in done.err
    again = tracker("ingest", tmp_path, "--place", "江海区")
    assert "whose" not in again.err and "5 targets" in tracker("list", "--place", "江门市").err


def test_folders_patterns_and_several_jobs_read_the_same(plan: Path, tracker: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "plans" / "deep"
    folder.mkdir(parents=True)
    for name in ("甲.txt", "乙.md"):
        (folder / name).write_bytes(plan.read_bytes())
    assert len(tracker("ingest", tmp_path / "plans", "--db", "one.db").out.splitlines()) == 3
    by_pattern = tracker("ingest", str(tmp_path / "plans" / "**" / "*.txt"), "--db", "two.db")
    assert len(by_pattern.out.splitlines()) == 2
    assert len(tracker("ingest", tmp_path / "plans", "--jobs", "2", "--db", "three.db").out.splitlines()) == 3


# name of the file, its bytes (None: not made), words of the complaint
_BAD = [
    ("empty.txt", b"", "empty.txt: the document is empty"),
    ("blank.txt", b" \n\n\t\n", "blank.txt: the document is empty"),
    ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "photo.txt: this is a binary file"),
    ("zeros.txt", b"\x00" * 4096, "zeros.txt: this is a binary file"),
    ("cut.txt", ("到2025年，新建幼儿园8所。" * 40).encode()[:-2], "cut.txt: the UTF-8 text breaks at byte "),
    ("missing.txt", None, "missing.txt does not exist"),
]


@pytest.mark.parametrize(("name", "content", "said"), _BAD, ids=[name for name, *_rest in _BAD])
@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_document_that_cannot_be_read_is_one_line_and_the_rest_is_read(
    command: str, name: str, content: bytes | None, said: str, plan: Path, tracker: Runner, tmp_path: Path
) -> None:
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    done = tracker(command, bad, plan)
    assert done.code == 3
    complaint, count = (line for line in done.err.splitlines() if "targets in what was read" not in line)
    assert complaint.startswith("tracker: ")
    assert said in complaint
    assert " — " in complaint
    assert count == "1 document could not be read"
    assert "新建幼儿园" in (done.out if command == "extract" else tracker("list").out)


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_folder_with_files_that_are_not_read_names_them_and_is_exit_3(
    command: str, plan: Path, tracker: Runner, tmp_path: Path
) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "plan.txt").write_bytes(plan.read_bytes())
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "slides.pptx").write_bytes(b"PK")
    done = tracker(command, folder)
    assert done.code == 3
    told = [line for line in done.err.splitlines() if line.startswith("tracker: ")]
    assert ["photo.jpg" in told[0], "slides.pptx" in told[1]] == [True, True]
    assert "OCR" in told[0] and "2 documents could not be read" in done.err
    assert "新建幼儿园" in (done.out if command == "extract" else tracker("list").out)


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_part_of_a_document_that_cannot_be_read_is_told_and_the_rest_is_read(
    command: str, tracker: Runner, tmp_path: Path
) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in (["指标", "单位", "2030年目标"], ["新建码头", "座", "=3+4"], ["新建泵站", "座", 9]):
        book.active.append(row)
    book.save(tmp_path / "plan.xlsx")
    done = tracker(command, tmp_path / "plan.xlsx")
    assert done.code == 0
    assert "1 formula has no stored result (Sheet!C2)" in done.err and " — " in done.err
    assert "新建泵站" in (done.out if command == "extract" else tracker("list").out)


def test_an_unreadable_folder_is_one_line_and_the_rest_is_read(
    plan: Path, tracker: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    real = os.scandir

    def scandir(path: str | os.PathLike[str] = ".") -> object:
        if os.fspath(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(closed))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    done = tracker("ingest", closed, plan)
    assert done.code == 3
    assert "closed" in done.err
    assert tracker("list").code == 0


def test_a_pattern_without_a_file_is_exit_3(tracker: Runner) -> None:
    done = tracker("ingest", "plans/*.docx")
    assert done.code == 3
    assert "no file matches plans/*.docx" in done.err


def test_a_file_above_the_limit_is_one_line_that_says_to_split_it(
    plan: Path, tracker: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.document import reader

    monkeypatch.setattr(reader, "MAX_BYTES", 1_000_000)
    huge = tmp_path / "huge.txt"
    huge.write_text("到2025年新建幼儿园8所，" * 60_000, encoding="utf-8")
    done = tracker("extract", huge, plan)
    assert done.code == 3
    assert "huge.txt: 1 MB is more than the limit of 0 MB — split the document into parts" in done.err
    assert len(done.out.splitlines()) == 3


def test_a_rule_file_with_mistakes_stops_the_command_and_names_each(
    plan: Path, tracker: Runner, tmp_path: Path
) -> None:
    folder = tmp_path / "own" / "commitments"
    folder.mkdir(parents=True)
    (folder / "bad.yaml").write_text("topic: 教育\nrules:\n  - id: Bad Id\n    phrase: x\n", encoding="utf-8")
    done = tracker("ingest", plan, "--rules", tmp_path / "own")
    assert (done.code, done.out) == (2, "")
    assert "bad.yaml:3:" in done.err
    assert all(line.startswith("tracker: ") for line in done.err.splitlines())


def test_extract_prints_one_object_a_line_with_the_fields_of_the_contract(
    plan: Path, tracker: Runner
) -> None:
    done = tracker("extract", plan)
    lines = [json.loads(line) for line in done.out.splitlines()]
    text = plan.read_text(encoding="utf-8")
    assert done.code == 0
    assert len(lines) == 3
    for line in lines:
        assert set(line) >= _FIELDS
        assert text[line["start"] : line["end"]] == line["quote"]
        assert line["stance"] == "target"
    assert not list(Path().glob("*.db"))


def test_extract_all_adds_what_is_no_target(tracker: Runner, tmp_path: Path) -> None:
    review = tmp_path / "review.txt"
    review.write_text("2023年，全区已建成幼儿园3所。到2025年，新建幼儿园8所。\n", encoding="utf-8")
    only = [json.loads(line) for line in tracker("extract", review).out.splitlines()]
    every = [json.loads(line) for line in tracker("extract", "--all", review).out.splitlines()]
    assert {line["stance"] for line in only} == {"target"}
    assert len(every) > len(only)


def test_a_document_without_targets_is_no_error_but_is_said(tracker: Runner, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("今天天气很好。\n", encoding="utf-8")
    done = tracker("extract", note)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("no target found; ")
    assert "no target in what was read" in tracker("ingest", note).err


def test_a_cluster_that_cannot_be_used_is_one_line_and_leaves_no_ledger_behind(
    plan: Path, tracker: Runner, tmp_path: Path
) -> None:
    for words, told in (
        (["--cluster", "here"], "here is not the address of a scheduler"),
        (["--cluster", "tcp://here:1", "--jobs", "2"], "--jobs and --cluster do not go together"),
    ):
        done = tracker("ingest", plan, *words, "--db", tmp_path / "new.db")
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"tracker: {told} — ") and done.err.count("\n") == 1
    assert not (tmp_path / "new.db").exists()


def test_without_the_cluster_extra_ingest_works_and_the_option_names_the_pip_command(
    plan: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert tracker("ingest", plan).code == 0
    done = tracker("ingest", plan, "--cluster", "tcp://127.0.0.1:8786")
    assert done.code == 2
    assert f"run: {command_for('cluster')}" in done.err


def test_a_copy_under_another_name_is_told_as_that(plan: Path, tracker: Runner, tmp_path: Path) -> None:
    tracker("ingest", plan)
    copy = tmp_path / "又一份.txt"
    copy.write_bytes(plan.read_bytes())
    done = tracker("ingest", copy)
    assert _counts(done.out, "又一份.txt") == [0, 0, 3, 0]
    assert "又一份.txt is the same text as 海棠区规划.txt" in done.err
