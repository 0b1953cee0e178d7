"""The stretches of a document that a person may mean when correcting the role of a section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import Document, SectionAnchor, SectionCorrection, SectionRole, Span

if TYPE_CHECKING:
    from tracker.extract.sections.corrections import OutlinedText

_OPENING = 30  # characters that a part is named by


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A stretch of a document's text, and the words that it is known again by."""

    first: SectionAnchor
    last: SectionAnchor | None  # None: as far as the heading at its beginning reaches
    span: Span
    lines: tuple[int, int]  # from 1, both inclusive
    opening: str
    role: SectionRole | None  # None where it holds several


class DocumentParts:
    """The parts of one document."""

    def __init__(self, document: Document) -> None:
        from tracker.extract.pipeline import outlined

        self._document = document
        self._outlined: OutlinedText = outlined(document.text)
        self._lines = [0]
        for line in document.text.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)

    def around(self, offset: int) -> list[DocumentPart]:
        """The parts that hold a place of the text, the narrowest first, each stretch once.

        Its paragraph, all under each heading over it, and the section as it was read.
        """
        place = self._outlined.at(*self._line_at(offset))
        found = [self._of_heading(place)]
        found += [self._of_heading(start) for start in reversed(self._outlined.headings_at(place))]
        section = next((one for one in self._document.sections if one.start <= offset < one.end), None)
        if section is not None:
            found.append(self._of_span((section.start, section.end)))
        by_span: dict[Span, DocumentPart] = {}
        for part in found:
            by_span.setdefault(part.span, part)
        return sorted(by_span.values(), key=lambda part: part.span[1] - part.span[0])

    def at_lines(self, first: int, last: int | None) -> DocumentPart:
        """What begins on one line: a heading with all under it, else a paragraph; or all from line to line.

        Raises UsageError for lines that the document does not have.
        """
        count = len(self._lines) - 1
        if not 1 <= first <= (last or first) <= count:
            raise UsageError(
                _("the document has the lines 1 to {count}").format(count=count),
                _("tracker document show prints the line that each section begins on"),
            )
        if last is None:
            return self._of_heading(self._outlined.at(*self._line(first)))
        return self._of_span((self._line(first)[0], self._line(last)[1]))

    def span_of(self, first: SectionAnchor, last: SectionAnchor | None) -> Span | None:
        """Where a correction with these anchors holds in the text; None when its words are gone."""
        span = self._outlined.anchors.stretch(SectionCorrection(role="plan", first=first, last=last))
        return self._outlined.shadow.span(*span) if span else None

    def line_of(self, offset: int) -> int:
        """The line, from 1, on which a place of the text stands."""
        return self._document.text.count("\n", 0, offset) + 1

    def _line(self, number: int) -> Span:
        return self._lines[number - 1], self._lines[number] - 1

    def _line_at(self, offset: int) -> Span:
        return self._line(self.line_of(offset))

    def _of_heading(self, place: int) -> DocumentPart:
        anchors = self._outlined.anchors
        return self._part(anchors.of_heading(place), None, (place, anchors.reach(place)))

    def _of_span(self, span: Span) -> DocumentPart:
        """The part from the first to the last sentence that begins within a stretch of the text."""
        start, end = self._outlined.at(*span), self._outlined.before(span[1])
        first, last = self._outlined.anchors.of_stretch(start, end + 1)
        said = SectionCorrection(role="plan", first=first, last=last)  # whatever its role
        return self._part(first, last, self._outlined.anchors.stretch(said) or (start, end + 1))

    def _part(self, first: SectionAnchor, last: SectionAnchor | None, clean: Span) -> DocumentPart:
        start, end = self._outlined.shadow.span(*clean)
        lines = self.line_of(start), self.line_of(max(end - 1, start))
        opening = " ".join(self._document.text[start : start + _OPENING].split("\n")[0].split())
        return DocumentPart(first, last, (start, end), lines, opening, _role(self._document, start, end))


def _role(document: Document, start: int, end: int) -> SectionRole | None:
    inside = [one for one in document.sections if one.start < end and one.end > start]
    roles = {one.role if one.followed else None for one in inside}
    return roles.pop() if len(roles) == 1 else None
