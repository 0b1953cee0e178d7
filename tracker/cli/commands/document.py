"""`tracker document`: the documents of the ledger, and correcting what was read of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.chinese.code_words import NOTHING
from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.cli.command_group import CommandGroup
from tracker.errors import NothingFound, UsageError
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.records import Document, SectionRole
    from tracker.services.documents.correcting import SectionSaid

_AS_READ = ("none", "-", NOTHING)  # typed to take a correction back


def add(app: typer.Typer) -> None:
    """Add the command group to `app`."""
    group = typer.Typer(
        cls=CommandGroup, help=_("List the documents of the ledger, and correct what was read of them.")
    )
    group.command("list", help=_("List the documents, with issuer and date beside equal titles."))(_list)
    group.command("show", help=_("Show the head of a document, its sections, and what was corrected."))(_show)
    group.command(
        "set",
        help=_("Correct a document's head or the role of a section, and read it again by that."),
    )(_set)
    app.add_typer(group, name="document")


def _document() -> Any:
    return typer.Argument(
        metavar="DOC", help=_("Number of the document, its file name, or words of its name or title.")
    )


def _list(
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.cli.printing.document_tables import put_documents
    from tracker.services.documents import document_dossier
    from tracker.services.listing.agenda import documents

    with session.open_ledger(db, create=False) as ledger:
        found = documents(ledger)
    if json:
        output.put_json(
            {"schema": document_dossier.SCHEMA, "documents": [*map(document_dossier.info_as_json, found)]}
        )
    elif found:
        put_documents(found)
    if not found:
        raise NothingFound(
            _("the ledger holds no documents yet"), _("read documents with tracker ingest PATH")
        )


def _show(
    name: Annotated[str, _document()],
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.cli.printing.document_tables import put_document
    from tracker.services.documents.document_dossier import as_json, document_dossier

    with session.open_ledger(db, create=False) as ledger:
        known = document_dossier(ledger, name)
    if json:
        output.put_json(as_json(known))
    else:
        put_document(known)


def _set(
    name: Annotated[str, _document()],
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help=_("Title."))] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", metavar="NAME", help=_("Who issued it."))] = None,
    place: Annotated[
        str | None, typer.Option("--place", metavar="NAME", help=_("The place it is of."))
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help=_("Its date, or only the year."))
    ] = None,
    section: Annotated[
        list[str] | None,
        typer.Option(
            "--section",
            metavar="LINE[-LINE]",
            help=_("A heading's line with all under it, or all from line to line; needs --role, repeatable."),
        ),
    ] = None,
    role: Annotated[
        list[str] | None,
        typer.Option(
            "--role",
            metavar="WORD",
            help=_("front, review, situation, plan or glossary, for each --section."),
        ),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why; kept in the log."))] = "",
    rules: Annotated[list[Path] | None, options.rules()] = None,
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    """`none` in place of a value takes the correction back: the document says again what was read."""
    from tracker.cli.commands.ingest import put_results
    from tracker.services.documents import correcting
    from tracker.services.documents.find_document import find

    typed: dict[correcting.HeadField, str | None] = {"title": title, "issuer": issuer, "place": place}
    head: dict[correcting.HeadField, Any] = {
        field: _or_none(text) for field, text in typed.items() if text is not None
    }
    if date is not None:
        head["issued_on"] = _day(date)
    if not head and not section:
        raise UsageError(
            _("nothing to correct was given"), _("name a field, for example --issuer NAME, or --section LINE")
        )
    book = session.load_book(rules)
    with session.open_ledger(db, create=False) as ledger:
        info = find(ledger, name)
        with ledger.read() as reading:
            document = reading.document(info.id)
        result = correcting.correct(
            ledger,
            info.id,
            head=head,
            sections=_sections(document, section or (), role or ()),
            book=book,
            now=clock.now(),
            by=by,
            reason=reason,
        )
    put_results([result])
    output.narrate(_("tracker undo takes it back"))


def _sections(document: Document | None, lines: Sequence[str], roles: Sequence[str]) -> list[SectionSaid]:
    from tracker.services.documents.correctable_sections import DocumentParts
    from tracker.services.documents.correcting import SectionSaid

    if len(lines) != len(roles):
        raise UsageError(
            _("each --section needs a --role, and each --role a --section"),
            _("write for example --section 12 --role plan"),
        )
    if not lines or document is None:
        return []
    parts = DocumentParts(document)
    return [
        SectionSaid(parts.at_lines(*_lines(typed)), _role(word))
        for typed, word in zip(lines, roles, strict=True)
    ]


def _lines(typed: str) -> tuple[int, int | None]:
    first, dash, last = typed.replace("–", "-").partition("-")
    numbers = [first.strip(), last.strip()] if dash else [first.strip()]
    if not all(number.isascii() and number.isdigit() and len(number) < 9 for number in numbers):
        raise UsageError(
            _("{typed} names no lines").format(typed=typed),
            _("write the number of a line, or two: --section 12 or --section 12-40"),
        )
    return int(numbers[0]), int(numbers[1]) if dash else None


def _role(word: str) -> SectionRole | None:
    from tracker.cli.arguments.code_words import read_code
    from tracker.services.section_words import ROLES, role_word, short_role_word

    given = _or_none(word)
    if given is None:
        return None
    said = {word(role): role for role in ROLES for word in (role_word, short_role_word)}
    return said.get(given) or read_code(given, ROLES, "--role")


def _day(text: str) -> Any:
    from tracker.services.typed_input import read_document_date

    given = _or_none(text)
    return None if given is None else read_document_date(given, today=clock.today())


def _or_none(text: str) -> str | None:
    return None if text.strip().lower() in _AS_READ else " ".join(text.split())
