"""From a document to its targets: scan, code, match, contest, stance, due date.

text ─shadow─▶ clean copy ─outline─▶ paragraphs ─coding─▶ sentences ─matching─▶ candidates ─contest─▶ targets
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import cast

from tracker.extract.candidate import Candidate
from tracker.extract.coding import LONGEST, Coder, Sentence
from tracker.extract.dues import Calendar, Due
from tracker.extract.indicators import Indicators, attribute, words
from tracker.extract.matching import Match, RuleMatcher, by_anchor
from tracker.extract.milestones import dated_events, subjects
from tracker.extract.sharing import Item, share
from tracker.extract.subjects import Subjects
from tracker.extract.surroundings import Surroundings
from tracker.extract.tables import TableReader
from tracker.extract.stance import Stances, Verdict, decide
from tracker.records import Comparator, Document, Every, Measure, Stance
from tracker.rulebook.model import Rulebook, Template
from tracker.text.dates import Anchor, DateMention, scan
from tracker.text.outline import PLAIN, Paragraph, paragraphs
from tracker.text.quantities import Amount, AmountScanner, alternation
from tracker.text.shadow import Shadow, shadow

CONTINUING = frozenset({"level-reach-on"})  # rules whose subject is the amount's before them
NAMELESS = 5  # characters: an event with less before it names nothing
_LISTED_BY = frozenset({"个", "项", "条", "件", "类"})  # what lists are counted in: 三项任务
WEAK = 20  # rules below this priority read only what nothing else reads


class Engine:
    """A rulebook made ready to read documents."""

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        self.lexicons: Mapping[str, Mapping[str, Mapping[str, str]]] = {
            name: lexicon.words for name, lexicon in book.lexicons.items()
        }
        self.scanner = AmountScanner(
            *(self.lexicons.get(n, {}) for n in ("unit", "bound_before", "bound_after", "fixed", "people"))
        )
        active = book.active()
        self.quantities = RuleMatcher((rule for rule in active if rule.kind == "quantity"), book.lexicons)
        self.wordings = RuleMatcher((rule for rule in active if rule.value is not None), book.lexicons)
        self.milestones = RuleMatcher((rule for rule in active if rule.kind == "milestone"), book.lexicons)
        self.stances = Stances(book)
        self.indicators = Indicators(book)
        self.subjects = Subjects(book)
        self.surroundings = Surroundings(book)
        self.every = self.lexicons.get("every", {})
        self.every_pattern = re.compile(alternation(self.every))

    def read(self, document: Document) -> tuple[Shadow, list[Candidate]]:
        """Every candidate of a document, whatever its stance, in order of place."""
        return Reading(self, document).run()


class Reading:
    """One document on its way through the engine."""

    def __init__(self, engine: Engine, document: Document) -> None:
        self.engine, self.document = engine, document
        self.shadow = shadow(document.text)
        self.clean = self.shadow.text
        dates = scan(self.clean, Anchor(document.issued_on, document.period_start, document.period_end))
        self.amounts = engine.scanner.scan(self.clean, blocked_by(dates))
        self.dates = [date for date in dates if says_when(date)]
        self.coder = Coder(self.clean, self.amounts, self.dates)
        self.calendar = Calendar(document)

    def run(self) -> tuple[Shadow, list[Candidate]]:
        """The clean copy and the candidates."""
        found: list[Candidate] = []
        outline = list(paragraphs(self.clean))
        engine = self.engine
        tables = TableReader(self.document, self.clean, engine.scanner, engine.lexicons, engine.stances)
        rows = tables.read(outline)
        for paragraph in outline:
            if paragraph.start in rows or paragraph.is_heading:
                found.extend(rows.get(paragraph.start, ()))
                continue
            self.calendar.enter_paragraph(paragraph.headings)
            section = self.engine.stances.section(paragraph.headings, self.document.title)
            own: list[Candidate] = []
            lead: Verdict | None = None
            carried: Verdict | None = None
            for number, sentence in enumerate(self.coder.sentences(paragraph.start, paragraph.end)):
                if number == 0:
                    lead = self.engine.stances.lead(sentence.code)
                own.extend(self._sentence(sentence, paragraph, (carried, section, lead)))
                carried = (self.engine.stances.sentence(sentence) or carried) if sentence.semicolon else None
                self.calendar.leave_sentence(sentence)
            found.extend(due_with_project(own))
        return self.shadow, found

    def _sentence(
        self, sentence: Sentence, paragraph: Paragraph, above: tuple[Verdict | None, ...]
    ) -> Iterator[Candidate]:
        rules = self.engine.quantities if sentence.amounts else self.engine.wordings
        grouped = by_anchor(rules.matches(sentence))
        winners = {anchor: grouped[anchor][0] for anchor in sorted(grouped) if self._is_read(grouped[anchor][0])}
        yield from self._quantities(sentence, paragraph, above, winners)
        yield from self._milestones(sentence, paragraph, above)

    def _is_read(self, match: Match) -> bool:
        """Whether a match has an amount: in the text, or set by its rule where the clause counts nothing."""
        amounts = match.sentence.amounts
        if match.anchor in amounts:
            return True
        start, end = match.sentence.clause(match.anchor)
        return match.rule.value is not None and not any(start <= place < end for place in amounts)

    def _quantities(
        self,
        sentence: Sentence,
        paragraph: Paragraph,
        above: tuple[Verdict | None, ...],
        winners: dict[int, Match],
    ) -> Iterator[Candidate]:
        items = [
            self._item(match)
            for match in winners.values()
            if match.rule.stance == "target" and not self._idle(sentence, match, winners)
        ]
        for item in share(sentence, items):
            match = winners[item.anchor]
            if not item.noun and not item.verb:
                continue
            yield self._candidate(sentence, paragraph, above, match, item)
        for anchor, match in winners.items():
            if match.rule.stance != "target":
                item = self._item(match)
                yield self._candidate(sentence, paragraph, above, match, item)

    def _idle(self, sentence: Sentence, match: Match, winners: Mapping[int, Match]) -> bool:
        """Whether a number that only a rule of last resort reads counts nothing new.

        六项污染物: a spelled number without a bound; 17个行业增加值增长8%: the count of what another amount is about.
        """
        amount = self._amount(match)
        plain = amount.spelled and amount.comparator == "="
        if plain and amount.unit in _LISTED_BY and self._noun(match).endswith(tuple(self.engine.lexicons.get("list_noun", ()))):
            return True
        if plain and amount.unit in _LISTED_BY and match.rule.measure.fixed == "level":
            return True
        if match.rule.priority >= WEAK:
            return False
        if plain:
            return True
        noun = match.slots.get("noun", (0, 0))
        return noun[0] > match.anchor and any(
            other.rule.priority >= WEAK and other.measure_is_change_of(noun) for other in winners.values()
        )

    def _clause_before(self, sentence: Sentence, anchor: int) -> str:
        """What the clause before an anchor's own is about: 确保困难家庭就业，实现动态清零."""
        start, _ = sentence.clause(anchor)
        if start < 2:
            return ""
        first, last = sentence.clause(start - 2)
        stretch = next((n for n in range(first, last) if n in sentence.amounts), last)
        place = first, stretch
        return self.engine.indicators.tidy(words(sentence, place, self.clean), open_start=True)

    def _owner(self, paragraph: Paragraph, position: int) -> str:
        """The thing that a bare indicator at a place in the clean copy belongs to."""
        headings = (heading.text for heading in reversed(paragraph.headings) if heading.level >= PLAIN)
        start = max(paragraph.start, position - LONGEST)
        return self.engine.subjects.before(self.clean[start:position], headings)

    def _noun(self, match: Match) -> str:
        return words(match.sentence, match.slots["noun"], self.clean) if "noun" in match.slots else ""

    def _item(self, match: Match) -> Item:
        sentence = match.sentence
        verb = self._verb(match)
        full = "" if match.rule.id in CONTINUING else self.engine.indicators.of(match, self.clean)
        if not full.startswith(verb):
            verb = ""  # it stands inside the indicator: 城镇新增就业
        noun = full.removeprefix(verb)
        clearing = self._amount(match).dimension == "clearing"
        goes_on = not full and (clearing or match.rule.id in CONTINUING)
        above = self._clause_before(sentence, match.anchor) if goes_on else ""
        noun = noun or (above if clearing else "")
        dist = words(sentence, match.slots["dist"], self.clean) if "dist" in match.slots else ""
        link = words(sentence, match.slots["link"], self.clean) if "link" in match.slots else ""
        if link.startswith("均"):
            dist = "均"
        return Item(
            match.anchor, self._bounded(match), noun, verb, self._measure(match), match.rule.priority < WEAK, dist,
            bare_level="level_head" in match.slots and not link,
            above=above,
            at_least=match.rule.comparator is not None and match.rule.comparator.fixed == ">=",
        )  # fmt: skip

    def _verb(self, match: Match) -> str:
        named = {ref.slot for ref in match.rule.indicator.refs}
        slot = next((name for name in ("action", "spend", "added") if name in match.slots and name in named), None)
        return words(match.sentence, match.slots[slot], self.clean) if slot else ""

    def _bounded(self, match: Match) -> Amount:
        """The amount of a match, with the bound that its rule knows: 至少建成2个, 不低于总数的10%."""
        amount = self._amount(match)
        unit = self._said(match, match.rule.unit)
        bound = self._said(match, match.rule.comparator) if amount.comparator == "=" else None
        return replace(
            amount, unit=unit or amount.unit, comparator=cast(Comparator, bound) if bound else amount.comparator
        )

    def _amount(self, match: Match) -> Amount:
        """The amount that a match reads, or the one that its rule sets for words such as 所有."""
        if match.anchor in match.sentence.amounts:
            return match.sentence.amounts[match.anchor]
        places, ends = match.sentence.places, match.sentence.ends
        return Amount(
            start=places[match.start], end=ends[match.end - 1], number=places[match.start],
            value=Decimal(self._said(match, match.rule.value) or 0), value_high=None, comparator="=",
            unit="", dimension="percent",
        )  # fmt: skip

    def _said(self, match: Match, template: Template | None) -> str | None:
        """What a rule says of a field itself: fixed, or by an attribute of the word in a slot."""
        if template is None or template.fixed is not None:
            return template.fixed if template else None
        ref = template.refs[0]
        return attribute(match, ref.slot, ref.attribute, self.engine.lexicons)

    def _measure(self, match: Match) -> Measure:
        template = match.rule.measure
        if template.fixed is not None:
            measure = template.fixed
        else:
            ref = template.refs[0]
            measure = attribute(match, ref.slot, ref.attribute, self.engine.lexicons) or "output"
        amount = match.sentence.amounts.get(match.anchor)
        if (
            measure == "output"
            and amount
            and (
                amount.dimension in {"percent", "density", "ratio"}
                or (amount.dimension == "money" and match.rule.priority < WEAK)
            )
        ):
            measure = "level"
        return cast(Measure, measure)

    def _candidate(
        self,
        sentence: Sentence,
        paragraph: Paragraph,
        above: tuple[Verdict | None, ...],
        match: Match,
        item: Item,
    ) -> Candidate:
        amount = item.amount
        every = self._every(sentence, match)
        due = self.calendar.due(sentence, item.anchor, recurring=every is not None)
        above = (*above, self._ahead(due, item, above))
        stance, cue = self._stance(sentence, item.anchor, item.anchor + 1, above, match)
        noun = self.engine.indicators.shorten(item.noun)
        indicator = item.verb + noun if item.verb and item.measure == "output" else noun
        if self.engine.subjects.is_bare(indicator):
            indicator = self._owner(paragraph, amount.start) + indicator
        if amount.dimension == "clearing" and not amount.unit:
            amount = replace(amount, unit=self._counted_by(indicator))
        return Candidate(
            amount.start, amount.end, match.rule, amount, indicator, item.measure, stance, cue, due, paragraph,
            every=every, baseline=self._baseline(sentence, item.anchor), weak=item.weak,
            shared=bool(item.verb) and item.verb != self._verb(match),
        )  # fmt: skip

    def _ahead(self, due: Due, item: Item, above: tuple[Verdict | None, ...]) -> Verdict | None:
        """A due date after the number in its sentence makes a promise; one inherited only where nothing says otherwise."""
        if due.position > item.anchor and not any(verdict and verdict.stance == "result" for verdict in above):
            return Verdict("target", 22, "due-date", due.said)
        ruled = due.basis == "inherited" and due.position < 0 and not item.weak
        return Verdict("target", 14, "date-above", due.said) if ruled else None

    def _stance(
        self, sentence: Sentence, start: int, end: int, above: tuple[Verdict | None, ...], match: Match
    ) -> tuple[Stance, str]:
        if match.rule.stance != "target":
            return match.rule.stance, match.rule.id
        return decide(self._verdicts(sentence, start, end, above), "background")

    def _verdicts(
        self, sentence: Sentence, start: int, end: int, above: tuple[Verdict | None, ...]
    ) -> list[Verdict]:
        """All that speaks for a stance, in the order that settles a draw."""
        reviewed = any(verdict and verdict.stance == "result" for verdict in above)
        dated = self._dated(sentence, start, reviewed=reviewed)
        verdicts = [*self.engine.stances.around(sentence, start, end), dated, *above]
        return [verdict for verdict in verdicts if verdict]

    def _dated(self, sentence: Sentence, start: int, *, reviewed: bool) -> Verdict | None:
        """A date in the past makes a result, a due date ahead a promise; in a review, 全年 is the year reviewed."""
        clause_start, _ = sentence.clause(start)
        nearest = [(p, d) for p, d in sentence.dates.items() if p < start]
        if not nearest:
            return None
        position, date = max(nearest, key=lambda pair: pair[0])
        if self.calendar.is_due(sentence, position, date):
            says_year = any(char.isdigit() for char in date.text) or "“" in date.text or "明年" in date.text
            return Verdict("target", 22, "due-date", date.text) if says_year or not reviewed else None
        promised = any(self.calendar.is_due(sentence, p, d) for p, d in nearest)
        if promised or not self.calendar.is_past(date) or self.calendar.is_compared(sentence, position):
            return None
        return Verdict("result", 36 if position >= clause_start - 1 else 24, "past-date", date.text)

    def _counted_by(self, noun: str) -> str:
        """The measure word of what is brought to zero."""
        counted = self.engine.lexicons.get("counted_by", {})
        ends = [(noun.rfind(word) + len(word), word) for word in counted if word in noun]
        return counted[max(ends)[1]]["unit"] if ends else "个"

    def _every(self, sentence: Sentence, match: Match) -> Every | None:
        said = self._said(match, match.rule.every)
        if said:
            return cast(Every, said)
        word = self._every_word(sentence, match)
        return cast(Every, self.engine.every[word]["every"]) if word else None

    def _every_word(self, sentence: Sentence, match: Match) -> str:
        """每年, 年均 and their like in the clause of an amount; the last one counts."""
        start, _ = sentence.clause(match.anchor)
        hits = self.engine.every_pattern.findall(sentence.code, start, min(match.end, match.anchor + 12))
        return hits[-1] if hits else ""

    def _baseline(self, sentence: Sentence, anchor: int) -> str | None:
        """What the clause before an anchor compares it with: 比2020年, 由60%."""
        start, _ = sentence.clause(anchor)
        return next((words for place, words in sentence.bases.items() if start <= place <= anchor), None)

    def _milestones(
        self, sentence: Sentence, paragraph: Paragraph, above: tuple[Verdict | None, ...]
    ) -> Iterator[Candidate]:
        matches = self.engine.milestones.matches(sentence) if sentence.dates else []
        for match, first, last, due in dated_events(sentence, matches, self.calendar):
            stance, cue = self._stance(sentence, match.anchor, match.end, above, match)
            indicator = self.engine.indicators.of(match, self.clean)
            if "noun" not in match.slots or len(indicator) < NAMELESS:
                indicator = self._owner(paragraph, sentence.places[first]) + indicator
            for subject in subjects(indicator):
                yield Candidate(
                    sentence.places[first], sentence.ends[last - 1], match.rule, None, subject, "milestone", stance, cue,
                    due, paragraph,
                )  # fmt: skip


def due_with_project(candidates: list[Candidate]) -> list[Candidate]:
    """What a paragraph says of a project is due when the project is: its milestone may be named only later on."""
    done = next(
        (c for c in candidates if c.measure == "milestone" and c.stance == "target" and c.due.position >= 0),
        None,
    )
    if done is None:
        return candidates
    due = Due(done.due.date, "inherited", done.due.precision, source="project", said=done.due.said)
    return [replace(c, due=due) if c.due.basis == "none" and c.every is None else c for c in candidates]


def says_when(date: DateMention) -> bool:
    """目前 and 尽快 are plain words; 本届任期内 is a date without a day."""
    return date.role != "vague" or "届" in date.text


def blocked_by(dates: Sequence[DateMention]) -> Callable[[int, int], bool]:
    """A test whether a stretch runs into a date."""
    starts = [date.start for date in dates]

    def blocked(start: int, end: int) -> bool:
        place = bisect_right(starts, start)
        inside = place > 0 and dates[place - 1].end > start
        return inside or (place < len(starts) and starts[place] < min(end, start + 1))

    return blocked
