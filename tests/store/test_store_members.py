"""Members in the database: passwords are kept as scrypt makes them, sessions by a digest and for a time."""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

import pytest
from roles_world import LATER, NOW, OTHERS, OWN, SECRET, Place, furnish, listed, marked, who
from server_harness import OpenIn

from tracker.errors import NotPermitted
from tracker.services.ledger.export_import import export_ledger
from tracker.services.members import register, screens
from tracker.services.targets.marking import mark
from tracker.store.engine import connect, parse_url
from tracker.store.maintenance import migrate
from tracker.store.members import passwords
from tracker.store.members.member_rows import member_of_session


def test_a_password_fits_what_was_kept_of_it_and_nothing_else(cheap_passwords: None) -> None:
    kept = passwords.keep(SECRET)
    assert kept.startswith("scrypt$4$8$3$") and SECRET not in kept and passwords.keep(SECRET) != kept
    assert passwords.fits(SECRET, kept)
    for other in ("", SECRET + " ", "\ud800"):
        assert not passwords.fits(other, kept)
    for broken in ("", "plain", "scrypt$99$8$3$AA$AA", kept.replace("scrypt", "md5"), kept[:-8]):
        assert not passwords.fits(SECRET, broken)


def test_the_figures_that_a_password_is_kept_with_are_as_strong_as_they_are_documented() -> None:
    assert (2 ** passwords_cost(), passwords.BLOCK, passwords.LANES) == (2**15, 8, 3)


def passwords_cost() -> int:
    """The cost as it stands in the file: tests take a lower one."""
    source = Path(passwords.__file__).read_text(encoding="utf-8")
    return int(source.split("COST, BLOCK, LANES = ")[1].split(",")[0])


def test_a_session_lasts_half_a_day_and_is_kept_by_a_digest(place: Place) -> None:
    secret = screens.log_in(place.url, "edu", SECRET, now=NOW)
    held = sqlite3.connect(place.url).execute("SELECT digest, member FROM session").fetchall()
    assert [name for _digest, name in held] == ["edu"] and secret not in str(held)
    member = screens.who(place.url, secret, now=NOW + dt.timedelta(hours=11))
    assert member is not None and (member.name, member.unit) == ("edu", "Education Bureau")
    assert screens.who(place.url, secret, now=NOW + dt.timedelta(hours=13)) is None
    assert screens.who(place.url, secret + "x", now=NOW) is None
    assert screens.who(place.url, held[0][0], now=NOW) is None, "the digest is no secret that opens"


def test_a_session_ends_with_a_new_password_another_role_and_the_member(place: Place) -> None:
    def begun() -> str:
        return screens.log_in(place.url, "edu", SECRET, now=NOW)

    with place.open("root") as ledger:
        for change in (
            lambda: register.set_password(ledger, "edu", SECRET, now=NOW),
            lambda: register.change(ledger, "edu", "reader", now=NOW),
            lambda: register.remove(ledger, "edu", now=NOW),
        ):
            secret = begun()
            change()
            with ledger.read() as reading:
                assert member_of_session(reading.connection, secret, now=NOW) is None


def test_a_role_that_the_program_does_not_know_only_reads(place: Place) -> None:
    with sqlite3.connect(place.url) as held:
        held.execute("UPDATE member SET role = 'director' WHERE name = 'chief'")
    with place.open("chief") as ledger, pytest.raises(NotPermitted, match="role: reader"):
        ledger.ask("mark")


def test_an_export_has_no_members_and_no_passwords(place: Place) -> None:
    with place.open("guest") as ledger:
        text = str(export_ledger(ledger))
    assert "scrypt" not in text and not {"member", "session", "access"} & set(export_ledger(ledger)["tables"])


def test_roles_hold_on_every_database(open_in: OpenIn, tmp_path: Path, cheap_passwords: None) -> None:
    with open_in(tmp_path) as ledger:
        furnish(ledger, tmp_path)
        ids = {name: one.id for name, one in listed(ledger).items()}
    with open_in(tmp_path) as ledger:
        ledger.credentials = who("edu")
        mark(ledger, [ids[OWN]], marked(), now=LATER)
        with pytest.raises(NotPermitted):
            mark(ledger, [ids[OTHERS]], marked(), now=LATER)
        assert register.accesses(ledger)[0].about == ids[OTHERS]


def test_the_migration_goes_up_and_down_and_keeps_the_rest(place: Place) -> None:
    from alembic import command
    from alembic.config import Config

    engines = connect(parse_url(place.url))
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    with engines.writer.begin() as connection:
        config.attributes["connection"] = connection
        before = connection.exec_driver_sql("SELECT * FROM target ORDER BY id").fetchall()
        command.downgrade(config, "0007")
        names = {name for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master")}
        assert not {"member", "session", "access"} & names
    assert migrate.upgrade(engines, now=NOW) is not None
    with engines.reader.begin() as connection:
        assert connection.exec_driver_sql("SELECT * FROM target ORDER BY id").fetchall() == before
        assert connection.exec_driver_sql("SELECT count(*) FROM member").scalar() == 0
