"""The lines of the fulfilment screen: promises with their verdicts, and places with their counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from textual.content import Content

from tracker.i18n import N_, _
from tracker.records import Outcome
from tracker.services.fulfilment.promises import OUTCOMES
from tracker.services.fulfilment.tables import promised, reported
from tracker.services.wording import outcome_rule_word, outcome_word
from tracker.tui.terminal.cells import clean_line, fit, width_of
from tracker.tui.widgets.agenda_columns import Column
from tracker.tui.widgets.describe_fulfilment import SIGNS, STYLES, fulfilment, signed
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.widgets.review_item import ReviewItem, column
from tracker.tui.wording import display

if TYPE_CHECKING:
    from tracker.services.fulfilment.in_ledger import LedgerFulfilment
    from tracker.services.fulfilment.promises import Fulfilment, Promise

ListKey = Literal["all", "places"] | Outcome
LISTS: tuple[ListKey, ...] = ("all", *OUTCOMES, "places")
_SHORT: dict[ListKey, str] = {
    "all": N_("all"),
    "kept": N_("kept"),
    "partly": N_("partly"),
    "missed": N_("missed"),
    "unclear": N_("unclear"),
    "silent": N_("silent"),
    "places": N_("places"),
}


PROMISE_COLUMNS = (
    column("verdict", N_("Outcome"), 8, 17, 0),
    column("place", N_("Place"), 6, 16, 3),
    column("indicator", N_("Indicator"), 12, 60, 0, flex=3),
    column("promised", N_("Promised"), 10, 30, 0, flex=1),
    column("reported", N_("Reported"), 10, 30, 1, flex=1),
    column("why", N_("Why"), 10, 40, 5, flex=1),
)


def title_of(key: ListKey) -> str:
    """What a list is called."""
    if key == "all":
        return _("All")
    return _("By place") if key == "places" else outcome_word(key)


def short_title_of(key: ListKey) -> str:
    """A word for the title of a list where that does not fit."""
    return _(_SHORT[key])


def columns_of(key: ListKey, found: Fulfilment | None) -> Sequence[Column]:
    """The columns of a list; the place of a promise is named where there are several."""
    if key == "places":
        counted = [*((outcome, outcome_word(outcome)) for outcome in OUTCOMES), ("total", N_("Total"))]
        counts = [column(name, title, 6, 16, 0, right=True) for name, title in counted]
        return [column("place", N_("Place"), 8, 40, 0, flex=1), *counts]
    several = found is not None and len(found.places) > 1
    return [one for one in PROMISE_COLUMNS if several or one.key != "place"]


def count_of(key: ListKey, found: Fulfilment, place: str | None) -> int:
    """How many lines a list has; those of the verdicts add up to those of all."""
    if key == "places":
        return len(found.places)
    counts = found.counts(place)
    return sum(counts.values()) if key == "all" else counts[key]


def lines_of(key: ListKey, compared: LedgerFulfilment, place: str | None) -> list[ReviewItem]:
    """The lines of a list, of all places or of one."""
    found = compared.found
    if key == "places":
        return [_place(one, found) for one in found.places]
    return [
        _promise(name, one, found)
        for name, one in zip(compared.targets, found.promises, strict=True)
        if key in ("all", one.outcome) and place in (None, one.place)
    ]


def _promise(name: str, one: Promise, found: Fulfilment) -> ReviewItem:
    cells = {
        "verdict": signed(one.outcome),
        "place": one.place or _("unknown"),
        "indicator": one.target.indicator,
        "promised": promised(one),
        "reported": reported(one) if one.points else display.NOTHING,
        "why": outcome_rule_word(one.rule),
    }
    return ReviewItem(name, cells, None, lambda _contexts, width, lines: _told(one, found, width, lines))


def _told(one: Promise, found: Fulfilment, width: int, lines: int) -> Content:
    """A promise by the titles of its plan and of the documents that could speak of it."""
    doc = one.target.doc
    plan = next((plan.title for plan in found.plans if plan.name == doc), doc)
    later = [report.title for report in found.later_in(one.place)]
    return fulfilment(one, plan, later, width, lines)


def _place(name: str, found: Fulfilment) -> ReviewItem:
    counts = found.counts(name)
    cells: dict[str, str] = {key: f"{count:,}" for key, count in counts.items()}
    cells |= {"place": name or _("unknown"), "total": f"{sum(counts.values()):,}"}
    documents = [
        (title, one.title)
        for title, some in ((_("Plan"), found.plans), (_("Later document"), found.reports))
        for one in some
        if one.place == name
    ]
    return ReviewItem(
        name, cells, None, lambda _contexts, width, _lines: _of_place(name, counts, documents, width)
    )


def _of_place(
    name: str, counts: dict[Outcome, int], documents: Sequence[tuple[str, str]], width: int
) -> Content:
    """The counts of a place as bars, and the documents that were compared."""
    told = [Content.styled(clean_line(name or _("unknown")), "bold"), *_bars(counts, width)]
    told += [Content.assemble((f"{title}  ", LABEL), clean_line(words)) for title, words in documents]
    return Content("\n").join(told)


def _bars(counts: dict[Outcome, int], width: int) -> Iterator[Content]:
    total, room = sum(counts.values()), max(min(width - 30, 40), 4)
    labels = max(width_of(signed(outcome)) for outcome in counts)
    for outcome, count in counts.items():
        cells = max(round(count / total * room), 1) if count else 0
        yield Content.assemble(
            (fit(signed(outcome), labels + 2), STYLES[outcome]),
            (fit(f"{count:,}", 6, "right"), "bold"),
            ("  " + SIGNS[outcome] * cells, STYLES[outcome]),
        )
