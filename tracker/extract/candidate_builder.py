"""From items and events to candidates: their full indicators, due dates and stances."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from tracker.extract.candidate import Candidate
from tracker.extract.due import NO_DUE, Due
from tracker.extract.engine import Engine
from tracker.extract.fields.date_series import dates_of_events
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.fields.item import Item
from tracker.extract.fields.item_of_match import ItemReader
from tracker.extract.fields.milestones import dated_events
from tracker.extract.matching.match_text import slot_text
from tracker.extract.matching.matcher import PhraseMatch
from tracker.extract.office_notes.reach import DutyMap
from tracker.extract.owned_indicators import OwnedIndicators
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.stance.cues import Verdict, decide
from tracker.extract.stance.evidence import EvidenceCollector
from tracker.extract.stance.sentence_context import SentenceInContext
from tracker.extract.sums import SumReader
from tracker.extract.trace import BuiltCandidate
from tracker.language.dates import DateMention
from tracker.records import Stance

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
        self._engine, self._clean = engine, clean
        self._calendar, self._duties, self._items = calendar, duties, items
        self._verbs = [word for name in _VERBS for word in engine.lexicons.get(name, {})]
        self._named = OwnedIndicators(engine, clean, dates)
        self._sums = SumReader(engine.language.indicators, calendar, clean)
        self._judge = EvidenceCollector(
            engine.stances, calendar, engine.language.dates, engine.language.sentences.part_of_before
        )

    def number(self, setting: SentenceInContext, match: PhraseMatch, item: Item, own: Item) -> BuiltCandidate:
        """The candidate of an amount; `own` is the item before it shared anything with others."""
        sentence, amount = setting.sentence, item.amount
        every, every_word = self._engine.figures.every(match)
        lead, beside = self._duties.lead_at(amount.start), self._duties.due_at(amount.start)
        on_date = item.on and self._calendar.sentence_dates.by_turn(sentence, item.on)
        due = on_date or self._calendar.due(sentence, item.anchor, recurring=every is not None, beside=beside)
        if every is not None and item.is_change:
            due = self._of_years(sentence, item, due, beside)
        verdicts: tuple[Verdict, ...] = ()
        if match.rule.stance == "target":
            ahead = self._judge.ahead(setting, item, due)
            verdicts = self._judge.verdicts(
                setting, item.anchor, item.anchor + 1, ahead,
                weak=match.rule.last_resort, guessed=item.weak,
            )  # fmt: skip
            if not verdicts and not item.weak and self._duties.is_given(amount.start):
                verdicts = self._judge.given(lead)
        stance, cue = _decided(match, verdicts)
        if due.basis == "none" and stance == "target" and any(verdict.of_year for verdict in verdicts):
            due = self._calendar.year_of_issue()
        owner, indicator = self._named.of_item(setting, item)
        if amount.dimension == "clearing" and not amount.unit:
            amount = replace(amount, unit=self._counted_by(indicator))
        measure, due = self._sums.measured(setting, item, indicator, due)
        if self._calendar.is_due_soon(sentence, item.anchor, due):
            due = NO_DUE
        baseline = self._baseline(sentence, item.anchor)
        if every is None and baseline:
            every = self._engine.figures.every_of_baseline(baseline)
        candidate = Candidate(
            amount.start, amount.end, match.rule, amount, indicator, measure, stance, cue, due,
            setting.paragraph, every=every, baseline=baseline,
            place=item.place or None, lead_unit=lead or None,
            doubts=_doubts(sentence, item, own, due, owner or item.owner) | _doubtful(verdicts, cue),
        )  # fmt: skip
        return BuiltCandidate(match, candidate, verdicts, item, own, every_word, owner or item.owner)

    def _of_years(self, sentence: Sentence, item: Item, due: Due, beside: Due | None) -> Due:
        """The due date of a yearly growth, which takes years: 到2027年…；收入年均增长6%.

        One year that the document plans is too short where the paragraph names more: 今后五年：….
        Of the years that it plans the paragraph may name the last one itself: 未来五年：到2030年，….
        """
        planned = due.source == "plan"
        one_year = planned and due.precision == "year"
        if due.basis != "none" and not planned:
            return due
        around = self._calendar.due(sentence, item.anchor, beside=beside)
        if one_year:
            return around if around.date and due.date and around.date > due.date else due
        if planned:
            return around if around.date and due.date and due.date.year - around.date.year == 1 else due
        return around if around.date else self._calendar.sentence_dates.of_next_goal(sentence, item.anchor)

    def _baseline(self, sentence: Sentence, anchor: int) -> str | None:
        """What the clause before an anchor compares it with: 比2020年, 由60%, 以2020年为基期."""
        if not sentence.bases:
            return None
        start, _ = sentence.clause(anchor)
        told = (words for place, words in sentence.bases.items() if start <= place <= anchor)
        return next((words.rstrip(self._engine.language.sentences.base_tail) for words in told), None)

    def events(
        self, setting: SentenceInContext, grouped: Mapping[int, list[PhraseMatch]]
    ) -> Iterator[BuiltCandidate]:
        """The candidates of the events that a date in their sentence rules over.

        `grouped` are the matches of each event, the winner first.
        """
        sentence = setting.sentence
        language = self._engine.language
        lists, soon = language.lists, language.indicators.soon
        told = list(
            dated_events(sentence, grouped, self._calendar, self._duties.due_at, lists, self._verbs, soon)
        )
        for (match, first, last, due), following in zip_longest(told, told[1:]):
            verdicts: tuple[Verdict, ...] = ()
            if match.rule.stance == "target":
                beside = self._judge.beside(due)
                verdicts = self._judge.verdicts(setting, match.anchor, match.end, beside)
            stance, cue = _decided(match, verdicts)
            start, end = sentence.places[first], sentence.ends[last - 1]
            lead = self._duties.lead_at(start)
            listed = following is not None and sentence.code.startswith(lists.item_mark, last)
            behind = self._named.behind_verb(following[0], last + 1) if listed else ""
            owner, named = self._named.of_event(setting, match, (first, last), due, behind)
            for subject, own in self._befallen(setting, match, named, due):
                candidate = Candidate(
                    start, end, match.rule, None, subject, "milestone", stance, cue, own, setting.paragraph,
                    lead_unit=lead or None,
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
        if not series or not subjects:
            split = self._engine.language.indicators.event_subjects
            yield from ((subject, due) for subject in (split(named) if match.event else (named,)))
            return
        event = slot_text(match, "event", self._clean)
        for subject, placed in zip(subjects, series, strict=True):
            own = self._calendar.sentence_dates.by_turn(sentence, placed)
            if own is not None:
                yield subject + event if things else named.replace(noun, subject), own

    def _counted_by(self, noun: str) -> str:
        """The measure word of what is brought to zero."""
        counted = self._engine.lexicons.get("default_measure_word", {})
        ends = [(noun.rfind(word) + len(word), word) for word in counted if word in noun]
        return counted[max(ends)[1]]["unit"] if ends else self._engine.language.amounts.default_counter


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
