"""A report before it is written, in words."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from tracker.i18n import N_, _, ngettext
from tracker.services.report_order import Line, Preview
from tracker.tui import words
from tracker.tui.cells import clean_line, fit
from tracker.tui.widgets.describe import LABEL, LIGHT_STYLES
from tracker.tui.widgets.pairs import pairs

FORMATS: Mapping[str, str] = {
    "md": N_("text with tables, to read at once"),
    "csv": N_("one table, opens in Excel"),
    "xlsx": N_("workbook with eight sheets"),
    "docx": N_("notice in the customary order, with annexes"),
    "html": N_("one page with a timeline, needs no network"),
    "ics": N_("due dates for a calendar, with alarms"),
    "json": N_("everything in codes, for programs"),
}
_DUE = 10  # cells


def preview_in_words(shown: Preview, format: str, scope: str, width: int) -> Content:
    """Head, counts and the first rows of each section, for a page of `width` cells."""
    facts = [(_("Format"), format), (_("Targets"), scope), *shown.facts]
    blocks = [
        Content.styled(_("Preview"), LABEL),
        Content.styled(clean_line(shown.title), "bold"),
        pairs([(label, clean_line(text)) for label, text in facts], width),
        pairs(_counts(shown), width, "$foreground"),
    ]
    for part in shown.parts:
        lines = [Content.assemble((clean_line(part.title), "bold"), (f"  {part.count}", "$picked bold"))]
        lines += [_line(line, width) for line in part.lines]
        more = part.count - len(part.lines)
        if part.lines and more:
            words_ = ngettext("and {count} more", "and {count} more", more).format(count=more)
            lines.append(Content.styled(f"  … {words_}", LABEL))
        blocks.append(Content("\n").join(lines))
    return Content("\n\n").join([Content("\n").join(blocks[:2]), *blocks[2:]])


def _counts(shown: Preview) -> list[tuple[str, str]]:
    rows = [(word, str(count)) for word, count in shown.counts]
    return [*rows, (_("Total"), str(shown.total))]


def _line(line: Line, width: int) -> Content:
    """Light, due date, indicator and value on one line; the indicator gives way."""
    light = words.light(line.light)
    value = clean_line(line.value)
    room = max(width - 2 - 14 - _DUE - 4 - 14, 8)
    return Content.assemble(
        "  ",
        (fit(light, 14), LIGHT_STYLES[line.light]),
        " ",
        fit(line.due or words.NOTHING, _DUE),
        " ",
        fit(line.indicator, room),
        " ",
        (fit(value, 14, "right"), "$picked"),
    )
