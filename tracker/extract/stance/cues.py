"""Whether a sentence promises, forecasts, reports or only describes, by the cues of the rulebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import NamedTuple

from tracker.base.values import value
from tracker.document.outline import Heading
from tracker.extract.matching.prefilter import PhrasesByNeed, Triggers, WordNeeds
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.records import Stance
from tracker.rulebook.model import Cue, EvidenceKind, Lexicon, Rulebook
from tracker.rulebook.phrase_compiler import DATE, PhraseMatcher, compile_phrase

_SCOPES = ("after", "before", "clause", "sentence", "leadin", "heading")


@value
class Verdict:
    """A stance, how strongly it is held, and the cue that says so by which words."""

    stance: Stance
    weight: int
    cue: str
    words: str = field(default="", compare=False)  # in code form, or of a heading as it stands
    doubtful: bool = field(default=False, compare=False)  # what it alone decides is doubtful


class _CuePhrase(NamedTuple):
    """A phrase on which a cue fires, and those that cancel it."""

    cue: Cue
    matcher: PhraseMatcher
    unless: tuple[PhraseMatcher, ...]


class _ScopeCues:
    """The cues that look at one kind of text, the strongest first."""

    def __init__(self, cues: Sequence[Cue], lexicons: Mapping[str, Lexicon]) -> None:
        self._needs = WordNeeds(lexicons)
        self._triggers = Triggers((phrase for cue in cues for phrase in cue.phrases), lexicons)
        self._phrases: list[_CuePhrase] = []
        for cue in sorted(cues, key=lambda cue: -cue.weight):
            unless = tuple(compile_phrase(phrase, lexicons) for phrase in cue.unless)
            self._phrases += [
                _CuePhrase(cue, compile_phrase(phrase, lexicons), unless) for phrase in cue.phrases
            ]
        self._by_need = PhrasesByNeed(
            {number: self._needs.of(one.matcher.phrase) for number, one in enumerate(self._phrases)}
        )

    def strongest(self, code: str) -> Verdict | None:
        """What the strongest cue that fires says; of equals, the one that the rulebook has first."""
        if not self._triggers.within(code, 0, len(code)):
            return None
        cancelled: Cue | None = None
        for number in sorted(self._by_need.met(self._needs.met_by(code))):
            cue, matcher, unless = self._phrases[number]
            if cue is cancelled or (hit := matcher.regex.search(code)) is None:
                continue
            if any(other.regex.search(code) for other in unless):
                cancelled = cue
                continue
            return Verdict(cue.stance, cue.weight, cue.id, hit[0], cue.doubtful)
        return None


class CueMatcher:
    """The cues of a rulebook, compiled, and the weights of the built-in kinds of evidence."""

    def __init__(self, book: Rulebook) -> None:
        self._scopes = {
            scope: _ScopeCues([cue for cue in book.cues if cue.where == scope], book.lexicons)
            for scope in _SCOPES
        }
        self._weights: Mapping[str, int] = {one.kind: one.weight for one in book.evidence}
        self._strongest = lru_cache(maxsize=1024)(self._look)  # a sentence is asked about for each amount

    def evidence(self, kind: EvidenceKind, stance: Stance, words: str, *, name: str = "") -> Verdict | None:
        """What evidence of a built-in kind says; nothing where the rulebook gives the kind no weight."""
        weight = self._weights.get(kind)
        return None if weight is None else Verdict(stance, weight, name or kind, words)

    def section(self, headings: Sequence[Heading], title: str) -> Verdict | None:
        """What the headings above a paragraph say: the innermost that says anything, the title last."""
        for heading in reversed(headings):
            found = self._strongest("heading", heading.text)
            if found:
                return found
        return self._strongest("heading", title)

    def lead(self, text: str) -> Verdict | None:
        """What the opening words of a paragraph say of the rest of it."""
        return self._strongest("leadin", text)

    def sentence(self, sentence: Sentence) -> Verdict | None:
        """What the words of a sentence say of all that stands in it."""
        return self._strongest("sentence", sentence.code)

    def around(self, sentence: Sentence, anchor: int, end: int, *, weak: bool = False) -> list[Verdict]:
        """What the sentence and the clause around an anchor say, strongest first.

        Of what was read by a rule of last resort, the clauses after it say nothing.
        """
        start, stop = sentence.clause(anchor)
        stretches = {
            "after": sentence.code[end:stop],
            "before": sentence.code[start:anchor],
            "clause": sentence.code[start:stop],
            "sentence": sentence.code[: stop if weak else len(sentence.code)],
        }
        found = [verdict for scope, code in stretches.items() if (verdict := self._strongest(scope, code))]
        own = stretches["clause"]
        promises = DATE in own or self._strongest("sentence", own)
        flowing = None if promises else self._flowing(sentence, start)
        if flowing and (flowing.stance == "result" or _is_sum(sentence, anchor)):
            found.append(flowing)
        return sorted(found, key=lambda verdict: -verdict.weight)

    def _flowing(self, sentence: Sentence, position: int) -> Verdict | None:
        """目前…, 截至… go on ruling over the clauses after them until one that promises.

        So do words of payment (给予奖励), but only over sums: what is built behind them is built.
        """
        while position > 1:
            start, end = sentence.clause(position - 2)
            code = sentence.code[start:end]
            if self._strongest("sentence", code) or DATE in code:
                return None
            result = self._strongest("clause", code)
            if result:
                return self.evidence("carried-on", result.stance, result.words, name=result.cue)
            position = start
        return None

    def _look(self, scope: str, code: str) -> Verdict | None:
        return self._scopes[scope].strongest(code)


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
