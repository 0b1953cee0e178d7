"""Paragraphs of a clean text and the headings above each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.values import value
from tracker.document.deadline_lines import cells_behind, deadlines_over_items
from tracker.document.language import LANGUAGE
from tracker.language.document import HeadingForms

PART = 0  # a headline over numbered sections: 附件1, 2026年民生实事
_MARKDOWN = lazy_pattern(r"(#{1,6})")
LEAD_IN = 8
_SECTION = 3  # 一、, which may be the items of a list right under the lead-in that announced it
_ITEM = 4  # （一）, 1. and deeper may be such items anywhere
PLAIN = 7
_COUNTED = 9  # a line that is a task with its number, and heads at most what follows it
_LONGEST = 44
_LONGEST_LEAD_IN = 160
_SHORT_ITEM = 90  # a shorter paragraph after a lead-in is one of its items, whatever it begins with


@value
class Heading:
    """A heading above a paragraph.

    `level` grows inwards: 0 a part, 1 章 … 6 （1）, 7 a plain headline, 8 a lead-in.
    """

    level: int
    start: int
    end: int
    text: str


@value
class Paragraph:
    """A paragraph of the clean text from `start` to `end`; `headings` outermost first.

    `is_heading` marks a paragraph that is a heading and nothing else.
    """

    start: int
    end: int
    headings: tuple[Heading, ...]
    is_heading: bool = False


def paragraphs(
    text: str, forms: HeadingForms = LANGUAGE.headings, *, headed: bool = True
) -> Iterator[Paragraph]:
    """The paragraphs of a clean text in order, each with its path of headings; `forms` are its language's.

    A text of sentences that people typed one after the other is not `headed`: none stands over the next.
    """
    path: tuple[Heading, ...] = ()
    announced = False  # the line before led in a list
    begun = False  # something but headlines has been read: what stood before them is the title
    over_sections = -1  # where the lead-in begins whose items are sections
    start = 0
    lines = text.split("\n")
    behind = cells_behind(lines, forms) if headed else frozenset()
    over = deadlines_over_items(lines, forms) if headed else frozenset()
    for number, line in enumerate(lines):
        end = start + len(line)
        if "\t" in line or (line and not headed) or number in behind:  # a row of a table heads nothing
            yield Paragraph(start, end, path)
        elif number in over:
            path = (*_above(path, LEAD_IN, over_sections, forms), Heading(LEAD_IN, start, end, line[1:]))
            yield Paragraph(start, end, path[:-1], is_heading=True)
        elif line:
            heading, whole = _heading(line, start, forms)
            if heading and heading.level in {PLAIN, _COUNTED} and begun and forms.part.search(line):
                heading = Heading(PART, start, end, heading.text)
            begun = begun or heading is None or heading.level < PLAIN
            if heading:
                if announced and heading.level == _SECTION:
                    over_sections = path[-1].start
                path = (*_above(path, heading.level, over_sections, forms), heading)
            elif path and path[-1].level == LEAD_IN and not _is_item(line, forms):
                path = path[:-1]
            yield Paragraph(start, end, path[:-1] if whole and heading else path, whole)
            announced = False
            if line.endswith(forms.lead_in_end) and not whole and len(line) <= _LONGEST_LEAD_IN:
                lead = _last_sentence(line, forms)
                above = (heading for heading in path if heading.level < LEAD_IN)
                path = (*above, Heading(LEAD_IN, end - len(lead), end, lead))
                announced = True
        start = end + 1


def _above(path: Sequence[Heading], level: int, over_sections: int, forms: HeadingForms) -> list[Heading]:
    """The headings that one of this level stands under; a lead-in rules over the items it announced.

    It does so too below a headline without a number, such as the title, which stands over no numbered items
    unless it is set in brackets (【9月计划】).
    """
    kept: list[Heading] = []
    for heading in path:
        items = _SECTION if heading.start == over_sections else _ITEM
        if heading.level >= level and not (heading.level == LEAD_IN and level >= items):
            if not heading.level == PLAIN > level:
                break
            if not forms.framed.fullmatch(heading.text):
                continue
        kept.append(heading)
    return kept


def _heading(line: str, start: int, forms: HeadingForms) -> tuple[Heading | None, bool]:
    """The heading that a paragraph is or begins with, and whether it is nothing else."""
    marked = _MARKDOWN.match(line)
    if marked:
        depth = len(marked[1])
        text = line[depth:]
        inner = forms.level(text)
        level = inner if inner else PLAIN if depth <= 6 else depth
        return Heading(level, start, start + len(line), text), True
    level = forms.level(line)
    if level:
        if len(line) <= _LONGEST and not forms.sentence_mark.search(line[:-1]):
            told = forms.counts.search(line[2:]) or forms.dated_task.search(line)
            return Heading(level, start, start + len(line), line), not told
        inline = forms.inline.match(line)
        if inline and level >= 3:
            return Heading(level, start, start + inline.end(), inline[0]), False
        return None, False
    if (
        len(line) <= _LONGEST
        and not forms.no_heading_end.search(line)
        and not forms.plain_no_heading.search(line)
        and line[-1] != forms.lead_in_end
    ):
        if forms.item.match(line):
            return None, False
        counts = forms.counts.search(line) is not None
        return Heading(_COUNTED if counts else PLAIN, start, start + len(line), line), not counts
    return None, False


def _is_item(line: str, forms: HeadingForms) -> bool:
    """Whether a paragraph reads as an item of the list that a lead-in announced."""
    return bool(forms.item.match(line)) or len(line) < _SHORT_ITEM


def _last_sentence(line: str, forms: HeadingForms) -> str:
    return line[max(line.rfind(mark, 0, -1) for mark in forms.sentence_ends) + 1 :]
