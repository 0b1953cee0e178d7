"""The sections of a document: stretches of one role."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from tracker.document.outline import Paragraph
from tracker.extract.sections.decision import Points, RoleDecision
from tracker.extract.sections.evidence import EvidenceFinder, SectionEvidence
from tracker.extract.sections.headings_and_sentences import pieces_of
from tracker.language.sections import PaperKind, SectionForms
from tracker.records import SectionPeriod
from tracker.rulebook.model import Rulebook
from tracker.rulebook.sections import SectionKind, SectionRole

_AT_ONCE = 100  # pieces whose evidence is looked for together, so that little of it is held at a time


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the clean copy in one role; of one period where that was asked for (`periods`)."""

    start: int
    end: int
    role: SectionRole
    corrected: bool = False  # a person said the role
    told: bool = False  # one of its headings leaves no doubt of the role
    spoken: bool = False  # words in it speak for the role
    period: SectionPeriod | None = None


class SectionReader:
    """Finds the sections of documents by the section cues of a rulebook."""

    def __init__(self, book: Rulebook, forms: SectionForms) -> None:
        order = book.section_order
        self._kinds = order.kinds if order else {}
        self._told_strength = order.told_strength if order else 0
        self._forms = forms
        self._decision = RoleDecision(order) if order else None
        self._finder = EvidenceFinder(book, order, forms) if order else None

    def read(
        self, clean: str, outline: Sequence[Paragraph], year: int | None, paper: PaperKind
    ) -> SectionMap:
        """The sections of a clean copy whose document is of this year and kind."""
        if self._decision is None:
            return SectionMap((), {}, paper)
        spans = _Spans()
        roles = self._decision.decide(self._weighed(clean, outline, year, spans), paper)
        return SectionMap(tuple(_joined(spans, roles)), self._kinds, paper, self._told_strength)

    def evidence(
        self, clean: str, outline: Sequence[Paragraph], year: int | None, section: Section
    ) -> list[SectionEvidence]:
        """What speaks for the role of one section, and for others in it."""
        if self._finder is None:
            return []
        pieces = [
            piece
            for piece in pieces_of(clean, outline, self._forms)
            if section.start <= piece.start < section.end
        ]
        return [said for piece in self._finder.of(clean, pieces, year) for said in piece]

    def _weighed(
        self, clean: str, outline: Sequence[Paragraph], year: int | None, spans: _Spans
    ) -> Iterator[tuple[float, Points | None]]:
        """Each piece as the decision wants it; where it stands is noted in `spans`."""
        assert self._decision is not None
        assert self._finder is not None
        pieces = pieces_of(clean, outline, self._forms)
        telling: set[int] = set()  # where headings begin that tell their role
        while some := list(islice(pieces, _AT_ONCE)):
            for piece, said in zip(some, self._finder.of(clean, some, year), strict=True):
                spans.starts.append(piece.start)
                spans.ends.append(piece.end)
                first = self._finder.of_first_part(clean, piece, said) if piece.heading and said else None
                points = self._finder.points(first or said)
                tells = piece.heading and first is None and self._decision.tells(points)
                if tells:
                    telling.add(piece.start)
                best = _best(points) if points else None
                spans.speaking.append(best)
                spans.telling.append(best if tells or first else None)
                inner = bool(telling) and not tells and not telling.isdisjoint(piece.above)
                factor = self._decision.factor(
                    heading=piece.heading,
                    opens=piece.opens,
                    inner=inner,
                    nested=bool(piece.above) and not tells,
                    named=first is not None
                    or (tells and self._forms.named_part.search(clean, piece.start, piece.end) is not None),
                )
                yield factor, points


@dataclass(frozen=True, slots=True)
class _Spans:
    """Where all pieces of a document stand; long documents have very many."""

    starts: array[int] = field(default_factory=lambda: array("q"))
    ends: array[int] = field(default_factory=lambda: array("q"))
    speaking: list[SectionRole | None] = field(default_factory=list)  # the role that words speak for most
    telling: list[SectionRole | None] = field(default_factory=list)  # the role that a heading tells


class SectionMap:
    """The sections of one document, in order."""

    def __init__(
        self,
        sections: tuple[Section, ...],
        kinds: Mapping[SectionRole, SectionKind],
        paper: PaperKind,
        told_strength: int = 0,
    ) -> None:
        self.sections, self.paper, self._kinds = sections, paper, kinds
        self._told_strength = told_strength
        self._starts = [section.start for section in sections]

    def with_sections(self, sections: Sequence[Section]) -> SectionMap:
        """The same document parted in another way."""
        return SectionMap(tuple(sections), self._kinds, self.paper, self._told_strength)

    def at(self, place: int) -> Section | None:
        """The section that holds a place of the clean copy."""
        number = bisect_right(self._starts, place) - 1
        return self.sections[number] if number >= 0 else None

    def follows(self, section: Section) -> bool:
        """Whether the reading goes by the role of a section.

        Papers that are neither report nor plan, such as news, follow no order: of their sections only the
        glossary counts, a review that a heading tells of, and what a person said; of a passage what words in
        it speak for.
        """
        if section.corrected or self.paper in ("report", "plan"):
            return True
        if self.paper == "passage":
            return section.told or section.spoken
        return section.role == "glossary" or (section.role == "review" and section.told)

    def strength(self, section: Section) -> int:
        """How strongly a section that counts speaks; a review that only its heading tells, less."""
        kind = self._kinds[section.role]
        only_told = self.paper == "other" and section.role == "review" and not section.corrected
        return self._told_strength if only_told else kind.strength

    def kind_of(self, section: Section) -> SectionKind | None:
        """How what stands in a section is read."""
        return self._kinds.get(section.role)


def _best(points: Points) -> SectionRole:
    return max(points, key=points.__getitem__)


def _joined(spans: _Spans, roles: Sequence[SectionRole]) -> Iterator[Section]:
    """Neighbouring pieces of one role as one section."""
    first = 0
    for number in range(1, len(roles) + 1):
        if number == len(roles) or roles[number] != roles[first]:
            told = roles[first] in spans.telling[first:number]
            spoken = roles[first] in spans.speaking[first:number]
            yield Section(spans.starts[first], spans.ends[number - 1], roles[first], told=told, spoken=spoken)
            first = number
