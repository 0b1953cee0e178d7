"""The charts of the page: a bar for each month and for each unit, divided by light, with its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tracker.i18n import _
from tracker.records import Light
from tracker.reports.content import separate_pages
from tracker.reports.content.tally import Tally, tallies
from tracker.reports.dimensions import LIGHTS
from tracker.reports.formats.html.escaping import cell, safe, tag
from tracker.reports.model import DueReport
from tracker.reports.wording.codes import light_mark, light_word


def light_counts(report: DueReport) -> str:
    """How many targets have each light, in a line that a phone shows at once."""
    return light_chips(separate_pages.by_light(report))


def light_chips(counts: Mapping[Light, int]) -> str:
    """A list of all lights with their counts."""
    chips = (
        tag("li", safe(f"{light_mark(light)} {light_word(light)} {counts[light]}"), class_=f"chip {light}")
        for light in LIGHTS
    )
    return tag("ul", "".join(chips), class_="counts")


def timeline(report: DueReport) -> Iterator[str]:
    """The section with a bar for each month that something is due in; what has no due date comes last."""
    listed = [(one.key or _("no due date"), one) for one in tallies(report.rows(), "month")]
    yield from _bars("timeline", _("Due by month"), _("Month"), listed)


def units(report: DueReport) -> Iterator[str]:
    """The section with a bar for each lead unit, the one with most trouble first."""
    listed = [(one.name, one) for one in separate_pages.by_lead_unit(report)]
    if len(listed) > 1:
        yield from _bars("by-unit", _("By lead unit"), _("Lead unit"), listed)


def _bars(name: str, title: str, head: str, listed: list[tuple[str, Tally]]) -> Iterator[str]:
    longest = max((one.total for _name, one in listed), default=1)
    yield f'<section aria-labelledby="{name}">'
    yield tag("h2", safe(title), id=name)
    yield '<table class="months">'
    heads = ((head, None), (_("Lights"), None), (_("Targets"), "n"))
    yield tag("thead", tag("tr", "".join(tag("th", safe(h), scope="col", class_=c) for h, c in heads)))
    yield "<tbody>"
    for words, one in listed:
        bar = tag("td", _bar(one.lights, longest), class_="bar")
        yield tag("tr", tag("th", safe(words), scope="row") + bar + cell(str(one.total), "n"))
    yield "</tbody></table></section>"


def _bar(lights: Mapping[Light, int], longest: int) -> str:
    parts, left = [], 0.0
    for light in LIGHTS:
        if lights[light]:
            width = 100 * lights[light] / longest
            parts.append(f'<rect class="{light}" x="{left:.2f}" y="0" width="{width:.2f}" height="10"/>')
            left += width
    words = _(", ").join(f"{light_mark(li)} {light_word(li)} {lights[li]}" for li in LIGHTS if lights[li])
    picture = tag(
        "svg", "".join(parts), viewBox="0 0 100 10", preserveAspectRatio="none", role="img", aria_label=words
    )
    return picture + tag("span", safe(words), class_="small")
