"""What stands above a sentence and speaks for its stance: asked for only where something was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from tracker.document.outline import Paragraph
from tracker.extract.sections.section_map import SectionMap
from tracker.extract.sentences.encoder import Sentences
from tracker.extract.stance.cues import CueMatcher, Verdict

_TONE, _PLANS = 2, 3  # clauses of a paragraph that tell what the whole of it tells
SECTION = "section-"  # how the evidence of a section is named, before its role


def section_verdict(sections: SectionMap, place: int, headings: Verdict | None) -> Verdict | None:
    """What the section at a place of the clean copy says; where it plans, the headings may say more.

    A section was decided by all the evidence of the document: no heading in it makes a result of a plan.
    Papers that are neither report nor plan, such as news, follow no such order; of their sections only the
    glossary counts, and less than headings a review that a heading tells of. What a person said of a section
    counts in every paper, and against its headings.
    """
    section = sections.at(place)
    kind = sections.kind_of(section) if section else None
    if section is None or kind is None or kind.stance is None:
        return headings
    if section.corrected:
        return Verdict(kind.stance, kind.strength, f"{SECTION}{kind.role}", kind.says)
    if not sections.follows(section):
        return headings
    if kind.role == "plan":
        if headings and headings.stance != "result":
            return headings
        if sections.paper not in ("report", "passage"):
            return None
    told = Verdict(kind.stance, sections.strength(section), f"{SECTION}{kind.role}", kind.says)
    stronger = sections.paper == "other" and headings is not None and headings.weight > told.weight
    return headings if stronger else told


class StanceContext:
    """The section and headings of a paragraph, its opening words, and what a semicolon joins."""

    def __init__(
        self,
        stances: CueMatcher,
        sections: SectionMap,
        paragraph: Paragraph,
        title: str,
        sentences: Sentences,
        *,
        of_record: bool = False,
        announced: Verdict | None = None,
        opening: Verdict | None = None,
        column: str = "",
    ) -> None:
        self._stances, self._sections, self._paragraph = stances, sections, paragraph
        self._title, self._sentences = title, sentences
        self._record = stances.evidence("record-table", "result", "") if of_record else None
        self._given = _given(stances, column)  # by the label of the column that the paragraph is a cell of
        self._announced = announced  # of the list that the paragraph is an item of
        self._opening = opening  # what the opening of the page says of the paragraph
        self._carried: dict[int, Verdict | None] = {0: None}  # sentence number → what the part before says
        self._led: dict[int, Verdict | None] = {}  # sentence number → what it says of those after it

    def of(self, number: int) -> tuple[Verdict, ...]:
        """What speaks for the stance of the sentence with this number, in the order that settles a draw."""
        above = self._record or self._section(number)
        led = self._lead(number) or self._announced
        said = (
            self._carried_into(number), above, self._given, led, self._next(number), self._task(number),
            self._opening, self._tone,
        )  # fmt: skip
        return tuple(verdict for verdict in said if verdict)

    def against(self, numbers: Iterable[int]) -> int:
        """How strongly what stands above some sentences says of each that it promises nothing; 0 if not."""
        said = (self._record or self._section(number) for number in numbers)
        weights = (one.weight if one and one.stance != "target" else 0 for one in said)
        return min(weights, default=0)

    def tells_results(self, numbers: Iterable[int]) -> bool:
        """Whether what stands above some sentences says of each that it tells a result."""
        said = (self._record or self._section(number) for number in numbers)
        return all(one is not None and one.stance == "result" for one in said)

    def may_promise(self, number: int, least: int, *, in_plan: bool) -> bool:
        """Whether what stands above a sentence, or its own words, may tell a promise of this weight or more.

        In a plan of a year that runs, it is enough that nothing above says otherwise.
        """
        above = self._record or self._section(number)
        if self._given or (in_plan and above is None) or self._task(number):
            return True
        if above and above.stance == "target":
            return True
        if self._announced and self._announced.stance == "target" and self._announced.weight >= least:
            return True
        if above is None and self._may_plan:
            return True
        if self._sentences.lacks(number, self._stances.promising_from(least).within):
            return False
        return self._stances.may_promise(self._sentences[number].code, least)

    def _section(self, number: int) -> Verdict | None:
        return section_verdict(self._sections, self._sentences.spans[number][0], self._headings)

    @cached_property
    def _headings(self) -> Verdict | None:
        return self._stances.section(self._paragraph.headings, self._title)

    @cached_property
    def _tone(self) -> Verdict | None:
        """What the paragraph as a whole tells: by two clauses or more, and by no sentence that promises."""
        found: list[Verdict] = []
        for number in range(len(self._sentences.spans)):
            if self._sentences.lacks(number, self._stances.tonal.within):
                continue
            found += self._stances.tones(self._sentences[number], "result")
        if len(found) < _TONE or any(map(self._promises, range(len(self._sentences.spans)))):
            return None
        return max(found, key=lambda verdict: verdict.weight)

    @cached_property
    def plans(self) -> Verdict | None:
        """What the paragraph plans for the year that runs, where nothing else says anything.

        Three clauses or more say so, and no sentence tells results.
        """
        if not self._may_plan:
            return None
        read = [self._sentences[number] for number in range(len(self._sentences.spans))]
        found = [verdict for sentence in read for verdict in self._stances.tones(sentence, "target")]
        if len(found) < _PLANS or any(map(self._stances.reports, read)):
            return None
        return replace(found[0], of_year=True)

    @cached_property
    def _may_plan(self) -> bool:
        """Whether the section plans, and some sentence has a word by which a paragraph does."""
        section = self._sections.at(self._paragraph.start)
        if section is None or section.role != "plan":
            return False
        sentences = range(len(self._sentences.spans))
        return any(not self._sentences.lacks(one, self._stances.planning.within) for one in sentences)

    def _promises(self, number: int) -> bool:
        """Whether the words of a sentence promise what stands in it."""
        if self._sentences.lacks(number, self._stances.promising.within):
            return False
        said = self._stances.sentence(self._sentences[number])
        return said is not None and said.stance == "target"

    def _lead(self, number: int) -> Verdict | None:
        """What the opening sentence says of the paragraph, or a later one with a number of the rest."""
        for before in (*range(number - 1, 0, -1), 0):
            if before and not self._sentences.has_amount(before):
                continue
            if before not in self._led:
                self._led[before] = self._said_of_rest(before)
            if found := self._led[before]:
                return found
        return None

    def _said_of_rest(self, number: int) -> Verdict | None:
        if self._sentences.lacks(number, self._stances.leading.within):
            return None
        return self._stances.lead(self._sentences[number].code)

    def _next(self, number: int) -> Verdict | None:
        """What the sentence behind it says of a sentence: how much of the plan in it was done."""
        following = number + 1
        if following == len(self._sentences.spans) or not self._sentences.has_amount(following):
            return None
        return self._stances.next(self._sentences[following].code)

    def _task(self, number: int) -> Verdict | None:
        """That a sentence names a task, and one behind it tells what was done: 引进项目9个。上半年，…."""
        if self._progress is None:
            return None
        begins, told = self._progress
        named = number < begins and not self._stances.reports(self._sentences[number])
        return told if named else None

    @cached_property
    def _progress(self) -> tuple[int, Verdict] | None:
        """The sentence from which on the paragraph tells what was done of its task, and what says so.

        None where no heading says that tasks are told so.
        """
        cues = self._stances.progress_cues(self._paragraph.headings)
        for number in range(1, len(self._sentences.spans)) if cues else ():
            if told := self._stances.progress(self._sentences[number].code, cues):
                return number, told
        return None

    def _carried_into(self, number: int) -> Verdict | None:
        """What the nearest part before says that a semicolon joins to the sentence."""
        first, found = number, None
        while found is None and first not in self._carried:
            first -= 1
            if not self._sentences.goes_on(first):
                break
            found = self._stances.sentence(self._sentences[first])
        else:
            found = found or self._carried[first]
        self._carried[number] = found
        return found


def _given(stances: CueMatcher, column: str) -> Verdict | None:
    """What the label of a column says of its cells: what has no date is to be done in the year that runs."""
    found = stances.evidence("task-column", "target", column) if column else None
    return replace(found, of_year=True) if found else None
