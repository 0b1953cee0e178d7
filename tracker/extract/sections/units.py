"""The units whose roles are decided: headings, and the sentences of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.document.outline import Paragraph
from tracker.language.sections import SectionForms


@dataclass(frozen=True, slots=True)
class Unit:
    """A heading or a sentence of the clean copy, from `start` to `end`."""

    start: int
    end: int
    heading: bool  # it is a heading and nothing else
    opens: bool  # it is the first of its paragraph
    defines: bool = False  # its paragraph names something and explains it
    quotes: bool = False  # it is the first of such a paragraph, and the name stands in quotation marks


def units_of(clean: str, outline: Sequence[Paragraph], forms: SectionForms) -> Iterator[Unit]:
    """The units of a document in order."""
    for paragraph in outline:
        if paragraph.is_heading:
            yield Unit(paragraph.start, paragraph.end, heading=True, opens=True)
            continue
        opens = True
        defines = forms.definition.match(clean, paragraph.start) is not None
        quotes = defines and forms.quoted_definition.match(clean, paragraph.start) is not None
        for match in forms.sentence.finditer(clean, paragraph.start, paragraph.end):
            if match.end() > match.start():
                yield Unit(
                    match.start(),
                    match.end(),
                    heading=False,
                    opens=opens,
                    defines=defines,
                    quotes=quotes and opens,
                )
                opens = False
