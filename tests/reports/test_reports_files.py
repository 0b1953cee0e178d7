from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.base.atomic_files import write_file
from tracker.errors import UsageError


def refused(path: Path, *, force: bool = False) -> str:
    with pytest.raises(UsageError) as caught:
        write_file(path, "new", force=force)
    assert caught.value.cure and "\n" not in caught.value.line()
    return caught.value.line()


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    assert write_file(tmp_path / "报告.md", "正文\n") == tmp_path / "报告.md"
    assert (tmp_path / "报告.md").read_bytes() == "正文\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["报告.md"]


def test_an_existing_file_is_refused_without_force(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    assert "exists already" in refused(path) and "--force" in refused(path)
    assert path.read_text() == "old"
    write_file(path, b"new", force=True)
    assert path.read_text() == "new"


def test_a_missing_folder_a_folder_and_a_pipe_are_one_line(tmp_path: Path) -> None:
    assert "there is no folder" in refused(tmp_path / "no" / "a.md")
    assert "is a folder" in refused(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    assert "not an ordinary file" in refused(tmp_path / "pipe", force=True)
    assert "cannot write" in refused(tmp_path / ("x" * 300))


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "no permission"), (errno.EIO, "cannot write")],
)
def test_a_failing_disk_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")

    def fail(descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    assert words in refused(path, force=True)
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


def test_a_link_is_followed_and_the_mode_of_the_old_file_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_file(link, "new", force=True)
    assert link.is_symlink() and real.read_text() == "new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_half_a_character_does_not_stop_a_file(tmp_path: Path) -> None:
    write_file(tmp_path / "a.md", "x\ud800")
    assert (tmp_path / "a.md").read_bytes() == b"x?"


def test_a_protected_file_is_not_replaced_even_with_force(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("old")
    path.chmod(0o444)
    assert "no permission to write" in refused(path, force=True)
    assert path.read_text() == "old"


@pytest.mark.parametrize("lock", [".~lock.report.docx#", "~$report.docx", "~$port.docx"])
def test_a_file_that_an_office_program_has_open_is_not_replaced(tmp_path: Path, lock: str) -> None:
    path = tmp_path / "report.docx"
    path.write_text("old")
    (tmp_path / lock).write_text("somebody")
    said = refused(path, force=True)
    assert "is open in another program" in said and lock in said and path.read_text() == "old"
    (tmp_path / lock).unlink()
    write_file(path, "new", force=True)
    assert path.read_text() == "new"


_ON_A_DISK = """
import subprocess, sys
from pathlib import Path
from tracker.errors import UsageError
from tracker.base.atomic_files import write_file
path = Path(sys.argv[1]) / "a.md"
write_file(path, "old")
if len(sys.argv) > 2:
    subprocess.run(sys.argv[2:], check=True)
try:
    write_file(path, "x" * 1_000_000, force=True)
except UsageError as error:
    print(error, path.read_text(), [entry.name for entry in path.parent.iterdir()], sep="|")
"""


def on_a_small_disk(place: Path, *then: str) -> str:
    """What is told of a file that is replaced on a disk of 64 kB, after a command has run."""
    mount = f"mount -t tmpfs -o size=64k small {place}"
    own = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    if not shutil.which("unshare") or subprocess.run([*own, mount], capture_output=True).returncode:
        pytest.skip("no small disk can be made here")
    run = [*own, f'{mount} && exec "$@"', "sh", sys.executable, "-c", _ON_A_DISK, str(place), *then]
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout


def test_a_disk_that_is_really_full_leaves_the_old_file_whole(tmp_path: Path) -> None:
    told = on_a_small_disk(tmp_path)
    assert told == f"the disk is full, {tmp_path / 'a.md'} was not written|old|['a.md']\n"


def test_a_disk_that_may_only_be_read_leaves_the_old_file_whole(tmp_path: Path) -> None:
    told = on_a_small_disk(tmp_path, "mount", "-o", "remount,ro", str(tmp_path))
    assert told == f"no permission to write {tmp_path / 'a.md'}|old|['a.md']\n"
