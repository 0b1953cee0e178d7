"""Every example and reject of a rulebook, tried alone and through the whole book.

An example holds when some target of the reading has all the fields that `gives` names. Numbers are compared
by value, to four decimals; a field that is not named is not compared, but what a rule reads as a result or as
background must come out as that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from tracker.chinese.rule_phrases import SENTENCE_STOPS
from tracker.errors import Problem
from tracker.i18n import _
from tracker.records import Document, Target
from tracker.rulebook.check.book import problem_at
from tracker.rulebook.examples import Example, RejectedText
from tracker.rulebook.model import Cue, Rule, Rulebook
from tracker.rulebook.outcomes import OutcomeCue
from tracker.rulebook.phrase import Phrase
from tracker.rulebook.sections import SectionCue

AnyCue = Cue | SectionCue | OutcomeCue
_ENDS = (*SENTENCE_STOPS, "\n")
_NUMERIC = frozenset({"value", "value_high"})


@dataclass(frozen=True, slots=True)
class Trial:
    """One example or reject of a rule or cue, tried alone or through the whole book."""

    owner: Rule | AnyCue
    case: Example | RejectedText
    whole: bool = False

    @property
    def name(self) -> str:
        """A short name, for test reports: `build-count:14 whole`."""
        return f"{self.owner.id}:{self.case.line}{' whole' if self.whole else ''}"


def trials(book: Rulebook) -> Iterator[Trial]:
    """Every trial of the book: rules alone (drafts too), active rules through the whole book, cues.

    In this order, so that the whole book is made ready to read only once.
    """
    for rule in book.rules:
        yield from (Trial(rule, case) for case in cases(rule))
    for rule in book.active():
        yield from (Trial(rule, case, whole=True) for case in cases(rule))
    owners: list[AnyCue] = [*book.cues, *book.section_cues, *book.outcomes.cues]
    for owner in owners:
        yield from (Trial(owner, case) for case in cases(owner))


def cases(owner: Rule | AnyCue) -> list[Example | RejectedText]:
    """The examples and rejects of a rule or cue."""
    return [*owner.examples, *owner.rejects]


def run(trial: Trial, book: Rulebook) -> Problem | None:
    """What is wrong with one example or reject; None when it holds."""
    owner, case = trial.owner, trial.case
    if isinstance(owner, (Cue, SectionCue, OutcomeCue)):
        return _run_cue(owner, case, book)
    found = read_text(case.text, case.date, book, only=None if trial.whole else owner.id)
    if isinstance(case, RejectedText):
        return _run_reject(owner, case, found)
    return _run_example(owner, case, found, whole=trial.whole)


def read_text(
    text: str, date: dt.date | None, book: Rulebook, *, only: str | None = None
) -> Sequence[Target]:
    """The targets of every stance in `text`, by the whole book or by one rule of it (drafts too)."""
    from tracker.extract import extract

    if only is not None:
        book = _alone(book, only)
    return extract(document_of(text, date), book, everything=True)


@lru_cache(maxsize=2)
def _alone(book: Rulebook, only: str) -> Rulebook:
    """The book with one of its rules, which is active in it, and all cues."""
    rules = tuple(replace(rule, status="active") for rule in book.rules if rule.id == only)
    return replace(book, rules=rules, version=f"{book.version}/{only}")


def document_of(text: str, date: dt.date | None) -> Document:
    """A sentence as a document of that date; it gets a full stop, since a line without one is a heading."""
    text = text if text.endswith(_ENDS) else text + SENTENCE_STOPS[0]
    return Document(name="example", text=text, issued_on=date, issued_basis="given" if date else "none")


def fires(cue: AnyCue, text: str, book: Rulebook) -> bool:
    """Whether a cue fires on a text: one of its phrases is in it, and nothing that cancels it."""
    from tracker.extract.document_scan import DocumentScan
    from tracker.extract.pipeline import engine_of
    from tracker.rulebook.phrase_compiler import compile_phrase

    reading = DocumentScan(engine_of(book), document_of(text, None))
    plain = isinstance(cue, (SectionCue, OutcomeCue)) or cue.where == "heading"
    code = reading.clean if plain else reading.coder.code(0, len(reading.clean)).code

    def found(phrases: Sequence[Phrase]) -> bool:
        return any(compile_phrase(phrase, book.lexicons).regex.search(code) for phrase in phrases)

    return found(cue.phrases) and not found(cue.unless)


def misnamed(book: Rulebook) -> Iterator[Problem]:
    """The pairs of names that the rule files call one indicator, or two, and that are not taken so."""
    from tracker.compare.indicator_likeness import ENOUGH, IndicatorTerms

    terms = IndicatorTerms(book)
    for pair in book.outcomes.pairs:
        found = terms.likeness(terms.key(pair.one), terms.key(pair.other)) >= ENOUGH
        if found == pair.same:
            continue
        params = {"one": pair.one, "other": pair.other}
        if pair.same:
            message = _("“{one}” and “{other}” are not taken for one indicator").format(**params)
            cure = _("put the names that differ into a group of names in outcomes/")
        else:
            message = _("“{one}” and “{other}” are taken for one indicator").format(**params)
            cure = _("add the word that parts them to “contrasting”, or take it out of “omitted”")
        yield problem_at(pair.path, pair.line, pair.column, "", message, cure)


def ambiguous(book: Rulebook) -> Iterator[Problem]:
    """Pairs of rules that read the same words of an example, with nothing to tell which of them wins."""
    from tracker.extract.document_scan import DocumentScan
    from tracker.extract.matching.matcher import by_anchor
    from tracker.extract.pipeline import engine_of

    engine = engine_of(book)
    reported: set[frozenset[str]] = set()
    for rule in book.active():
        matcher = engine.quantities if rule.kind == "quantity" else engine.milestones
        for case in rule.examples:
            reading = DocumentScan(engine, document_of(case.text, case.date))
            sentence = reading.coder.code(0, len(reading.clean))
            for matches in by_anchor(matcher.matches(sentence)).values():
                first, *others = matches
                rivals = [m for m in others if m.rank == first.rank and m.rule.id != first.rule.id]
                pair = frozenset({first.rule.id, *(m.rule.id for m in rivals[:1])})
                if rivals and pair not in reported and rule.id in pair:
                    reported.add(pair)
                    yield _tie(rule, case, next(name for name in pair if name != rule.id))


def _tie(rule: Rule, case: Example, other: str) -> Problem:
    message = _("rule {other} reads the example just as well, and nothing says which of them wins").format(
        other=other
    )
    cure = _("give one of them a higher priority")
    return problem_at(case.path, case.line, case.column, rule.id, message, cure, severity="warning")


def differences(target: Target, rule: Rule, gives: dict[str, str]) -> list[str]:
    """The fields in which a target is not what an example gives, in words."""
    implied = {} if rule.stance == "target" else {"stance": rule.stance}
    wanted = {**implied, **gives}
    unlike = []
    for name, expected in wanted.items():
        actual = getattr(target, name)
        if not _same(name, expected, actual):
            said = _("nothing") if actual is None else _plain(actual)
            unlike.append(
                _("{field} {actual}, not {expected}").format(field=name, actual=said, expected=expected)
            )
    return unlike


def _run_example(rule: Rule, case: Example, found: Sequence[Target], *, whole: bool) -> Problem | None:
    if not whole:
        found = [target for target in found if target.rule == rule.id]
    tried = [(differences(target, rule, dict(case.gives)), target) for target in found]
    if any(not unlike for unlike, _target in tried):
        return None
    where = _("in the whole book, ") if whole else ""
    cure = _("see tracker rules explain “{text}”").format(text=case.text)
    if not tried:
        return _problem(case, rule.id, where + _("the example is not read"), cure)
    unlike, nearest = min(tried, key=lambda pair: len(pair[0]))
    if nearest.rule != rule.id:
        cure = _("rule {other} won; compare their priorities").format(other=nearest.rule)
    return _problem(
        case, rule.id, where + _("the example gives {fields}").format(fields="; ".join(unlike)), cure
    )


def _run_reject(rule: Rule, case: RejectedText, found: Sequence[Target]) -> Problem | None:
    wrong = [target for target in found if target.rule == rule.id and target.stance == rule.stance]
    if not wrong:
        return None
    message = _("the reject is read: “{quote}” as {indicator}").format(
        quote=wrong[0].quote, indicator=wrong[0].indicator
    )
    return _problem(case, rule.id, message, _("make the phrase narrower, or add a cue to stance/"))


def _run_cue(cue: AnyCue, case: Example | RejectedText, book: Rulebook) -> Problem | None:
    fired = fires(cue, case.text, book)
    if isinstance(case, Example):
        cure = _("compare the text with its phrases and with “unless”")
        return None if fired else _problem(case, cue.id, _("the cue does not fire on the example"), cure)
    cure = _("make the phrase narrower, or add it to “unless”")
    return _problem(case, cue.id, _("the cue fires on the reject"), cure) if fired else None


def _problem(case: Example | RejectedText, rule: str, message: str, cure: str) -> Problem:
    return problem_at(case.path, case.line, case.column, rule, message, cure)


def _same(name: str, expected: str, actual: object) -> bool:
    if expected == "null":
        return actual is None
    if actual is None:
        return False
    if name in _NUMERIC:
        try:
            return round(Decimal(expected), 4) == round(Decimal(str(actual)), 4)
        except InvalidOperation:
            return False
    return expected == str(actual)


def _plain(value: object) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
