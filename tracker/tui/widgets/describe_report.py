"""A report before it is written, in words."""

from __future__ import annotations

from textual.content import Content

from tracker.i18n import _, ngettext
from tracker.services.report.preview import Preview, PreviewRow, PreviewSection
from tracker.services.wording import light_mark
from tracker.tui.terminal.cells import clean_line, fit, width_of
from tracker.tui.widgets.describe_target import LABEL, LIGHT_STYLES
from tracker.tui.widgets.labelled_lines import labelled_lines
from tracker.tui.wording import display

DUE, INDICATOR = 10, 16  # cells of a date, and of a name that is easy to read
EASY = 48  # cells from which on figures have more room


def preview_in_words(shown: Preview, format: str, width: int) -> Content:
    """Counts, the first rows of each section and then the facts, for a page of `width` cells."""
    facts = [(_("Format"), format), *shown.facts]
    blocks = [
        Content.styled(_("Preview"), LABEL),
        Content.styled(clean_line(shown.title), "bold"),
        Content.styled(clean_line(shown.nothing), LIGHT_STYLES["yellow"])
        if shown.nothing
        else Content(" · ").join(Content(f"{word} {count}") for word, count in _counts(shown)),
    ]
    for part in shown.parts:
        lines = _part(part, width)
        if not part.lines and blocks[-1].plain.endswith("  0"):  # empty sections stand close together
            blocks[-1] = Content("\n").join([blocks[-1], *lines])
        else:
            blocks.append(Content("\n").join(lines))
    blocks.append(labelled_lines([(label, clean_line(text)) for label, text in facts], width))
    return Content("\n\n").join([Content("\n").join(blocks[:2]), *blocks[2:]])


def _part(part: PreviewSection, width: int) -> list[Content]:
    """A section's title with its count, its first rows, and how many more there are."""
    lines = [Content.assemble((clean_line(part.title), "bold"), (f"  {part.count}", "$picked bold"))]
    lines += [_line(line, width) for line in part.lines]
    more = part.count - len(part.lines)
    if part.lines and more:
        told = ngettext("and {count} more", "and {count} more", more).format(count=more)
        lines.append(Content.styled(f"  … {told}", LABEL))
    return lines


def _counts(shown: Preview) -> list[tuple[str, str]]:
    rows = [(word, str(count)) for word, count in shown.counts]
    return [(_("Total"), str(shown.total)), *rows]


def _line(line: PreviewRow, width: int) -> Content:
    """Light, due date, indicator and value on one line; in a narrow one a light is its shape alone."""
    value = 18 if width >= EASY else 12
    column = max(width_of(display.light(code)) for code in display.LIGHTS)
    room = width - 5 - DUE - value - column
    light = fit(display.light(line.light), column)
    if room < INDICATOR:
        light, room = light_mark(line.light), room + column - 1
    return Content.assemble(
        "  ",
        (light, LIGHT_STYLES[line.light]),
        " ",
        fit(line.due or display.NOTHING, DUE),
        " ",
        fit(line.indicator, max(room, 8)),
        " ",
        (fit(line.value, value, "right"), "$picked"),
    )
