"""What became of the promises, as plain tables in the language in use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tracker.document.quoting import one_line
from tracker.i18n import _, language, ngettext
from tracker.records import Outcome
from tracker.reports.table_columns import PROMISE_TITLES
from tracker.reports.table_document import DocumentTable, TableDocument
from tracker.services.fulfilment.promises import (
    OUTCOMES,
    Fulfilment,
    Promise,
    ReadDocument,
    Revision,
    SeriesPoint,
)
from tracker.services.wording import (
    format_amount,
    format_share,
    issue_day,
    outcome_rule_word,
    outcome_word,
    source_words,
)


def table_document(found: Fulfilment, *, title: str = "") -> TableDocument:
    """The whole report: counts, a table by place where there are several, and a table for each outcome."""
    numbered = list(enumerate(found.promises, start=1))
    tables = [_counts(found)]
    if len(found.places) > 1:
        tables.append(_by_place(found))
    tables += [
        _promises(outcome, [(n, one) for n, one in numbered if one.outcome == outcome])
        for outcome in OUTCOMES
    ]
    series = [(n, one) for n, one in numbered if len(one.points) > 1]
    if series:
        tables.append(_series(series))
    return TableDocument(
        title=title or _("What became of the promises"),
        facts=tuple(_facts(found)),
        tables=tuple(tables),
        records=_records(numbered),
        notes=tuple(_notes()),
        language=language(),
    )


def _facts(found: Fulfilment) -> Iterator[tuple[str, str]]:
    for one in found.plans:
        yield _("Plan"), _document(one)
    for one in found.reports:
        yield _("Later document"), _document(one)
    for name in found.placeless:
        yield _("Place unknown, nothing matched"), name
    yield _("Promises"), str(len(found.promises))


def _document(one: ReadDocument) -> str:
    parts = (one.title, one.place, issue_day(one.issued_on), one.name)
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _counts(found: Fulfilment) -> DocumentTable:
    rows = [(outcome_word(outcome), str(count)) for outcome, count in found.counts().items()]
    rows.append((_("Total"), str(len(found.promises))))
    return DocumentTable(
        title=_("Summary"),
        columns=(_("Outcome"), _("Promises")),
        rows=tuple(rows),
        right=frozenset({1}),
    )


def _by_place(found: Fulfilment) -> DocumentTable:
    rows = []
    for place in found.places:
        counts = found.counts(place)
        numbers = (*counts.values(), sum(counts.values()))
        rows.append((place or _("unknown"), *map(str, numbers)))
    columns = (_("Place"), *map(outcome_word, OUTCOMES), _("Total"))
    right = frozenset(range(1, len(columns)))
    return DocumentTable(title=_("By place"), columns=columns, rows=tuple(rows), right=right)


def _promises(outcome: Outcome, given: Sequence[tuple[int, Promise]]) -> DocumentTable:
    title = _("{title} ({count})").format(title=outcome_word(outcome), count=len(given))
    if outcome == "silent":
        return _silent(title, given)
    columns = (
        _("No."), _("Place"), _("Indicator"), _("Promised"), _("Reported"), _("Why"), _("In the plan"),
        _("In the later document"), _("Where"),
    )  # fmt: skip
    rows = tuple((str(n), *_row(one)) for n, one in given)
    return DocumentTable(title=title, columns=columns, rows=rows, right=frozenset({0}))


def _silent(title: str, given: Sequence[tuple[int, Promise]]) -> DocumentTable:
    columns = (_("No."), _("Place"), _("Indicator"), _("Promised"), _("In the plan"), _("Where"))
    rows = tuple(
        (str(n), one.place, one.target.indicator, promised(one), sentences(one), _planned(one))
        for n, one in given
    )
    return DocumentTable(title=title, columns=columns, rows=rows, right=frozenset({0}))


def _records(given: Sequence[tuple[int, Promise]]) -> DocumentTable:
    """Every promise with its outcome; cells of what no later document says are empty."""
    columns = tuple(map(_, PROMISE_TITLES))
    rows = []
    for n, one in given:
        if one.points:
            place, indicator, *said = _row(one)
        else:
            place, indicator = one.place, one.target.indicator
            said = [promised(one), "", "", one.sentence, "", where(one)]
        rows.append((str(n), place, indicator, outcome_word(one.outcome), *said))
    return DocumentTable(title=_("Promises"), columns=columns, rows=tuple(rows))


def _row(one: Promise) -> tuple[str, ...]:
    last = one.points[-1]
    return (
        one.place,
        one.target.indicator,
        promised(one),
        reported(one),
        outcome_rule_word(one.rule),
        sentences(one),
        last.sentence,
        f"{_planned(one)} → {where(last)}",
    )


def promised(one: Promise) -> str:
    """The words of the plan that name the figure, and those of its revisions."""
    said = (one.target, *(revised.said for revised in one.revisions))
    return " → ".join(one_line(target.quote) for target in said)


def sentences(one: Promise) -> str:
    """The sentence of the plan, and that of each document that revised it."""
    revised = (
        _("revised by {document}: {sentence}").format(document=newer.document, sentence=newer.sentence)
        for newer in one.revisions
    )
    return "\n".join((one.sentence, *revised))


def reported(one: Promise) -> str:
    """The words of the newest document, or the sum of those that add up."""
    last = one.points[-1]
    if len(one.points) == 1 or not last.added or last.actual is None:
        return one_line(last.said.quote)
    count = len(one.points)
    return ngettext("{total} in {count} document", "{total} in {count} documents", count).format(
        total=format_amount(last.actual, last.said.unit), count=count
    )


def _planned(one: Promise) -> str:
    """Where the plan promises it, and where each revision stands."""
    return " → ".join((where(one), *(where(revised) for revised in one.revisions)))


def where(one: Promise | SeriesPoint | Revision) -> str:
    """The document, the heading and the page, cell or paragraph under it."""
    said = one.target if isinstance(one, Promise) else one.said
    return source_words(said.doc, one.passage)


def _series(given: Sequence[tuple[int, Promise]]) -> DocumentTable:
    columns = (
        _("No."), _("Indicator"), _("Promised"), _("As of"), _("Reported"), _("Up to then"),
        _("Of the target"), _("Document"), _("In the later document"),
    )  # fmt: skip
    shares = [_share(one, point) for _n, one in given for point in one.points]
    rows = [
        (
            str(n),
            one.target.indicator,
            promised(one),
            point.as_of.isoformat(),
            f"{'+' if point.added else ''}{point.said.quote}",
            format_amount(point.actual, point.said.unit) if point.actual is not None else "—",
            format_share(_share(one, point)) or "—",
            point.document,
            point.sentence,
        )
        for n, one in given
        for point in one.points
    ]
    return DocumentTable(
        title=_("Year by year"),
        columns=columns,
        rows=tuple(rows),
        right=frozenset({0}),
        bar_column=columns.index(_("Of the target")),
        bars=tuple(float(min(max(share or Decimal(), Decimal()), Decimal(1))) for share in shares),
    )


def _share(one: Promise, point: SeriesPoint) -> Decimal | None:
    """How much of the promised figure was there by then; None where the two cannot be divided."""
    goal = one.standing.value
    if not goal or goal < 0 or point.actual is None:
        return None
    return point.actual / goal


def _notes() -> Iterator[str]:
    yield _(
        "A figure is matched with a promise only if place, indicator, unit and kind of figure agree, and if "
        "it is of the promise's period; what the next plan says is no result."
    )
    yield _(
        "“About” is reached from 5 % below; bounds count as reached; a promised figure of which more is "
        "better is kept when it is passed."
    )
    yield _("Promises that are not mentioned are listed by name: nobody has said that they failed.")
