"""What goes wrong outside of documents: the database, the pipe, the interrupt key, the program itself."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker import errors
from tracker.cli import error_lines
from tracker.cli.exit_codes import ExitCode, code_of

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_no_ledger_yet_says_how_to_get_one_and_makes_none(
    home: Path, tracker: Runner, tmp_path: Path
) -> None:
    done = tracker("list", "--db", tmp_path / "none.db")
    assert done.code == 4
    assert "there is no ledger at" in done.err
    assert "tracker ingest" in done.err
    assert not (tmp_path / "none.db").exists()


def test_a_file_that_is_no_database(tracker: Runner, tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear all, " * 200, encoding="utf-8")
    for words in (["list"], ["mark", "abc", "--value", "1"], ["db", "info"]):
        done = tracker(*words, "--db", path)
        assert done.code == 4
        assert done.err.count("\n") == 1
        assert "letter.db" in done.err


def test_a_database_of_another_program(tracker: Runner, tmp_path: Path) -> None:
    path = tmp_path / "songs.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    done = tracker("list", "--db", path)
    assert done.code == 4
    assert "songs.db" in done.err


def test_a_locked_database(
    ids: list[str], ledger: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.store import engine

    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.1)
    holder = sqlite3.connect(ledger, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        done = tracker("mark", ids[0], "--value", "1")
    finally:
        holder.close()
    assert done.code == 4
    assert "is held by another program — wait until it has finished" in done.err


def test_a_read_only_database(ids: list[str], tracker: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may write everywhere, so the refusal has to come from SQLite itself.
    from tracker.store import engine

    real = engine._open

    def read_only(path: Path, options: str, *, probe: bool = False) -> sqlite3.Connection:
        return real(path, options.replace("mode=rwc", "mode=ro"), probe=probe)

    monkeypatch.setattr(engine, "_open", read_only)
    done = tracker("mark", ids[0], "--value", "1")
    assert done.code == 4
    assert "cannot be written — make the file and its folder writable" in done.err


def test_an_address_that_is_none(tracker: Runner) -> None:
    done = tracker("list", "--db", "nonsense://server/name")
    assert done.code in (2, 4)
    assert done.err.count("\n") == 1


def test_exit_codes_cover_the_whole_tree_of_errors() -> None:
    problem = errors.Problem("a.yaml", 1, 1, "", "wrong")
    assert code_of(errors.NothingFound("x")) == 1
    assert code_of(errors.NothingReviewed("x", waiting=["a"])) == 1
    assert code_of(errors.DateUnreadable("x")) == code_of(errors.MissingExtra("x")) == 2
    assert code_of(errors.RuleError([problem])) == 2
    assert code_of(errors.DocumentError("x")) == 3
    assert code_of(errors.StaleEdit("x")) == code_of(errors.LedgerTooNew("x")) == 4


def test_a_fault_of_the_program_is_one_line_and_the_traceback_goes_into_a_file(
    ledger: Path, home: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.services.listing import agenda

    def broken(*_args: object, **_options: object) -> None:
        raise RuntimeError("wheel came off")

    monkeypatch.setattr(agenda, "agenda", broken)
    done = tracker("list")
    assert done.code == ExitCode.FAULT
    assert done.err.startswith("tracker: unexpected fault in the program (RuntimeError: wheel came off)")
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err
    (kept,) = home.rglob("fault-*.log")
    assert str(kept) in done.err
    assert "wheel came off" in kept.read_text(encoding="utf-8")


def test_a_fault_is_told_even_where_no_log_can_be_written(
    ledger: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.services.listing import agenda

    monkeypatch.setattr(agenda, "agenda", lambda *_args, **_options: 1 // 0)
    monkeypatch.setattr(Path, "write_text", lambda *_args, **_options: open("/nowhere/at/all"))  # noqa: SIM115, PTH123
    done = tracker("list")
    assert done.code == ExitCode.FAULT
    assert "the log folder cannot be written" in done.err


def test_several_mistakes_in_rule_files_are_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    problems = [
        errors.Problem("a.yaml", 3, 1, "", "wrong", "mend it"),
        errors.Problem("b.yaml", 0, 0, "x", "bad"),
    ]
    assert error_lines.report(errors.RuleError(problems), []) == ExitCode.USAGE
    assert capsys.readouterr().err == "tracker: a.yaml:3:1: wrong — mend it\ntracker: b.yaml: x: bad\n"


def _start(words: list[str], **options: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tracker", *words]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.Popen(command, stderr=subprocess.PIPE, env=env, **options)  # type: ignore[call-overload,no-any-return]


def _wait_until_idle(process: subprocess.Popen[bytes]) -> None:
    """Until it has started and waits for its input: it takes no more time of the processor."""
    psutil = pytest.importorskip("psutil")
    spent, now = -1.0, 0.0
    while now != spent or now < 0.1:
        time.sleep(0.4)
        spent, now = now, sum(psutil.Process(process.pid).cpu_times()[:2])


def test_a_closed_pipe_is_met_in_silence(ledger: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = _start(["list"], stdout=writing)
    os.close(writing)
    _out, err = process.communicate(timeout=60)
    assert b"Traceback" not in err
    assert b"Broken" not in err
    assert process.returncode == ExitCode.PIPE_CLOSED


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["report", "--with-candidates"],
        ["report", "--with-candidates", "-f", "csv"],
        ["report", "--schema"],
    ],
)
def test_a_full_disk_behind_stdout_is_one_line(ledger: Path, words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        process = _start(words, stdout=full)
        _out, err = process.communicate(timeout=60)
    assert err.decode() == "tracker: the disk is full — free some space and try again\n"
    assert process.returncode == ExitCode.USAGE


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_the_interrupt_key_ends_in_one_line_and_code_130(home: Path) -> None:
    pipe = subprocess.PIPE
    process = _start(["extract", "-"], stdin=pipe, stdout=pipe)
    _wait_until_idle(process)
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=60)
    assert process.returncode == ExitCode.INTERRUPTED
    assert err == b"tracker: stopped\n"


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no /proc to see the readers in")
def test_the_interrupt_key_ends_all_readers_at_once_and_without_a_word(home: Path) -> None:
    """A terminal sends the interrupt to every process of the group; each reader has much to do yet."""
    for name in ("a.txt", "b.txt"):
        (home / name).write_text("到2027年，新建水塔12座。\n" * 1_000_000, encoding="utf-8")
    process = _start(["ingest", str(home), "--jobs", "2"], stdout=subprocess.PIPE, process_group=0)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while len(children.read_text().split()) < 3:  # the readers, and who looks after what they share
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(1)  # wherever they are then: nothing is told of it
    os.killpg(process.pid, signal.SIGINT)
    _out, err = process.communicate(timeout=60)  # a guard against a hang, no measure
    assert process.returncode == ExitCode.INTERRUPTED
    assert err == b"tracker: stopped\n"


def test_the_module_runs_as_the_script_does(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tracker", "lst"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "tracker: no such command: lst — did you mean list?\n"
