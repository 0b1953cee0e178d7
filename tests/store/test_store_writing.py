"""Changes, their log, and taking them back; several writers; the plan of the agenda's question."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest
from server_harness import OpenIn
from sqlalchemy import URL, Dialect
from store_samples import NOW, fill, opened, target

from tracker.records import Progress, Query
from tracker.store.ledger import Ledger
from tracker.store.maintenance.sqlite_files import copy_file
from tracker.store.read import agenda_query as ask
from tracker.store.schema.short_ids import FIRST, REST, make_id
from tracker.store.target_update import TargetUpdate
from tracker.store.write.transaction import Writing


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    return open_in(tmp_path)


def set_review(writing: Writing, target_id: str, review: str) -> int:
    change = writing.open_change("review", "set {what}", {"what": review}, at=NOW)
    writing.alter(writing.stored_targets(ids=[target_id])[0], TargetUpdate({"review": review}), change)
    return change


def take_back_last(ledger: Ledger) -> list[int]:
    with ledger.write() as writing:
        standing = writing.undoable()
        number = writing.open_change("undo", "took back", {}, at=NOW)
        for change in standing:
            writing.take_back(change.number, number)
        return [change.number for change in standing]


def test_a_block_that_raises_leaves_nothing(ledger: Ledger) -> None:
    ids = fill(ledger, target())
    with pytest.raises(RuntimeError), ledger.write() as writing:
        set_review(writing, ids[0], "accepted")
        raise RuntimeError
    with ledger.read() as reading:
        assert reading.pick(ids)[0].review == "candidate"
        assert len(reading.changes()) == 1


def test_taking_back_restores_step_by_step_and_counts_the_version_on(ledger: Ledger) -> None:
    ids = fill(ledger, target())
    with ledger.write() as writing:
        first = set_review(writing, ids[0], "accepted")
    with ledger.write() as writing:
        second = set_review(writing, ids[0], "rejected")
    seen: list[tuple[str, int]] = []
    for _step in range(2):
        assert take_back_last(ledger) == [second if not seen else first]
        with ledger.read() as reading:
            seen.append((reading.pick(ids)[0].review, reading.pick(ids)[0].version))
    assert seen == [("accepted", 4), ("candidate", 5)]


def test_taking_back_an_event_hides_it_and_keeps_its_row(ledger: Ledger) -> None:
    ids = fill(ledger, target())
    with ledger.write() as writing:
        change = writing.open_change("mark", "marked", {}, at=NOW)
        writing.add_event(ids[0], Progress(value=Decimal(3), recorded_at=NOW), change)
    take_back_last(ledger)
    with ledger.read() as reading:
        assert reading.pick(ids)[0].events == ()
        assert reading.connection.exec_driver_sql("SELECT count(*) FROM event").scalar() == 1
        assert [c.undone for c in reading.changes()] == [False, True, False]


def test_taking_back_the_first_reading_hides_document_and_targets(ledger: Ledger) -> None:
    fill(ledger, target())
    take_back_last(ledger)
    with ledger.read() as reading:
        assert (reading.count(), reading.documents(), reading.ids_like("")) == (0, [], [])
    assert take_back_last(ledger) == []


def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    opened(tmp_path).close()
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path; from store_samples import *\n"
        "with opened(Path(sys.argv[2])) as ledger:\n"
        "    for n in range(12): fill(ledger, target(indicator=f'{sys.argv[3]}{n}'))\n"
    )
    command = [sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path)]
    running = [subprocess.Popen([*command, name]) for name in ("甲", "乙")]
    assert [process.wait() for process in running] == [0, 0]
    with opened(tmp_path) as ledger, ledger.read() as reading:
        assert reading.count() == 24
        assert len({c.number for c in reading.changes()}) == 24


def test_threads_share_a_ledger(ledger: Ledger) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: fill(ledger, target(indicator=f"项目{n}")), range(12)))
    with ledger.read() as reading:
        assert reading.count() == 12


def test_a_writer_killed_in_its_transaction_leaves_a_sound_ledger(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        fill(ledger, target())
    script = (
        "import os, sys, signal; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path; from store_samples import *\n"
        "ledger = opened(Path(sys.argv[2]))\n"
        "with ledger.write() as writing:\n"
        "    change = writing.open_change('ingest', 'read', {}, at=NOW)\n"
        "    number = writing.add_document(document(), change, at=NOW)\n"
        "    writing.add_targets(number, [target(quote='字' * 5000)] * 900, change, name='x')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    command = [sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path)]
    assert subprocess.run(command).returncode == -signal.SIGKILL
    with opened(tmp_path) as ledger:
        fill(ledger, target(indicator="之后"))
        with ledger.read() as reading:
            assert reading.count() == 2
    connection = sqlite3.connect(tmp_path / "ledger.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_what_is_kept_is_on_the_disk_before_the_block_ends(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger, ledger.write() as writing:
        level = writing.connection.exec_driver_sql("PRAGMA synchronous").scalar()
        mode = writing.connection.exec_driver_sql("PRAGMA journal_mode").scalar()
        links = writing.connection.exec_driver_sql("PRAGMA foreign_keys").scalar()
        through = writing.connection.exec_driver_sql("PRAGMA fullfsync").scalar()
    assert (level, mode, links, through) == (2, "wal", 1, 1)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="files cannot be told by their number here")
def test_a_copy_has_its_name_on_the_disk_before_it_is_called_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(tmp_path).close()
    flushed: list[Path] = []
    monkeypatch.setattr(os, "fsync", lambda file: flushed.append(Path(f"/proc/self/fd/{file}").readlink()))
    copy_file(tmp_path / "ledger.db", tmp_path / "copy.db")
    assert flushed == [tmp_path]


@pytest.mark.parametrize(
    "sort", ["due", "status", "indicator", "topic", "unit", "light", "value", "confidence"]
)
@pytest.mark.parametrize("descending", [False, True])
def test_every_question_can_be_put_to_a_server_too(sort: str, descending: bool) -> None:
    query = Query.model_validate(
        {"sort": sort, "descending": descending, "search": "幼儿园 A%", "unit": "局"}
    )
    statement = ask.entries().where(*ask.matching(query)).order_by(*ask.ordering(query))
    assert "target" in str(statement.compile(dialect=_server()))


def _server() -> Dialect:
    made: Dialect = URL.create("postgresql").get_dialect()()
    return made


def test_ids_are_short_plain_and_stable() -> None:
    made = make_id(target(), "plan.txt", ())
    assert made == make_id(target(start=99, end=101), "plan.txt", ()), "the place in the file does not matter"
    assert len(made) == 6 and made[0] in FIRST and set(made) <= set(REST)
    assert not set(REST) & set("aeiou01l")


def test_an_id_that_is_taken_gives_way() -> None:
    taken: set[str] = set()
    for _n in range(50):
        taken.add(make_id(target(), "plan.txt", taken))
    assert len(taken) == 50


def test_an_exact_id_wins_over_longer_ones(ledger: Ledger) -> None:
    ids = fill(ledger, target(), target(indicator="改造路灯"))
    with ledger.read() as reading:
        assert reading.ids_like(ids[0]) == [ids[0]]
        assert reading.ids_like("") == sorted(ids)
        assert reading.ids_like("%") == []


def test_closing_twice_is_no_mistake(ledger: Ledger) -> None:
    ledger.close()
    ledger.close()


def test_a_run_over_many_documents_pays_for_moving_the_log_once(tmp_path: Path) -> None:
    """The last connection to close does it: one stays open from the second change on."""
    log = tmp_path / "ledger.db-wal"
    with opened(tmp_path) as ledger:
        for number in range(3):
            fill(ledger, target(indicator=f"项目{number}"))
        assert log.exists()
    assert not log.exists()
    with opened(tmp_path) as ledger, ledger.read() as reading:
        assert reading.count() == 3


def test_an_id_that_clashes_with_one_in_the_ledger_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first id that comes to mind is another's, the second one too."""
    comes = iter(["bbbbbb", "bbbbbb", "cccccc", "cccccc", "bbbbbb", "bbbbbb", "cccccc", "dddddd"])
    monkeypatch.setattr("tracker.store.schema.short_ids.short_id", lambda _digest: next(comes))
    with opened(tmp_path) as ledger:
        found = [fill(ledger, target(indicator=f"项目{number}")) for number in range(3)]
    assert found == [["bbbbbb"], ["cccccc"], ["dddddd"]]
