"""What the words before a match say of it: the clause before, a label, the act, places that have one each."""

from __future__ import annotations

from collections.abc import Callable

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation, guarded
from tracker.extract.fields.indicator_text import IndicatorBuilder
from tracker.extract.matching.match_text import Lexicons, slot_text, text_of
from tracker.extract.matching.matcher import PhraseMatch
from tracker.language.amounts import Amount
from tracker.language.indicators import IndicatorForms
from tracker.rulebook.phrase_compiler import DATE

# Slots that hold the verb of an output.
VERB_SLOTS = (
    "output_verb",
    "money_verb",
    "output_verb_added",
    "output_verb_upgraded",
    "output_verb_reaching",
    "area_verb",
)
_BETWEEN = "gap"  # the slot of words between verb and number
_LONGEST_OWNER = 18  # characters
_VERB_BEFORE = 4  # characters right before a number in which its verb stands


class WordsBefore:
    """Reads the words before the matches in one clean copy."""

    def __init__(
        self,
        clean: str,
        indicators: IndicatorBuilder,
        is_place: Callable[[str], bool],
        lexicons: Lexicons,
        forms: IndicatorForms,
    ) -> None:
        self._clean, self._forms = clean, forms
        self._indicators, self._is_place = indicators, is_place
        self._verbs = frozenset(lexicons.get("output_verb", ()))
        acts, adverbs = lexicons.get("act_before_count", ()), lexicons.get("indicator_filler", {})
        one = alternation(acts)
        self._acts = lazy_pattern(
            rf"(?:{guarded(adverbs)})*(?:[\u4e00-\u9fff]{{2}})??(?P<act>(?:{one}{forms.acts_joint})?{one})"
            rf"(?:{forms.first_batch})?"
        )

    def act(self, match: PhraseMatch) -> str:
        """What is done with so many, right before the number, where no rule knows the verb: 聘请|9名专家."""
        found = self._acts.fullmatch(match.sentence.code, *match.sentence.words_before(match.anchor))
        return found["act"] if found else ""

    def is_before_receivers(self, match: PhraseMatch) -> bool:
        """Whether those counted receive what is done, and do not do it themselves: 为|全县|80名老人…."""
        start, _ = match.sentence.clause(match.anchor)
        return (
            self._forms.before_receivers.search(match.sentence.code[start : match.anchor].lstrip(DATE))
            is not None
        )

    def clause(self, match: PhraseMatch) -> str:
        """What the clause before a match's own is about: 确保困难家庭就业，实现动态清零."""
        sentence = match.sentence
        start, _ = sentence.clause(match.anchor)
        if start < 2:
            return ""
        first, last = sentence.clause(start - 2)
        stop = next((position for position in range(first, last) if position in sentence.amounts), last)
        return self._indicators.tidy(text_of(sentence, (first, stop), self._clean), open_start=True)

    def label(self, match: PhraseMatch) -> str:
        """The label of a line that a colon sets before the clause of a match: 人均收入：年均增长14%."""
        start, _ = match.sentence.clause(match.anchor)
        labelled = match.sentence.code[start - 1 : start] == self._forms.colon
        other = any(place in match.sentence.amounts for place in range(start, match.anchor))
        label = self.clause(match) if labelled and not other else ""
        return "" if self._forms.announces_goals.search(label) else label

    def name(self, match: PhraseMatch) -> str:
        """What stands right before the verb of a match, as far as nothing parts them."""
        words = match.sentence.words_before(match.slots.get("output_verb", (0, 0))[0])
        name = self._indicators.tidy(text_of(match.sentence, words, self._clean), open_start=True)
        return name if len(name) > 1 and name not in self._verbs else ""

    def first_of_two_verbs(self, match: PhraseMatch) -> str:
        """A verb right before the one that a rule knows, with which a clause begins: 保护|提升古镇4个."""
        words = match.sentence.words_before(match.slots.get("output_verb", (0, 0))[0])
        found = self._forms.verb_before.fullmatch(text_of(match.sentence, words, self._clean))
        return found["verb"] if found else ""

    def owner_of_counted(self, match: PhraseMatch) -> str:
        """What things counted belong to, named between verb and number: 建成|老城片区|12个停车场."""
        words = slot_text(match, _BETWEEN, self._clean)
        owns = len(words) <= _LONGEST_OWNER and self._forms.owning_counted.fullmatch(words)
        return words if owns else ""

    def place_owner(self, match: PhraseMatch) -> str:
        """The part of a place that all words before a number name: 保护区|4家企业全部退出."""
        words = text_of(match.sentence, match.sentence.words_before(match.anchor), self._clean)
        found = self._forms.place_alone.fullmatch(words)
        return found["place"] if found else ""

    def task_before_dates(self, match: PhraseMatch) -> str:
        """What the words of a clause before its first date are about; empty where none stands between."""
        sentence = match.sentence
        start, _ = sentence.clause(match.anchor)
        stop = next((place for place in sorted(sentence.dates) if start < place < match.anchor), start)
        words = self._forms.leads_to_date.sub("", text_of(sentence, (start, stop), self._clean))
        return self._indicators.tidy(words, open_start=True)

    def each_place(self, match: PhraseMatch) -> str:
        """The words that say that each of several places makes so many: 每个县|重点|培育2个."""
        sentence = match.sentence
        start, _ = sentence.clause(match.anchor)
        verb = next((match.slots[name][0] for name in VERB_SLOTS if name in match.slots), match.anchor)
        start = max((place + 1 for place in sentence.amounts if start <= place < verb), default=start)
        each = self._forms.each_place.fullmatch(text_of(sentence, (start, verb), self._clean))
        return each["each"] if each else ""

    def has(self, amount: Amount) -> bool:
        """Whether the words before an amount say how many there are: 均有|1所, |至少有|2家."""
        return any(
            self._forms.has.search(self._clean, max(0, end - _VERB_BEFORE), end)
            for end in (amount.start, amount.number)
        )

    def places(self, match: PhraseMatch) -> tuple[str, ...]:
        """The places that 各 before the verb gives a number each: 东镇、西镇各新建2座."""
        start, _ = match.sentence.clause(match.anchor)
        verb = next((match.slots[name][0] for name in VERB_SLOTS if name in match.slots), match.start)
        names = self._forms.places_with_one_each(match.sentence.code, start, verb)
        return names if all(map(self._is_place, names)) else ()
