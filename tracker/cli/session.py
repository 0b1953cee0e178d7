"""What commands are given: the ledger, the rules, and typed dates and numbers."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli import clock, identity, output
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.reports.model import Letterhead
    from tracker.rulebook import Rulebook
    from tracker.services.typed_figures import TypedFigure
    from tracker.store.ledger import Ledger

IN_MEMORY = "sqlite://"  # a ledger that is gone with the command

_db_of_root: str | None = None


def remember_db(db: str | None) -> None:
    """Keep the `--db` that stood before the command's name; each command line sets it anew."""
    global _db_of_root
    _db_of_root = db


def url_of(db: str | None) -> str | None:
    """The database that `--db` means, before or after the command's name; None for the default.

    What TRACKER_DB says reaches a command as its own `--db`; one typed before the command's name goes first.
    """
    if db and db != os.environ.get("TRACKER_DB"):
        return db
    return _db_of_root or db or None


def exists(db: str | None) -> bool:
    """Whether the ledger of `--db` is there already."""
    from tracker.services.ledger import maintenance
    from tracker.services.ledger.opening import default_url

    return bool(maintenance.info(url_of(db) or default_url())["exists"])


def open_ledger(db: str | None, *, create: bool = True) -> AbstractContextManager[Ledger]:
    """The ledger of `--db`. Commands that only read pass `create=False` and leave no file behind."""
    from tracker.services.ledger import opening

    return opening.open_ledger(url_of(db), create=create, now=clock.now(), credentials=identity.credentials)


def load_book(folders: Sequence[Path] | None) -> Rulebook:
    """The shipped rules with the folders of `--rules`, which the settings may have given, over them."""
    from tracker.services.rules import rulebook_loading

    return rulebook_loading.load_book(tuple(folders or ()))


def set_rules() -> tuple[Path, ...]:
    """The rule folders of the settings."""
    from tracker.services.settings import in_force

    return tuple(map(Path, in_force.value("rules")))


def set_profile() -> str | None:
    """The cut-offs that the settings name."""
    from tracker.services.settings import in_force

    return in_force.value("profile") or None


def rules_version() -> str:
    """The version of the rules in force, for the head of a report; empty when they have mistakes."""
    from tracker.errors import RuleError

    try:
        return load_book(set_rules()).version
    except RuleError:
        return ""


def day(text: str | None, *, past: bool = False) -> dt.date | None:
    """A typed date, counted from today; None when nothing was typed. `past`: the day a figure is of."""
    if text is None:
        return None
    from tracker.services import typed_input

    when: dt.date = typed_input.read_date(text, today=clock.today(), past=past)
    return when


def first_day(text: str | None) -> dt.date | None:
    """A typed day from which on something is wanted: the first one of a month, a quarter or a year."""
    if text is None:
        return None
    from tracker.services import typed_input

    when: dt.date = typed_input.read_start(text, today=clock.today())
    return when


def as_of(text: str | None) -> dt.date:
    """The day of `--as-of`, today if left out."""
    return day(text) or clock.today()


def figure(text: str | None, folders: Sequence[Path] | None = None) -> TypedFigure | None:
    """A typed figure with its unit, bound or upper end; None when nothing was typed."""
    if text is None:
        return None
    from tracker.services import typed_figures

    rules = set_rules() if folders is None else folders
    read: TypedFigure = typed_figures.read_typed(text, lambda: load_book(rules))
    return read


def actual(text: str | None) -> TypedFigure | None:
    """What was reached: one number, without a bound, which is told of. Raises UsageError for a range."""
    if text is None:
        return None
    from tracker.services import typed_figures

    read: TypedFigure = typed_figures.read_actual(text, None, lambda: load_book(set_rules()))
    if read.bound:
        words = _("{text} is kept as {figure}, without the bound; that can stand in --note")
        output.narrate(words.format(text=text.strip(), figure=f"{read.value:f}{read.unit}"))
    return read


def letterhead(issue: str) -> Letterhead:
    """What the settings say of notices and letters, with the number of this one."""
    from tracker.reports.model import Letterhead
    from tracker.services.settings import settings_file

    said = settings_file.load().settings.notice
    return Letterhead(masthead=said.masthead, issue=issue, to=said.to, signer=said.signer)
