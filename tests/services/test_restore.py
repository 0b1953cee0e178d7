"""A backup is looked at before the ledger is touched: one that is no good changes nothing."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from ledger_samples import NOW, opened, read_in, write_plan

from tracker.errors import LedgerError
from tracker.services.ledger import maintenance
from tracker.services.ledger.export_import import export_ledger


@pytest.fixture
def copy(url: str, tmp_path: Path) -> Path:
    (tmp_path / "backups").mkdir()
    return maintenance.backup(url, tmp_path / "backups" / "copy.db")


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def cut_off(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])


def scribble(copy: Path) -> None:
    """Write over a page in the midst, as a failing disk does."""
    data = bytearray(copy.read_bytes())
    middle = len(data) // 4096 // 2 * 4096
    data[middle : middle + 4096] = b"\xa5" * 4096
    copy.write_bytes(bytes(data))


def break_a_link(copy: Path) -> None:
    run(copy, "PRAGMA foreign_keys=OFF", "DELETE FROM document")


def halve_a_target(copy: Path) -> None:
    run(copy, "DELETE FROM change_target WHERE id = (SELECT max(id) FROM change_target)")


def make_newer(copy: Path) -> None:
    run(copy, "UPDATE alembic_version SET version_num = '9999'")


def make_foreign(copy: Path) -> None:
    copy.unlink()
    run(copy, "CREATE TABLE recipe (name TEXT)")


def make_empty(copy: Path) -> None:
    copy.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (cut_off, "copying .* failed|is damaged|not a ledger, or it is damaged"),
        (scribble, "is damaged|not a ledger, or it is damaged"),
        (break_a_link, "is damaged: row .* of .* leads to a row of document that is not there"),
        (halve_a_target, "is damaged: target .* stands otherwise than its last change left it"),
        (make_newer, "written by a newer version"),
        (make_foreign, "database of another program"),
        (make_empty, "there is no ledger in"),
    ],
)
def test_a_backup_that_is_no_good_is_refused_before_the_ledger_is_touched(
    url: str, copy: Path, tmp_path: Path, spoil: Callable[[Path], None], told: str
) -> None:
    spoil(copy)
    before = Path(url).read_bytes(), sorted(tmp_path.iterdir())
    with pytest.raises(LedgerError, match=told) as error:
        maintenance.restore(url, copy, True, now=NOW)
    assert error.value.cure and "\n" not in error.value.line()
    assert (Path(url).read_bytes(), sorted(tmp_path.iterdir())) == before


def test_what_a_backup_has_in_its_log_is_put_back_too(url: str, copy: Path, tmp_path: Path) -> None:
    """A copy of the files of a ledger in use: what was written last lies in the log."""
    with opened(tmp_path) as ledger:
        with closing(sqlite3.connect(url)) as holding:
            holding.execute("SELECT count(*) FROM target").fetchall()
            read_in(ledger, write_plan(tmp_path, "2025年\n新建9座水厂房。\n", "more.txt"))
            for side in ("", "-wal"):
                shutil.copyfile(f"{url}{side}", f"{copy}{side}")
        whole = export_ledger(ledger)
    maintenance.restore(str(tmp_path / "other.db"), copy, now=NOW)
    with opened_at(tmp_path / "other.db") as other:
        assert export_ledger(other) == whole


def opened_at(path: Path):  # type: ignore[no-untyped-def]

    from tracker.services.ledger.opening import open_ledger

    return open_ledger(str(path), now=NOW)


def test_the_log_of_the_replaced_ledger_is_not_applied_to_the_backup(
    url: str, copy: Path, tmp_path: Path
) -> None:
    """A ledger that was damaged with its log beside it: both are kept, neither touches what is put back."""
    with opened_at(copy) as ledger:
        whole = export_ledger(ledger)
    Path(url).write_bytes(b"garbage" * 1000)
    Path(f"{url}-wal").write_bytes(b"remains of a log")
    kept = maintenance.restore(url, copy, True, now=NOW)
    assert kept is not None and kept.read_bytes() == b"garbage" * 1000
    assert Path(f"{kept}-wal").read_bytes() == b"remains of a log"
    assert not Path(f"{url}-wal").exists()
    with opened_at(Path(url)) as ledger:
        assert export_ledger(ledger) == whole


def test_a_backup_with_pages_of_another_size_fits_all_the_same(url: str, copy: Path) -> None:
    with opened_at(copy) as ledger:
        whole = export_ledger(ledger)
    run(copy, "PRAGMA page_size=16384", "VACUUM")
    maintenance.restore(url, copy, True, now=NOW)
    with opened_at(Path(url)) as ledger:
        assert export_ledger(ledger) == whole


@pytest.mark.parametrize("damaged", [False, True])
def test_a_ledger_behind_a_link_is_replaced_where_it_lies(
    url: str, copy: Path, tmp_path: Path, damaged: bool
) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "ledger.db"
    link.symlink_to(url)
    if damaged:
        Path(url).write_bytes(b"garbage" * 1000)
    kept = maintenance.restore(str(link), copy, True, now=NOW)
    assert link.is_symlink() and kept is not None and kept.parent == Path(url).parent
    assert maintenance.check(url) == []


def test_an_older_backup_is_put_back_and_brought_up_to_date(url: str, tmp_path: Path) -> None:
    script = Path(__file__).parents[1] / "store" / "ledger_0001.sql"
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        connection.executescript(script.read_text(encoding="utf-8"))
    maintenance.restore(url, tmp_path / "old.db", True, now=NOW)
    assert maintenance.info(url)["revision"] == "0001"
    with opened(tmp_path) as ledger:
        assert ledger.copy is not None
    assert maintenance.check(url) == []
