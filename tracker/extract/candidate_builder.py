"""From items and events to candidates: their full indicators, due dates and stances."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tracker.document.outline import PLAIN, Paragraph
from tracker.extract.candidate import Candidate
from tracker.extract.due import Due
from tracker.extract.engine import Engine
from tracker.extract.fields.date_series import dates_of_events
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.fields.item import Item
from tracker.extract.fields.item_of_match import ItemReader
from tracker.extract.fields.milestones import dated_events
from tracker.extract.matching.match_text import slot_text, text_of
from tracker.extract.matching.matcher import PhraseMatch
from tracker.extract.office_notes.reach import DutyMap
from tracker.extract.sentences.encoded_sentence import CodeSpan, Sentence
from tracker.extract.sentences.encoder import LONGEST
from tracker.extract.stance.cues import Verdict, decide
from tracker.extract.stance.evidence import EvidenceCollector
from tracker.extract.stance.sentence_context import SentenceInContext
from tracker.extract.trace import BuiltCandidate
from tracker.language.dates import DateMention
from tracker.records import Measure, Stance

# Word lists of verbs that begin an event.
_VERBS = (
    "output_verb",
    "milestone_verb_of_deliverable",
    "milestone_verb_of_work",
    "milestone_verb",
    "milestone_verb_of_title",
    "milestone_verb_of_project",
)
_SIZES = frozenset({"power", "length", "area", "weight", "time", "money"})  # dimensions of one thing
_LONGEST_SHARED = 4  # characters that may end an owner and begin what it owns: …项目|项目竣工
NAMELESS = 5  # characters: an event with less before it names nothing


class CandidateBuilder:
    """Makes the candidates of one document."""

    def __init__(
        self,
        engine: Engine,
        clean: str,
        dates: Sequence[DateMention],
        calendar: DueDateResolver,
        duties: DutyMap,
        items: ItemReader,
    ) -> None:
        self._engine, self._clean, self._dates = engine, clean, dates
        self._calendar, self._duties, self._items = calendar, duties, items
        self._verbs = [word for name in _VERBS for word in engine.lexicons.get(name, {})]
        self._actions = engine.lexicons.get("output_verb", {})
        self._judge = EvidenceCollector(
            engine.stances, calendar, engine.language.dates, engine.language.sentences.part_of_before
        )

    def number(self, setting: SentenceInContext, match: PhraseMatch, item: Item, own: Item) -> BuiltCandidate:
        """The candidate of an amount; `own` is the item before it shared anything with others."""
        sentence, amount = setting.sentence, item.amount
        every, every_word = self._engine.figures.every(match)
        duty = self._duties.at(amount.start)
        beside = duty.due if duty else None
        due = self._calendar.due(sentence, item.anchor, recurring=every is not None, beside=beside)
        if every is not None and item.is_change:
            due = self._of_years(sentence, item, due, beside)
        verdicts: tuple[Verdict, ...] = ()
        if match.rule.stance == "target":
            ahead = self._judge.ahead(setting, item, due)
            verdicts = self._judge.verdicts(
                setting, item.anchor, item.anchor + 1, ahead,
                weak=match.rule.last_resort, guessed=item.weak,
            )  # fmt: skip
            if not verdicts and not item.weak and duty and duty.given:
                verdicts = self._judge.given(duty.lead)
        stance, cue = _decided(match, verdicts)
        if due.basis == "none" and any(verdict.of_year and verdict.cue == cue for verdict in verdicts):
            due = self._calendar.year_of_issue()
        owner, indicator = self._indicator(setting, item)
        if amount.dimension == "clearing" and not amount.unit:
            amount = replace(amount, unit=self._counted_by(indicator))
        measure = item.measure
        if measure == "level" and _is_dated(item, due) and self._is_spent(sentence, item, indicator):
            measure = "output"  # 2027年重点项目投资60亿元
        forms = self._engine.language.indicators
        if amount.dimension == "money":
            measure = self._of_sum(setting, item, indicator, measure)
        if forms.sum_of_year.search(indicator):
            measure = "output" if measure == "level" else measure
            due = due if due.date else self._calendar.year_of_issue()
        elif forms.sum_of_all.search(indicator) and self._calendar.is_of_part(sentence, due):
            due = self._calendar.standing(sentence)  # 3月，总投资2亿元的项目开工
        candidate = Candidate(
            amount.start, amount.end, match.rule, amount, indicator, measure, stance, cue, due,
            setting.paragraph, every=every, baseline=_baseline(sentence, item.anchor),
            place=_place(item) or None, lead_unit=duty.lead or None if duty else None,
            doubts=_doubts(sentence, item, own, due, owner or item.owner) | _doubtful(verdicts, cue),
        )  # fmt: skip
        return BuiltCandidate(match, candidate, verdicts, item, own, every_word, owner or item.owner)

    def _of_years(self, sentence: Sentence, item: Item, due: Due, beside: Due | None) -> Due:
        """The due date of a yearly growth, which takes years: 到2027年…；收入年均增长6%.

        One year that the document plans is too short where the paragraph names more: 今后五年：….
        """
        one_year = due.source == "plan" and due.precision == "year"
        if due.basis != "none" and not one_year:
            return due
        around = self._calendar.due(sentence, item.anchor, beside=beside)
        if one_year:
            return around if around.date and due.date and around.date > due.date else due
        return around if around.date else self._calendar.sentence_dates.of_next_goal(sentence, item.anchor)

    def events(
        self, setting: SentenceInContext, grouped: Mapping[int, list[PhraseMatch]]
    ) -> Iterator[BuiltCandidate]:
        """The candidates of the events that a date in their sentence rules over.

        `grouped` are the matches of each event, the winner first.
        """
        sentence = setting.sentence
        item_mark = self._engine.language.lists.item_mark
        soon = self._engine.language.indicators.soon
        for match, first, last, due in dated_events(
            sentence, grouped, self._calendar, self._duties.due_at, item_mark, self._verbs, soon
        ):
            verdicts: tuple[Verdict, ...] = ()
            if match.rule.stance == "target":
                beside = self._judge.beside(due)
                verdicts = self._judge.verdicts(setting, match.anchor, match.end, beside)
            stance, cue = _decided(match, verdicts)
            start, end = sentence.places[first], sentence.ends[last - 1]
            duty = self._duties.at(start)
            owner, named = self._event(setting, match, (first, last), due)
            for subject, own in self._befallen(setting, match, named, due):
                candidate = Candidate(
                    start, end, match.rule, None, subject, "milestone", stance, cue, own, setting.paragraph,
                    lead_unit=duty.lead or None if duty else None,
                    doubts=_doubtful(verdicts, cue) | ({"owner"} if owner else set()),
                )  # fmt: skip
                yield BuiltCandidate(match, candidate, verdicts, owner=owner)

    def _befallen(
        self, setting: SentenceInContext, match: PhraseMatch, named: str, due: Due
    ) -> Iterator[tuple[str, Due]]:
        """The things that an event befalls, each with its verb and its due date."""
        sentence, lists = setting.sentence, self._engine.language.lists
        series, things = dates_of_events(sentence, match.anchor, lists)
        noun = things or slot_text(match, "noun", self._clean)
        subjects = lists.subjects_in(self._engine.indicators.tidy(noun, open_start=True), len(series))
        if series and subjects:
            event = slot_text(match, "event", self._clean)
            for subject, placed in zip(subjects, series, strict=True):
                own = self._calendar.sentence_dates.by_turn(sentence, placed)
                if own is not None:
                    yield subject + event if things else named.replace(noun, subject), own
            return
        split = self._engine.language.indicators.event_subjects
        for subject in split(named) if match.event else (named,):
            yield subject, due

    def _indicator(self, setting: SentenceInContext, item: Item) -> tuple[str, str]:
        """The owner of a bare indicator found elsewhere, and the indicator with it."""
        named = (
            item.noun
            or self._engine.spent.counted(setting.sentence, item.anchor, self._clean)
            or self._counted_before(setting.sentence, item)
        )
        noun = self._engine.indicators.shorten(named)
        forms = self._engine.language.indicators
        stock = self._actions.get(item.verb, {}).get("measure") == "level"  # 存栏生猪
        verbal = item.measure == "output" or item.verb == forms.new or stock
        indicator = item.verb + noun if verbal else noun or item.verb
        paragraph = setting.paragraph
        if this := forms.this_thing.match(indicator):  # 该项目|总投资
            meant = self._owner(paragraph, item.amount.start, paragraph.start)
            return meant, _with_owner(meant, indicator[this.end() :]) if meant else indicator
        of_before = bool(item.owner) and indicator.find(item.owner) > 0  # 新增装机，|总装机
        if of_before or not self._engine.carried.is_bare(indicator):
            return "", _place(item) + ("" if item.each in indicator else item.each) + indicator
        before = self._clean[setting.sentence.start : item.amount.start]
        if alone := self._engine.language.owners.named_alone.match(before):
            return alone["name"], _with_owner(alone["name"], indicator)
        near = bool(item.beside) or self._engine.subjects.mentions_this(before)
        owner = self._of_project(setting, indicator, before) or self._engine.spent.after(
            setting.sentence, item.anchor, indicator, self._clean, near=near
        )
        guess = "" if owner else item.beside or self._owner(paragraph, item.amount.start, paragraph.start)
        if not item.beside and not self._engine.carried.may_own(guess, indicator):
            guess = ""
        return owner or guess, _with_owner(owner or guess, indicator)

    def _of_project(self, setting: SentenceInContext, indicator: str, before: str) -> str:
        """The project that a sentence begins with, or that the heading right above it names, where its first
        sum says nothing of what it is spent on.
        """
        sentence, paragraph = setting.sentence, setting.paragraph
        first = sentence.ends[min(sentence.amounts, default=-1)]
        spent = self._engine.language.owners.sum_spent.fullmatch(indicator)
        if not spent or first < sentence.start + len(before):
            return ""
        heading = paragraph.headings[-1].text if paragraph.headings else ""
        opens = heading and sentence.start == paragraph.start and before in indicator
        return self._engine.subjects.told_of(f"{heading}：" if opens else before)

    def _is_spent(self, sentence: Sentence, item: Item, indicator: str) -> bool:
        """Whether a sum is spent in the year that its sentence names, and is not that of one project."""
        forms = self._engine.language.indicators
        of_one = sentence.code.startswith(forms.modifier_end, item.anchor + 1)
        return item.amount.dimension == "money" and not of_one and bool(forms.yearly_sum.search(indicator))

    def _of_sum(self, setting: SentenceInContext, item: Item, indicator: str, measure: Measure) -> Measure:
        """What is brought in within a year is an output; a part of what something costs in all is none."""
        forms = self._engine.language.indicators
        if measure == "level" and forms.sum_raised.search(indicator):
            return "output"
        if measure != "output" or forms.spent_in_time.search(item.verb + indicator):
            return measure
        before = self._clean[setting.paragraph.start : item.amount.start]
        return "level" if forms.part_of_cost.search(before) else measure

    def _counted_before(self, sentence: Sentence, item: Item) -> str:
        """What a verb alone makes, where its sentence named things so counted: 企业倍增计划，新增9家."""
        if not item.verb or not item.amount.unit:
            return ""
        before = self._clean[sentence.start : item.amount.start]
        counted = self._engine.subjects.counted(before, item.amount.unit)
        field = self._engine.language.indicators.field_above.search(before)
        return counted or (field["head"] or field["invested"] if field else "")

    def _event(
        self, setting: SentenceInContext, match: PhraseMatch, place: CodeSpan, due: Due
    ) -> tuple[str, str]:
        """The owner of an event that names nothing itself, and what is to happen, with it."""
        indicator, sentence = self._engine.indicators.of(match, self._clean), setting.sentence
        if not match.event and place[1] > match.end:
            indicator += text_of(sentence, (match.end, place[1]), self._clean)
        named = indicator != slot_text(match, "event", self._clean)  # 预计6月|达到通车条件
        if named and "noun" in match.slots and len(indicator) >= NAMELESS:
            return "", indicator
        start = sentence.places[min(place[0], match.start)]
        again = self._engine.subjects.refers_back(self._clean[sentence.start : start])  # 项目将于6月|建成
        opening = setting.paragraph.start if again else self._opening(setting, due)
        owner = self._owner(setting.paragraph, start, opening)
        if self._engine.language.owners.whole_line in self._clean[start : sentence.ends[place[1] - 1]]:
            owner = self._engine.subjects.line(self._clean[sentence.start : start]) or owner
        stage = self._engine.language.owners.stage
        if stage.match(indicator) and (other := stage.search(owner)) and other.end() == len(owner):
            owner = owner[: other.start()]  # 会展中心一期, 二期封顶
        return owner, _with_owner(owner, indicator)

    def _opening(self, setting: SentenceInContext, due: Due) -> int:
        """Where the words begin that an event may be about: behind sentences with another date."""
        start, end = setting.paragraph.start, setting.sentence.start
        first, last = (bisect_left(self._dates, place, key=lambda date: date.start) for place in (start, end))
        other = any(date.last != due.date for date in self._dates[first:last])
        return end if other else start

    def _owner(self, paragraph: Paragraph, position: int, start: int) -> str:
        """The thing that a bare indicator at a place in the clean copy belongs to, named from `start` on."""
        headlines = (heading.text for heading in reversed(paragraph.headings) if heading.level >= PLAIN)
        start = max(start, position - LONGEST)
        return self._engine.subjects.before(self._clean[start:position], headlines)

    def _counted_by(self, noun: str) -> str:
        """The measure word of what is brought to zero."""
        counted = self._engine.lexicons.get("default_measure_word", {})
        ends = [(noun.rfind(word) + len(word), word) for word in counted if word in noun]
        return counted[max(ends)[1]]["unit"] if ends else self._engine.language.amounts.default_counter


def _with_owner(owner: str, indicator: str) -> str:
    """An indicator behind its owner, the word that ends the one and begins the other once."""
    for length in range(_LONGEST_SHARED, 1, -1):
        if owner[-length:] == indicator[:length]:
            return owner + indicator[length:]
    return owner + indicator


def _is_dated(item: Item, due: Due) -> bool:
    """Whether a sum is named with its year, or goes on after a semicolon from one that is."""
    return due.source == "sentence" or (due.source == "paragraph" and not item.reaches)


def _decided(match: PhraseMatch, verdicts: Sequence[Verdict]) -> tuple[Stance, str]:
    """The stance and what decided it: a rule that reads no targets itself, else the strongest verdict."""
    if match.rule.stance != "target":
        return match.rule.stance, match.rule.id
    return decide(verdicts, "background")


def _doubtful(verdicts: Sequence[Verdict], cue: str) -> frozenset[str]:
    """The doubt that the cue leaves that decided a stance."""
    lonely = any(verdict.doubtful for verdict in verdicts if verdict.cue == cue)
    return frozenset({"lonely"} if lonely else ())


def _doubts(sentence: Sentence, item: Item, own: Item, due: Due, owner: str) -> frozenset[str]:
    """What is in doubt of the candidate of an amount by how it was made."""
    found = {
        "weak": item.weak,
        "another-date": len(sentence.dates) > (due.source == "sentence"),
        "sized": item.behind and item.measure == "output" and item.amount.dimension in _SIZES,
        "owner": bool(owner),
        "borrowed": not owner and item.noun != own.noun,
    }
    return frozenset(doubt for doubt, holds in found.items() if holds)


def _place(item: Item) -> str:
    """The one place that an item is of, where its number was given out to several."""
    return item.places[0] if len(item.places) == 1 else ""


def _baseline(sentence: Sentence, anchor: int) -> str | None:
    """What the clause before an anchor compares it with: 比2020年, 由60%."""
    if not sentence.bases:
        return None
    start, _ = sentence.clause(anchor)
    return next((words for place, words in sentence.bases.items() if start <= place <= anchor), None)
