"""The one page that is read first (一页纸): a headline, counts, the worst, what is due next, what changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tracker.i18n import N_, _
from tracker.records import Light, Verdict
from tracker.reports.content import separate_pages
from tracker.reports.content.printed_columns import PrintedColumn, filled
from tracker.reports.content.tally import CLOSED, Tally
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.wording.codes import light_mark, verdict_word
from tracker.reports.wording.head_facts import nothing_words, waiting_sentence
from tracker.reports.wording.numbers_and_dates import format_due, format_value
from tracker.reports.wording.quoted_passages import bare_title

WORST, NEXT, UNITS, STEPS = 5, 5, 6, 4  # rows, so that it stays one page
_LONGEST, _ORIGIN = 34, 11  # characters of a name, and of who said it
_HEADLINE: tuple[Verdict, ...] = ("overdue", "behind", "on_pace", "ahead")


@dataclass(frozen=True, slots=True)
class BriefRow:
    """One target in a line."""

    name: str
    goal: str
    due: str
    light: Light
    verdict: str
    unit: str
    origin: str = ""  # who said it; of a document without an issuer its title


@dataclass(frozen=True, slots=True)
class BriefColumn(PrintedColumn[BriefRow]):
    """One column of these lines."""


_ISSUER = BriefColumn(N_("Issuer"), lambda row: row.origin, 5)
_COLUMNS = (
    BriefColumn(N_("Indicator"), lambda row: row.name, 9),
    _ISSUER,
    BriefColumn(N_("Target"), lambda row: row.goal, 4, right=True),
    BriefColumn(N_("Due"), lambda row: row.due, 3),
    BriefColumn(N_("Light"), lambda row: f"{light_mark(row.light)} {row.verdict}", 4, shaded=True),
    BriefColumn(N_("Lead unit"), lambda row: row.unit, 4),
)


def columns(page: Brief) -> tuple[BriefColumn, ...]:
    """The columns of its lines: who said it only where that differs, no column without a text."""
    rows = (*page.worst, *page.due_next)
    one = len({row.origin for row in rows}) == 1
    return filled((column for column in _COLUMNS if not (one and column is _ISSUER)), rows)


@dataclass(frozen=True, slots=True)
class Brief:
    """The page as plain values, in the language in use."""

    title: str
    headline: str
    lights: dict[Light, int]
    counts: tuple[tuple[str, int], ...]  # of verdicts that occur; they add up to the total
    total: int
    units: tuple[Tally, ...]  # those with most overdue; the last row is of all others, if there are any
    worst: tuple[BriefRow, ...]
    due_next: tuple[BriefRow, ...]
    changes: tuple[str, ...]  # since the last report; empty where no first day was given
    facts: str


def brief(report: DueReport) -> Brief:
    """The brief of a report."""
    return Brief(
        title=report.title,
        headline=headline(report),
        lights=separate_pages.by_light(report),
        counts=tuple((count.words, count.count) for count in report.counts if count.count),
        total=report.total,
        units=_units(report),
        worst=tuple(_row(row) for row in _worst(report)),
        due_next=tuple(_row(row) for row in _due_next(report)),
        changes=_changes(report),
        facts=_facts(report),
    )


def headline(report: DueReport) -> str:
    """How many there are, how many are finished, what of the rest is wrong or right, and what is left out."""
    if nothing := nothing_words(report):
        return nothing
    finished = separate_pages.count_of(report, "done_early", "done", "done_late")
    told = [_("{word} {count}").format(word=_("done"), count=finished)]
    for verdict in _HEADLINE:
        if count := separate_pages.count_of(report, verdict):
            told.append(_("{word} {count}").format(word=verdict_word(verdict), count=count))
    if unknown := separate_pages.count_of(report, "unknown"):
        told.append(_("{word} {count}").format(word=verdict_word("unknown"), count=unknown))
    counted = _("Of {total} targets: {counts}.").format(total=report.total, counts=_(", ").join(told))
    return _("{first} {second}").format(first=counted, second=waiting_sentence(report)).strip()


def _worst(report: DueReport) -> list[ReportRow]:
    """Overdue ones first, then those behind; the widest gap first, then the oldest due date."""
    rows = [row for row in report.rows() if row.verdict in ("overdue", "behind")]
    rows.sort(key=lambda row: (row.verdict != "overdue", -(row.gap or 0), str(row.due), row.number))
    return rows[:WORST]


def _due_next(report: DueReport) -> list[ReportRow]:
    open_rows = (row for row in report.rows() if row.verdict not in (*CLOSED, "overdue") and row.due)
    return sorted(open_rows, key=lambda row: (str(row.due), row.number))[:NEXT]


def _units(report: DueReport) -> tuple[Tally, ...]:
    units = separate_pages.by_lead_unit(report)
    if len(units) <= UNITS + 1:
        return tuple(units)
    rest = units[UNITS:]
    lights = {light: sum(unit.lights[light] for unit in rest) for light in rest[0].lights}
    others = Tally(
        key="",
        name=_("{count} other units").format(count=len(rest)),
        total=sum(unit.total for unit in rest),
        lights=lights,
        overdue=sum(unit.overdue for unit in rest),
        closed=sum(unit.closed for unit in rest),
    )
    return (*units[:UNITS], others)


def _changes(report: DueReport) -> tuple[str, ...]:
    if report.since is None:
        return ()
    standing = [change for change in report.changes if not change.undone]
    steps = Counter(change.kind_words for change in standing)
    counted = _(", ").join(
        _("{word}: {count}").format(word=word, count=count) for word, count in steps.most_common()
    )
    told = _("Since {day}: {counts}.").format(day=report.since.isoformat(), counts=counted or _("no changes"))
    moved = [change.words for change in standing if change.kind == "mark"][:STEPS]
    return (told, *(_cut(words, 2 * _LONGEST) for words in moved))


def _facts(report: DueReport) -> str:
    parts = [_("As of {day}").format(day=report.as_of.isoformat())]
    if report.data_as_of:
        parts.append(_("data up to {date}").format(date=report.data_as_of.isoformat()))
    if report.waiting:
        parts.append(_("{count} wait for review and are not counted").format(count=report.waiting))
    return _("; ").join(parts)


def _row(row: ReportRow) -> BriefRow:
    target = row.target
    return BriefRow(
        name=_cut(" ".join(target.indicator.split()), _LONGEST),
        goal="" if target.value is None else format_value(target),
        due=format_due(row.due, target.due_precision),
        light=row.light,
        verdict=verdict_word(row.verdict),
        unit=_cut(target.lead_unit or "", _LONGEST // 2),
        origin=_cut(row.entry.issuer or bare_title(row.entry.document), _ORIGIN),
    )


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
