"""The notice (督查通报) as plain paragraphs and tables, in the customary order, before any file format.

标题; 依据; 一、总体进展; 二、量化指标; 三、未达序时及逾期事项; 四、存在问题; 五、下一步要求; 附件.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.chinese.written_forms import SENTENCE_ENDS, day_words
from tracker.i18n import _, language, ngettext
from tracker.reports.content import selection
from tracker.reports.content.tally import CLOSED
from tracker.reports.formats.docx.notice_tables import NoticeAnnex, annexes
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.wording.codes import verdict_word
from tracker.reports.wording.figures import (
    format_amount,
    format_due,
    format_points,
    format_share,
    format_value,
)
from tracker.reports.wording.head_facts import basis_facts, in_words, waiting_words

NAMED = 3  # documents named in the opening sentence
LISTED = 30  # items listed in the text; the rest stands in an annex


@dataclass(frozen=True, slots=True)
class NoticeChapter:
    """One chapter: its heading, then paragraphs; `counts` asks for the table by verdict, `units` by unit."""

    heading: str
    paragraphs: tuple[str, ...]
    counts: bool = False
    units: bool = False


@dataclass(frozen=True, slots=True)
class NoticeText:
    """A whole notice in words."""

    title: str
    opening: str
    parts: tuple[NoticeChapter, ...]
    annexes: tuple[NoticeAnnex, ...]
    facts: tuple[str, ...]  # date, rules, profile, sources and method, at the end


def notice_text(report: DueReport) -> NoticeText:
    """The notice of a report, in the language in use."""
    return NoticeText(
        title=report.title,
        opening=_opening(report),
        parts=(
            NoticeChapter(_("1. Overall progress"), tuple(_overall(report)), counts=True),
            NoticeChapter(_("2. Quantified targets"), tuple(_quantified(report)), units=True),
            NoticeChapter(_("3. Behind pace and overdue"), tuple(_late(report))),
            NoticeChapter(_("4. Problems"), tuple(_problems(report))),
            NoticeChapter(_("5. What comes next"), tuple(_next(report))),
        ),
        annexes=annexes(report),
        facts=tuple(_facts(report)),
    )


def long_day(day: dt.date) -> str:
    """A day as notices write it: 2024年7月2日 in Chinese, 2024-07-02 in English."""
    return day_words(day) if language() == "zh" else day.isoformat()


def _opening(report: DueReport) -> str:
    names = report.documents[:NAMED]
    named = _(", ").join(_("“{title}”").format(title=name) for name in names)
    if len(report.documents) > NAMED:
        named = _("{named} and others, {count} documents in all").format(
            named=named, count=len(report.documents)
        )
    return _(
        "On the basis of {documents}, the {total} targets set there were checked as of {day} (filter: "
        "{filter}; figures up to {data}). The result is as follows."
    ).format(
        documents=named or _("the ledger"),
        total=report.total,
        day=long_day(report.as_of),
        filter=report.filter,
        data=long_day(report.data_as_of) if report.data_as_of else _("no figures yet"),
    )


def _overall(report: DueReport) -> Iterator[str]:
    counts = _(", ").join(
        _("{word} {count}").format(word=count.words, count=count.count)
        for count in report.counts
        if count.count
    )
    yield _("Of {total} targets: {counts}.").format(total=report.total, counts=counts or _("none"))
    lights = selection.by_light(report)
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
    for verdict in ("done_early", "done", "done_late", "ahead"):
        rows = [row for row in report.rows() if row.verdict == verdict]
        if rows:
            names = [row.target.indicator + _(" ({unit})").format(unit=_standing(row)) for row in rows]
            yield _("{word} ({count}): {names}.").format(
                word=verdict_word(verdict),
                count=len(rows),
                names=_cut(names, _("Annex 1")),
            )
    yield _("By lead unit, in counts of targets:")


def _late(report: DueReport) -> Iterator[str]:
    for word, rows in (
        (verdict_word("overdue"), selection.overdue(report)),
        (verdict_word("behind"), selection.behind(report)),
    ):
        yield _("{word}: {count}.").format(word=word, count=len(rows))
        yield from (_listed(place, _item(row)) for place, row in enumerate(rows[:LISTED], 1))
        if len(rows) > LISTED:
            yield _("The other {count} stand in {annex}.").format(
                count=len(rows) - LISTED, annex=_("Annex 2")
            )


def _problems(report: DueReport) -> Iterator[str]:
    said = [row for row in report.rows() if row.problem and row.verdict not in CLOSED]
    yield from (_listed(place, _named(row, row.problem)) for place, row in enumerate(said[:LISTED], 1))
    if not said:
        yield _("The units reported no problems.")
    missing = Counter(row.reason or row.verdict for row in selection.unmeasured(report))
    if missing:
        reasons = _(", ").join(
            _("{word} {count}").format(word=word, count=count) for word, count in missing.most_common()
        )
        yield _("Cannot be judged: {count} ({reasons}).").format(count=missing.total(), reasons=reasons)


def _next(report: DueReport) -> Iterator[str]:
    near = [len(selection.due_soon(report, days)) for days in (30, 60, 90)]
    yield _("Due within 30, 60 and 90 days: {first}, {second} and {third} targets (Annex 3).").format(
        first=near[0], second=near[1], third=near[2]
    )
    late = len(selection.overdue(report)) + len(selection.behind(report))
    if late:
        yield ngettext(
            "For {count} target that is overdue or behind pace, the lead unit says why and what it does.",
            "For {count} targets that are overdue or behind pace, the lead units say why and what they do.",
            late,
        ).format(count=late)
    if without := len(selection.without_due(report)):
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


def _item(row: ReportRow) -> str:
    """“新建幼儿园: target ≥ 8 所, due 2024, actual 3 所, 62.5 points behind (区教育局)”."""
    due = format_due(row.due, row.target.due_precision) if row.due else ""
    goal = format_value(row.target) if row.target.value is not None else ""
    parts = [_("target {value}").format(value=goal)] if goal else []
    parts += [_("due {date}").format(date=due)] if due else []
    if row.actual is not None:
        parts.append(_("actual {value}").format(value=format_amount(row.actual, row.target.unit)))
    if row.gap is not None and row.gap > 0:
        parts.append(_("{points} points behind").format(points=format_points(row.gap)))
    return _named(row, _(", ").join(parts))


def _listed(place: int, words: str) -> str:
    return _("{place}. {words}.").format(place=place, words=words.rstrip(f"{SENTENCE_ENDS};. "))


def _named(row: ReportRow, words: str) -> str:
    unit = _(" ({unit})").format(unit=row.target.lead_unit) if row.target.lead_unit else ""
    return _("{indicator}: {words}{unit}").format(
        indicator=row.target.indicator, words=" ".join(words.split()), unit=unit
    )


def _standing(row: ReportRow) -> str:
    parts = (format_amount(row.actual, row.target.unit), format_share(row.completion))
    return _(", ").join(part for part in parts if part) or format_value(row.target)


def _cut(names: Sequence[str], annex: str) -> str:
    listed = _("; ").join(names[:LISTED])
    return (
        listed if len(names) <= LISTED else _("{listed}; all in {annex}").format(listed=listed, annex=annex)
    )
