"""`tracker rules teach`: a rule drafted from a sentence, tried on all documents of the ledger, and kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.cli.printing.rule_errors import problems_shown
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.services.teaching.taught_rule import TaughtRule
    from tracker.services.teaching.trying import RuleEffect, Tried


def add(group: typer.Typer) -> None:
    """Add the command to `group`."""
    group.command(
        "teach",
        help=_(
            "Draft a rule from a sentence and try it on the ledger: what would appear, what would vanish."
        ),
    )(_teach)


def _teach(
    sentence: Annotated[str, typer.Argument(metavar="TEXT", help=_("A sentence that the rules miss."))],
    phrase: Annotated[
        str | None,
        typer.Option("--phrase", metavar="TEXT", help=_("Its phrase; the likeliest guess if left out.")),
    ] = None,
    indicator: Annotated[
        str | None, typer.Option("--indicator", metavar="TEXT", help=_("What it calls the thing counted."))
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="DATE", help=_("Date of the document that the sentence is from.")),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help=_("Keep it: every reading from now on goes by it."))
    ] = False,
    rules: Annotated[list[Path] | None, options.rules()] = None,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.teaching import taught_rule, trying

    book, extra = session.load_book(rules), tuple(rules or ())
    day: dt.date | None = session.day(date)
    found = taught_rule.drafts(sentence, book, extra, issued_on=day)
    rule = taught_rule.changed(found[0], phrase or found[0].phrase, indicator or found[0].indicator)
    with session.open_ledger(db, create=False) as ledger, problems_shown():
        tried = trying.try_rule(ledger, rule, book, extra)
    output.put(rule.text(tried.example[0]).rstrip())
    _put_tried(tried)
    _put_others(found[1:])
    if keep:
        path = trying.keep(tried)
        output.narrate(_("kept in {path}; read the documents again: tracker ingest").format(path=path))
    else:
        output.narrate(_("nothing is changed; --keep keeps the rule"))


def _put_tried(tried: Tried) -> None:
    output.put()
    words = ngettext(
        "tried on {count} document: {new} would appear, {gone} would vanish",
        "tried on {count} documents: {new} would appear, {gone} would vanish",
        tried.documents,
    )
    output.put(words.format(count=tried.documents, new=len(tried.appear), gone=len(tried.vanish)))
    for mark, differences in (("+", tried.appear), ("-", tried.vanish)):
        for one in differences:
            output.put(_line(mark, one))


def _line(mark: str, one: RuleEffect) -> str:
    from tracker.services.wording import format_value
    from tracker.tui.terminal.cells import clean_line

    told = f"{one.target.indicator} {format_value(one.target)}"
    return clean_line(_(" | ").join([f"{mark} {told}", one.sentence, one.document]))


def _put_others(others: Sequence[TaughtRule]) -> None:
    if others:
        phrases = _(", ").join(other.phrase for other in others)
        output.narrate(_("other phrases that read it: {phrases}").format(phrases=phrases))
