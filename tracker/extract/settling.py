"""Sentences of a paragraph settled together: what a verb alone makes, what is due with its project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.extract.candidate import Candidate
from tracker.extract.due import Due
from tracker.extract.trace import BuiltCandidate, SentenceTrace
from tracker.language.indicators import IndicatorForms


def settled(sentences: Iterable[SentenceTrace], forms: IndicatorForms) -> list[SentenceTrace]:
    """The sentences with what each takes from those before it, and from the project that it is about."""
    named = list(_named(sentences, forms.refers_back))
    of_all = project_due((made.candidate for sentence in named for made in sentence.made), forms.begins)
    if of_all is None:
        return named

    def with_project(sentence: SentenceTrace) -> SentenceTrace:
        own = project_due((made.candidate for made in sentence.made), forms.begins)

        def dated(made: BuiltCandidate) -> BuiltCandidate:
            due = own or (None if _is_cost_or_yield(made.candidate, forms) else of_all)
            return _with_project(made, due) if due else made

        return sentence.changed(dated)

    return [with_project(sentence) for sentence in named]


def project_due(candidates: Iterable[Candidate], begins: re.Pattern[str]) -> Due | None:
    """When the project that candidates are about is due: its milestone may be named only later on.

    With what `begins` it (开工) nothing is due yet.
    """
    done = next(
        (
            c
            for c in candidates
            if c.measure == "milestone" and c.stance == "target" and c.due.position >= 0
            if not begins.search(c.indicator)
        ),
        None,
    )
    if done is None:
        return None
    return Due(done.due.date, "inherited", done.due.precision, source="project", said=done.due.said)


def _is_cost_or_yield(candidate: Candidate, forms: IndicatorForms) -> bool:
    """Whether an amount tells what a project costs, earns or how many work in it.

    These are not due on the day that another sentence names for its works (该工程明年6月竣工).
    """
    amount = candidate.amount
    return amount is not None and (amount.dimension == "money" or amount.unit in forms.people)


def _with_project(made: BuiltCandidate, due: Due) -> BuiltCandidate:
    """A candidate that is due with its project when nothing says when it is."""
    one = made.candidate
    return (
        replace(made, candidate=replace(one, due=due)) if one.due.basis == "none" and not one.every else made
    )


def _named_again(
    made: BuiltCandidate, before: BuiltCandidate | None, refers_back: re.Pattern[str]
) -> BuiltCandidate:
    """A verb alone makes what it made before in the same unit: 建成码头2座；二季度，累计建成5座.

    A word that refers back (该比例) is that of the amount before.
    """
    if before is None or made.item is None or before.item is None:
        return made
    if made.item.amount.unit != before.item.amount.unit:
        return made
    one, earlier, verb = made.candidate, before.candidate, made.item.verb
    if _is_node(made) and earlier.stance == "target":
        return replace(made, candidate=replace(one, indicator=earlier.indicator, measure=earlier.measure))
    verb_alone = verb and not made.item.noun and verb == before.item.verb and verb == one.indicator
    if verb_alone or refers_back.fullmatch(one.indicator):
        return replace(made, candidate=replace(one, indicator=earlier.indicator))
    return made


def _named(sentences: Iterable[SentenceTrace], refers_back: re.Pattern[str]) -> Iterator[SentenceTrace]:
    before: BuiltCandidate | None = None

    def named(made: BuiltCandidate) -> BuiltCandidate:
        nonlocal before
        again = _named_again(made, before, refers_back)
        before = again if made.item else before
        return again

    for sentence in sentences:
        read = sentence.changed(named)
        kept = tuple(made for made in read.made if made.item is None or made.candidate.indicator)
        yield read if len(kept) == len(read.made) else replace(read, made=kept)


def _is_node(made: BuiltCandidate) -> bool:
    """Whether an amount only goes on from that of a sentence before, with a date of its own: 全年：70座."""
    nameless = made.item is not None and not made.item.noun and not made.item.verb
    return nameless and not made.candidate.indicator and made.candidate.due.source == "sentence"
