"""`tracker watch` as one types it: a line a document, and Ctrl+C leaves whatever was told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.store.read.quick_names import names

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_once_reads_what_is_there_and_not_again(home: Path, plan: Path, tracker: Runner) -> None:
    folder = plan.parent / "in"
    folder.mkdir()
    plan.rename(folder / plan.name)
    words = ("watch", folder, "--once", "--every", "0.1", "--by", "Li Hua")
    done = tracker(*words)
    assert done.code == 0
    assert done.out.endswith(f"  {plan.name}: 3 new, 0 changed, 0 unchanged, 0 gone\n")
    assert done.err == "1 document read\n"
    assert "Li Hua" in tracker("log").out
    assert tracker(*words).out == ""
    assert tracker("undo").code == 0


def test_what_cannot_be_read_is_a_line_and_an_exit_code(tmp_path: Path, home: Path, tracker: Runner) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.exe").write_bytes(b"x")
    (folder / "b.pdf").write_bytes(b"%PDF-1.4 no more of it")
    done = tracker("watch", folder, "--once", "--every", "0.1")
    assert done.code == 3 and done.out == ""
    assert [line.startswith("tracker: ") for line in done.err.splitlines()] == [True, True, False]


def test_reports_of_its_own_and_copies_are_told_and_are_no_failure(
    plan: Path, tmp_path: Path, home: Path, tracker: Runner
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(plan.read_bytes())
    (folder / "report.md").write_text("# 报告\n\n<!-- written by tracker -->\n", encoding="utf-8")
    with zipfile.ZipFile(folder / "c.zip", "w") as packed:
        packed.write(folder / "report.md", "old.md")
    done = tracker("watch", folder, "--once", "--every", "0.1")
    assert done.code == 0, done.err
    assert [line.split("  ")[1].split(":")[0] for line in done.out.splitlines()] == ["a.txt", "b.txt"]
    for words in (
        "report.md was written by tracker",
        "old.md was written by tracker",
        "b.txt is the same text",
    ):
        assert words in done.err
    assert done.err.endswith("2 documents read\n")


def test_a_folder_that_is_not_there_is_bad_usage(tmp_path: Path, tracker: Runner) -> None:
    done = tracker("watch", tmp_path / "nowhere")
    assert done.code == 2 and "is not a folder" in done.err


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_ends_it_with_all_that_was_told_in_the_ledger(home: Path, plan: Path) -> None:
    folder = plan.parent / "in"
    folder.mkdir()
    path = plan.parent / "own.db"
    words = [sys.executable, "-m", "tracker", "--lang", "en", "watch", str(folder), "--every", "0.1"]
    with subprocess.Popen(
        [*words, "--db", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as running:
        assert running.stdout is not None and running.stderr is not None
        assert "Ctrl+C ends it" in running.stderr.readline()
        plan.rename(folder / plan.name)
        assert "3 new" in running.stdout.readline()
        time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        assert running.wait(20) == 0
        assert running.stderr.read() == "1 document read\n"
    assert len(names(str(path), "targets", "")) == 3
