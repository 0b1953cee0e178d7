"""`tracker review edit|merge|part|split`: correct what the rules read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.chinese.code_words import NOTHING
from tracker.cli import clock, output, session
from tracker.cli.arguments import options
from tracker.errors import UsageError
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.records import Entry
    from tracker.store.ledger import Ledger
    from tracker.target_fields import TargetField

_NOTHING = ("none", "-", NOTHING)  # typed to empty a field


def add(group: typer.Typer) -> None:
    """Add the commands to the group of `tracker review`."""
    group.command("edit", help=_("Correct what was read; later readings keep the correction."))(_edit)
    group.command("merge", help=_("Say that targets are one: the others become mentions of --into."))(_merge)
    group.command("part", help=_("List mentions as targets of their own again."))(_part)
    group.command("split", help=_("Make one target into several, with an indicator each."))(_split)


def _reason() -> Any:
    return typer.Option("--reason", metavar="TEXT", help=_("Why; kept in the log."))


def _field(name: str, words: str) -> Any:
    return typer.Option(name, metavar="TEXT", help=words)


def _edit(
    names: Annotated[list[str], options.changed_ids()],
    indicator: Annotated[str | None, _field("--indicator", _("What is counted or measured."))] = None,
    value: Annotated[str | None, _field("--value", _("Target value, or the lower end of a range."))] = None,
    value_high: Annotated[str | None, _field("--value-high", _("Upper end of a range."))] = None,
    comparator: Annotated[str | None, _field("--comparator", _(">=, >, <=, <, ~, between or =."))] = None,
    unit: Annotated[str | None, _field("--unit", _("Unit of the value."))] = None,
    kind: Annotated[str | None, _field("--kind", _("quantity or milestone."))] = None,
    measure: Annotated[
        str | None, _field("--measure", _("output, level, increase, decrease or milestone."))
    ] = None,
    every: Annotated[str | None, _field("--every", _("year, quarter, month, week or day."))] = None,
    baseline: Annotated[str | None, _field("--baseline", _("What it is compared with."))] = None,
    due: Annotated[
        str | None, _field("--due", _("The due date as the document means it; to extend it, use mark."))
    ] = None,
    topic: Annotated[str | None, _field("--topic", _("Topic."))] = None,
    place: Annotated[str | None, _field("--place", _("Place."))] = None,
    lead_unit: Annotated[str | None, _field("--lead-unit", _("Who answers for it."))] = None,
    nature: Annotated[str | None, _field("--nature", _("binding or expected."))] = None,
    reason: Annotated[str, _reason()] = "",
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services import lookup
    from tracker.services.targets import editing

    given = {
        "indicator": indicator,
        "unit": unit,
        "baseline": baseline,
        "topic": topic,
        "place": place,
        "lead_unit": lead_unit,
        "comparator": comparator,
        "kind": kind,
        "measure": measure,
        "every": every,
        "nature": nature,
        "value": value,
        "value_high": value_high,
        "due": due,
    }
    fields, typed_unit = _read({name: text for name, text in given.items() if text is not None})
    if not fields:
        raise UsageError(
            _("nothing to correct was given"), _("name a field, for example --indicator TEXT or --value 8")
        )
    wanted, expect = lookup.seen(names)
    with session.open_ledger(db, create=False) as ledger:
        entries = editing.edit_all(
            ledger,
            wanted,
            fields,
            typed_unit=typed_unit,
            now=clock.now(),
            reason=reason,
            by=by,
            expect=expect,
        )
        _put(ledger, entries)


def _merge(
    names: Annotated[list[str], options.changed_ids()],
    into: Annotated[str, typer.Option("--into", metavar="ID", help=_("The target that stays listed."))],
    reason: Annotated[str, _reason()] = "",
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services import lookup
    from tracker.services.targets import mentions

    wanted, expect = lookup.seen(names)
    with session.open_ledger(db, create=False) as ledger:
        entry = mentions.merge(ledger, wanted, into, now=clock.now(), reason=reason, by=by, expect=expect)
        _put(ledger, [entry])


def _part(
    names: Annotated[list[str], options.changed_ids()],
    reason: Annotated[str, _reason()] = "",
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.targets import mentions

    with session.open_ledger(db, create=False) as ledger:
        _put(ledger, mentions.part(ledger, names, now=clock.now(), reason=reason, by=by))


def _split(
    name: Annotated[str, options.one_id()],
    into: Annotated[
        list[str],
        typer.Option("--into", metavar="TEXT", help=_("The indicator of one part; the first keeps the id.")),
    ],
    reason: Annotated[str, _reason()] = "",
    by: Annotated[str, options.by()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services import lookup
    from tracker.services.targets import splitting

    (wanted,), expect = lookup.seen([name])
    with session.open_ledger(db, create=False) as ledger:
        entries = splitting.split(ledger, wanted, into, now=clock.now(), reason=reason, by=by, expect=expect)
        _put(ledger, entries)


def _or_none(text: str) -> str | None:
    return None if text.strip().lower() in _NOTHING else text.strip()


def _read(given: Mapping[str, str]) -> tuple[dict[str, Any], str]:
    """Corrected fields as values by the form of each, and the unit that was typed with a number."""
    from tracker.target_fields import FIELD_BY_NAME

    fields: dict[str, Any] = {}
    typed_unit = ""
    for name, text in given.items():
        field = FIELD_BY_NAME[name]
        if field.form == "number":
            read = session.figure(_or_none(text))
            said = {name: None} if read is None else read.fields(name)
            fields |= {key: value for key, value in said.items() if key == name or key not in given}
            typed_unit = (read and read.unit) or typed_unit
        elif field.form == "date":
            fields[name] = session.day(_or_none(text))
        else:
            fields[name] = _code(field, text) if field.codes else _or_none(text)
    return fields, typed_unit


def _code(field: TargetField, text: str) -> str | None:
    from tracker.cli.arguments.code_words import read_code

    given = _or_none(text)
    codes = tuple(code for code in field.codes if code)
    return None if given is None else read_code(given, codes, f"--{field.name}")


def _put(ledger: Ledger, entries: Sequence[Entry]) -> None:
    from tracker.cli.printing.agenda_rows import marked_cells, marked_columns
    from tracker.cli.printing.tables import put_table
    from tracker.services.listing import agenda

    rows = [agenda.row(ledger, entry.id, as_of=clock.today()) for entry in entries]
    put_table(marked_columns(), marked_cells(rows))
    output.narrate(_("tracker undo takes it back"))
