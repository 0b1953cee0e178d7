"""Whether a sentence promises, forecasts, reports or only describes, by the cues of the rulebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import field, replace
from functools import lru_cache, partial
from typing import NamedTuple

from tracker.base.values import value
from tracker.document.outline import Heading
from tracker.extract.matching.prefilter import PhraseSearch, Triggers
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.records import Stance
from tracker.rulebook.model import Cue, EvidenceKind, Rulebook
from tracker.rulebook.phrase_compiler import DATE, PhraseMatcher, compile_phrase

_CLAUSE = 2  # code characters from the start of a clause back into the one before it
_COST = 18  # weight from which on the words of a clause say more than that something costs so much


@value
class Verdict:
    """A stance, how strongly it is held, and the cue that says so by which words."""

    stance: Stance
    weight: int
    cue: str
    words: str = field(default="", compare=False)  # in code form, or of a heading as it stands
    doubtful: bool = field(default=False, compare=False)  # what it alone decides is doubtful
    # Said by the opening of all its page or paragraph: that makes no review of it.
    of_page: bool = field(default=False, compare=False)
    # Said by the tone of a paragraph that plans: what has no date is due in the year that runs.
    of_year: bool = field(default=False, compare=False)


class _CuePhrase(NamedTuple):
    """A phrase on which a cue fires, and those that cancel it."""

    cue: Cue
    matcher: PhraseMatcher
    unless: tuple[PhraseMatcher, ...]


class _Needed(NamedTuple):
    """The phrases of cues whose words a text holds: those of each scope, and how strongly one promises."""

    by_scope: Mapping[str, Sequence[_CuePhrase]]  # the strongest first
    promising: int  # the weight of the strongest that promises, headings left aside; -1 for none


class CueMatcher:
    """The cues of a rulebook, compiled, and the weights of the built-in kinds of evidence.

    The words of all cues are looked for once in a sentence; in its clauses and the text around an amount only
    the few cues are tried that have their words somewhere in it.
    """

    def __init__(self, book: Rulebook) -> None:
        cues = sorted(book.cues, key=lambda cue: -cue.weight)  # of equals, the rulebook's first
        self._phrases = []
        for cue in cues:
            unless = tuple(compile_phrase(phrase, book.lexicons) for phrase in cue.unless)
            matchers = (compile_phrase(phrase, book.lexicons) for phrase in cue.phrases)
            self._phrases += [_CuePhrase(cue, matcher, unless) for matcher in matchers]
        self._titles = {
            cue.id: tuple(compile_phrase(phrase, book.lexicons) for phrase in cue.unless_title)
            for cue in cues
            if cue.unless_title
        }
        self._search = PhraseSearch([one.matcher.phrase for one in self._phrases], book.lexicons)
        self.fulfilling = self._words_of(lambda one: one.cue.where == "fulfilled", book)
        self.leading = self._words_of(lambda one: one.cue.where == "leadin", book)
        self.promising = self._words_of(_promises, book)
        self.tonal = self._words_of(partial(_is_tone, "result"), book)
        self.planning = self._words_of(partial(_is_tone, "target"), book)
        self.promising_from = lru_cache(maxsize=None)(partial(self._promising_from, book))
        self._weights: Mapping[str, int] = {one.kind: one.weight for one in book.evidence}
        self._needed = lru_cache(maxsize=1024)(self._look)  # a sentence is asked about for each amount
        self._under = {
            cue.id: tuple(compile_phrase(phrase, book.lexicons) for phrase in cue.under)
            for cue in cues
            if cue.where == "progress"
        }
        self._cues_below = lru_cache(maxsize=1024)(self._told_below)  # a heading stands over many
        self._heading = lru_cache(maxsize=1024)(partial(self._strongest, "heading"))  # stands over many

    def _words_of(self, chosen: Callable[[_CuePhrase], bool], book: Rulebook) -> Triggers:
        """The words of which a text, not in code form, must have one for some phrases to fire."""
        phrases = [one.matcher.phrase for one in self._phrases if chosen(one)]
        return Triggers(phrases, book.lexicons, coded=False)

    def _promising_from(self, book: Rulebook, least: int) -> Triggers:
        """The words of which a text must have one for a cue of this weight or more to promise."""
        return self._words_of(lambda one: _promises(one) and one.cue.weight >= least, book)

    def weight(self, *kinds: EvidenceKind) -> int:
        """That of the strongest of some built-in kinds of evidence; -1 where the rulebook gives none."""
        return max(self._weights.get(kind, -1) for kind in kinds)

    def evidence(self, kind: EvidenceKind, stance: Stance, words: str, *, name: str = "") -> Verdict | None:
        """What evidence of a built-in kind says; nothing where the rulebook gives the kind no weight."""
        weight = self._weights.get(kind)
        return None if weight is None else Verdict(stance, weight, name or kind, words)

    def section(self, headings: Sequence[Heading], title: str) -> Verdict | None:
        """What the headings above a paragraph say: the innermost that says anything, the title last.

        The title may cancel what another heading says.
        """
        for text in (*(heading.text for heading in reversed(headings)), title):
            found = self._heading(text)
            if found and not self._is_cancelled(found.cue, title):
                return found
        return None

    def _is_cancelled(self, cue: str, title: str) -> bool:
        """Whether the document's title cancels a cue of headings."""
        return any(phrase.regex.search(title) for phrase in self._titles.get(cue, ()))

    def lead(self, text: str) -> Verdict | None:
        """What the opening words of a paragraph say of the rest of it."""
        found = self._strongest("leadin", text)
        return replace(found, of_page=True) if found else None

    def tones(self, sentence: Sentence, stance: Stance) -> list[Verdict]:
        """The clauses of a sentence that say of its paragraph what it tells: a verdict of the stance each."""
        return [verdict for verdict in self._by_clause("paragraph", sentence) if verdict.stance == stance]

    def reports(self, sentence: Sentence) -> bool:
        """Whether a sentence or one of its clauses tells a result by its words."""
        whole = self.sentence(sentence)
        said = [*([whole] if whole else []), *self._by_clause("clause", sentence)]
        return any(verdict.stance == "result" for verdict in said)

    def _by_clause(self, scope: str, sentence: Sentence) -> list[Verdict]:
        if scope not in self._needed(sentence.code).by_scope:
            return []
        spans = zip(sentence.clause_starts, (*sentence.stops, len(sentence.code)), strict=True)
        said = (self._strongest(scope, sentence.code, *span) for span in spans)
        return [verdict for verdict in said if verdict]

    def opening(self, text: str) -> Verdict | None:
        """What a sentence of the opening says of the whole page."""
        found = self._strongest("opening", text)
        return replace(found, of_page=True) if found else None

    def fulfilled(self, text: str) -> Verdict | None:
        """What a sentence of the opening says of all that was planned: that it is done."""
        return self._strongest("fulfilled", text)

    def next(self, text: str) -> Verdict | None:
        """What the words of a sentence say of the one before it."""
        return self._strongest("next", text)

    def progress_cues(self, headings: Sequence[Heading]) -> Set[str]:
        """The cues of progress that hold below some headings (任务完成情况), or below any."""
        return frozenset().union(*(self._cues_below(text) for text in ("", *(one.text for one in headings))))

    def _told_below(self, heading: str) -> frozenset[str]:
        """The cues of progress that hold below a heading; those that name none, below all."""
        return frozenset(
            cue
            for cue, under in self._under.items()
            if not under or any(phrase.regex.search(heading) for phrase in under)
        )

    def progress(self, text: str, cues: Set[str]) -> Verdict | None:
        """What one of these cues says of the sentences before one that begins to tell what was done.

        What those tell is to be done in the year that runs.
        """
        found = self._strongest("progress", text, only=cues)
        return replace(found, of_year=True) if found else None

    def sentence(self, sentence: Sentence) -> Verdict | None:
        """What the words of a sentence say of all that stands in it."""
        return self._strongest("sentence", sentence.code)

    def may_promise(self, text: str, least: int = 0) -> bool:
        """Whether a cue of this weight or more that tells a promise may fire in a sentence, in any scope."""
        return self._needed(text).promising >= least

    def around(self, sentence: Sentence, anchor: int, end: int, *, weak: bool = False) -> list[Verdict]:
        """What the sentence and the clause around an anchor say, strongest first.

        Of what was read by a rule of last resort, the clauses after it say nothing.
        """
        whole = sentence.code
        by_scope = self._needed(whole).by_scope
        if not by_scope:
            return []
        start, stop = sentence.clause(anchor)
        said = (
            self._strongest("after", whole, end, stop),
            self._strongest("before", whole, start, anchor),
            self._strongest("clause", whole, start, stop),
            self._strongest("sentence", whole, 0, stop if weak else None),
        )
        found = [verdict for verdict in said if verdict]
        if "clause" in by_scope and (
            not self._promises(sentence, start, stop) or self._sums_up(sentence, anchor, start)
        ):
            flowing = self._flowing(sentence, start)
            if flowing and (flowing.stance == "result" or _is_sum(sentence, anchor)):
                found.append(flowing)
        return sorted(found, key=lambda verdict: -verdict.weight)

    def _sums_up(self, sentence: Sentence, anchor: int, start: int) -> bool:
        """Whether a clause only tells the cost of what the one before it counts: 项目90个，总投资8亿元."""
        if start < _CLAUSE or not _is_sum(sentence, anchor) or sentence.code.find(DATE, start, anchor) >= 0:
            return False
        first, last = sentence.clause(start - _CLAUSE)
        said = self._strongest("sentence", sentence.code, start, anchor)
        only_cost = said is not None and said.weight < _COST
        return only_cost and any(first <= place == last - 1 for place in sentence.amounts)

    def _flowing(self, sentence: Sentence, position: int) -> Verdict | None:
        """目前…, 截至… go on ruling over the clauses after them until one that promises.

        So do words of payment (给予奖励), but only over sums: what is built behind them is built.
        """
        while position > 1:
            start, end = sentence.clause(position - 2)
            if self._promises(sentence, start, end):
                return None
            result = self._strongest("clause", sentence.code, start, end)
            if result:
                carried = self.evidence("carried-on", result.stance, result.words, name=result.cue)
                return min((carried, result), key=lambda one: one.weight) if carried else None
            position = start
        return None

    def _promises(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a clause has a date, or words of its own that say what is promised."""
        code = sentence.code
        return code.find(DATE, start, end) >= 0 or self._strongest("sentence", code, start, end) is not None

    def _strongest(
        self, scope: str, whole: str, start: int = 0, end: int | None = None, *, only: Set[str] | None = None
    ) -> Verdict | None:
        """What the strongest cue of a scope, or of `only` in it, that fires in a stretch of a text says."""
        phrases = self._needed(whole).by_scope.get(scope)
        if not phrases:
            return None
        text = whole[start:end]
        cancelled: Cue | None = None
        for cue, matcher, unless in phrases:
            if only is not None and cue.id not in only:
                continue
            if cue is cancelled or (hit := matcher.regex.search(text)) is None:
                continue
            if any(other.regex.search(text) for other in unless):
                cancelled = cue
                continue
            return Verdict(cue.stance, cue.weight, cue.id, hit[0], cue.doubtful)
        return None

    def _look(self, text: str) -> _Needed:
        by_scope: dict[str, list[_CuePhrase]] = {}
        for number in sorted(self._search.may_match(text)):
            one = self._phrases[number]
            by_scope.setdefault(one.cue.where, []).append(one)
        promising = (one.cue.weight for some in by_scope.values() for one in some if _promises(one))
        return _Needed(by_scope, max(promising, default=-1))


def _promises(one: _CuePhrase) -> bool:
    """Whether a cue tells a promise in its own sentence."""
    return one.cue.stance == "target" and one.cue.where not in {"heading", "paragraph", "progress"}


def _is_tone(stance: Stance, one: _CuePhrase) -> bool:
    """Whether a cue says of a whole paragraph what it tells."""
    return one.cue.where == "paragraph" and one.cue.stance == stance


def _is_sum(sentence: Sentence, anchor: int) -> bool:
    """Whether what stands at a code position is a sum of money or a share."""
    amount = sentence.amounts.get(anchor)
    return amount is not None and amount.dimension in {"money", "percent"}


def decide(verdicts: Iterable[Verdict], default: Stance) -> tuple[Stance, str]:
    """The strongest of several verdicts; an earlier one wins a draw."""
    best: Verdict | None = None
    for verdict in verdicts:
        if best is None or verdict.weight > best.weight:
            best = verdict
    return (best.stance, best.cue) if best else (default, "")
