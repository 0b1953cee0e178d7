"""The pieces whose roles are decided: headings, and the sentences of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.document.outline import Paragraph
from tracker.language.sections import SectionForms


class Piece(NamedTuple):
    """A heading or a sentence of the clean copy, from `start` to `end`."""

    start: int
    end: int
    heading: bool  # it is a heading and nothing else
    opens: bool  # it is the first of its paragraph
    above: tuple[int, ...] = ()  # where the headings above it begin
    defines: bool = False  # its paragraph names something and explains it
    quotes: bool = False  # it is the first of such a paragraph, and the name stands in quotation marks


def pieces_of(clean: str, outline: Sequence[Paragraph], forms: SectionForms) -> Iterator[Piece]:
    """The pieces of a document in order."""
    for paragraph in outline:
        if paragraph.is_heading:
            above = tuple(heading.start for heading in paragraph.headings if heading.start < paragraph.start)
            yield Piece(paragraph.start, paragraph.end, heading=True, opens=True, above=above)
            continue
        opens = True
        above = tuple(heading.start for heading in paragraph.headings)
        defines = forms.definition.match(clean, paragraph.start) is not None
        quotes = defines and forms.quoted_definition.match(clean, paragraph.start) is not None
        for match in forms.sentence.finditer(clean, paragraph.start, paragraph.end):
            start, end = match.span()
            if end > start:
                yield Piece(start, end, False, opens, above, defines, quotes and opens)
                opens = False
