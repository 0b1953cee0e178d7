"""The notice (督查通报) as plain paragraphs and tables, in the customary order, before any file format.

标题; 依据; 一、总体进展; 二、量化指标; 三、未达序时及逾期事项; 四、存在问题; 五、下一步要求; 附件.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.chinese.written_forms import SENTENCE_ENDS
from tracker.i18n import _, ngettext
from tracker.records import Verdict
from tracker.reports.content import separate_pages
from tracker.reports.content.tally import CLOSED
from tracker.reports.formats.docx.notice_tables import (
    LISTED,
    NoticeTable,
    annexes,
    finished_table,
    late_table,
    next_table,
)
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.wording.codes import verdict_word
from tracker.reports.wording.head_facts import basis_facts, in_words, nothing_words, waiting_words
from tracker.reports.wording.numbers_and_dates import long_day

NAMED = 3  # documents named in the opening sentence
_LATE: tuple[Verdict, ...] = ("overdue", "behind")
_FINISHED: tuple[Verdict, ...] = ("done_early", "done", "done_late", "ahead")


@dataclass(frozen=True, slots=True)
class NoticeChapter:
    """One chapter: heading, paragraphs, then tables; `counts` asks for that by verdict, `units` by unit."""

    heading: str
    paragraphs: tuple[str, ...]
    table: NoticeTable | None = None
    counts: bool = False
    units: bool = False
    months: bool = False  # the chart of the months ahead, behind the first paragraph


@dataclass(frozen=True, slots=True)
class NoticeText:
    """A whole notice in words."""

    title: str
    opening: str
    parts: tuple[NoticeChapter, ...]
    annexes: tuple[NoticeTable, ...]
    facts: tuple[str, ...]  # date, rules, profile, sources and method, at the end


def notice_text(report: DueReport, *, by_unit: bool = False) -> NoticeText:
    """The notice of a report, in the language in use; `by_unit` parts its ledger by lead unit."""
    if nothing := nothing_words(report):
        return _empty(report, nothing)
    finished = [row for verdict in _FINISHED for row in report.rows() if row.verdict == verdict]
    late = [*separate_pages.overdue(report), *separate_pages.behind(report)]
    near = [row for row in separate_pages.due_soon(report) if row.verdict not in (*_LATE, *_FINISHED)]
    return NoticeText(
        title=report.title,
        opening=_opening(report),
        parts=(
            NoticeChapter(_("1. Overall progress"), tuple(_overall(report)), counts=True),
            NoticeChapter(
                _("2. Quantified targets"),
                tuple(_quantified(report)),
                units=True,
                table=finished_table(finished),
            ),
            NoticeChapter(
                _("3. Behind pace and overdue"),
                tuple(_late(report)),
                table=late_table(late),
            ),
            NoticeChapter(_("4. Problems"), tuple(_problems(report))),
            NoticeChapter(
                _("5. What comes next"),
                tuple(_next(report, len(near))),
                months=True,
                table=next_table(near),
            ),
        ),
        annexes=annexes(report, by_unit=by_unit),
        facts=tuple(_facts(report)),
    )


def _empty(report: DueReport, nothing: str) -> NoticeText:
    """The notice of no target: it says so, and has no tables of noughts."""
    chapter = NoticeChapter(_("1. Overall progress"), (nothing,))
    opening = _("As of {day} ({filter}).").format(day=long_day(report.as_of), filter=report.filter)
    facts = tuple(_facts(report))
    return NoticeText(report.title, opening, (chapter,), annexes(report), facts)


def _opening(report: DueReport) -> str:
    names = report.documents[:NAMED]
    named = _("“{title}”").format(title=_("”, “").join(names)) if names else ""
    if len(report.documents) > NAMED:
        named = _("{named} and others, {count} documents in all").format(
            named=named, count=len(report.documents)
        )
    checked = _(
        "On the basis of {documents}, {total} targets{filter} were checked as of {day}{figures}. "
        "The result is as follows."
    )
    return checked.format(
        documents=named or _("the ledger"),
        total=report.total,
        filter="" if report.filter == _("all targets") else _(" ({filter})").format(filter=report.filter),
        day=long_day(report.as_of),
        figures=_figures_up_to(report),
    )


def _figures_up_to(report: DueReport) -> str:
    """The day of the last figure; empty where that is the day of the report."""
    if report.data_as_of is None:
        return _("; no figures were reported yet")
    if report.data_as_of == report.as_of:
        return ""
    return _("; figures up to {data}").format(data=long_day(report.data_as_of))


def _overall(report: DueReport) -> Iterator[str]:
    counts = _(", ").join(
        _("{word} {count}").format(word=count.words, count=count.count)
        for count in report.counts
        if count.count
    )
    yield _("Of {total} targets: {counts}.").format(total=report.total, counts=counts or _("none"))
    lights = separate_pages.by_light(report)
    yield _("Lights: {red} red, {yellow} yellow, {green} green, {blue} blue, {grey} without a light.").format(
        **lights
    )
    if report.waiting:
        yield _("Waiting for review: {words}.").format(words=waiting_words(report))
    if report.since is not None:
        steps = Counter(change.kind_words for change in report.changes if not change.undone)
        yield _("Since {day}: {counts}; due dates moved: {moved}.").format(
            day=long_day(report.since),
            counts=_(", ").join(
                _("{word}: {count}").format(word=word, count=count) for word, count in steps.most_common()
            )
            or _("no changes"),
            moved=sum(change.due is not None and not change.undone for change in report.changes),
        )


def _quantified(report: DueReport) -> Iterator[str]:
    counts = {verdict: separate_pages.count_of(report, verdict) for verdict in _FINISHED}
    told = [
        _("{word} {count}").format(word=verdict_word(verdict), count=count)
        for verdict, count in counts.items()
        if count
    ]
    if told:
        yield _("Done and ahead of pace: {counts}.").format(counts=_(", ").join(told))


def _late(report: DueReport) -> Iterator[str]:
    for verdict in _LATE:
        count = separate_pages.count_of(report, verdict)
        yield _("{word}: {count}.").format(word=verdict_word(verdict), count=count)


def _problems(report: DueReport) -> Iterator[str]:
    said = [row for row in report.rows() if row.problem and row.verdict not in CLOSED]
    yield from (_listed(place, _named(row, row.problem)) for place, row in enumerate(said[:LISTED], 1))
    if not said:
        yield _("The units reported no problems.")
    missing = Counter(row.reason or row.verdict for row in separate_pages.unmeasured(report))
    if missing:
        reasons = _(", ").join(
            _("{word} {count}").format(word=word, count=count) for word, count in missing.most_common()
        )
        yield _("Cannot be judged: {count} ({reasons}).").format(count=missing.total(), reasons=reasons)


def _next(report: DueReport, listed: int) -> Iterator[str]:
    """`listed` of what is due within 90 days is in the table of this chapter."""
    near = [len(separate_pages.due_soon(report, days)) for days in (30, 60, 90)]
    words = _("Due within 30, 60 and 90 days: {first}, {second} and {third} targets.")
    if before := near[-1] - listed:
        words = _(
            "Due within 30, 60 and 90 days: {first}, {second} and {third} targets, {count} of them in the "
            "tables above."
        )
    yield words.format(first=near[0], second=near[1], third=near[2], count=before)
    late = len(separate_pages.overdue(report)) + len(separate_pages.behind(report))
    if late:
        yield ngettext(
            "For {count} target that is overdue or behind pace, the lead unit says why and what it does.",
            "For {count} targets that are overdue or behind pace, the lead units say why and what they do.",
            late,
        ).format(count=late)
    if without := len(separate_pages.without_due(report)):
        yield ngettext(
            "{count} target needs a due date.", "{count} targets need a due date.", without
        ).format(count=without)
    said = [row for row in report.rows() if row.next_step and row.verdict not in CLOSED]
    if said:
        yield _("Steps that the units reported:")
        yield from (_listed(place, _named(row, row.next_step)) for place, row in enumerate(said[:LISTED], 1))


def _facts(report: DueReport) -> Iterator[str]:
    for name, value in basis_facts(report):
        yield _("{word}: {count}").format(word=name, count=in_words(value))
    yield from report.method


def _listed(place: int, words: str) -> str:
    return _("{place}. {words}.").format(place=place, words=words.rstrip(f"{SENTENCE_ENDS};. "))


def _named(row: ReportRow, words: str) -> str:
    unit = _(" ({unit})").format(unit=row.target.lead_unit) if row.target.lead_unit else ""
    return _("{indicator}: {words}{unit}").format(
        indicator=row.target.indicator, words=" ".join(words.split()), unit=unit
    )
