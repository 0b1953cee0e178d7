"""When the figures of a project are due: with its completion, which may be named behind them.

What is built is there on that day. What the project costs, the land that it takes, what it earns and how many
work in it are not due then, unless one sentence lists them with what is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.extract.candidate import Candidate
from tracker.extract.due import Due
from tracker.extract.trace import BuiltCandidate, SentenceTrace
from tracker.language.indicators import IndicatorForms


def with_project_dates(
    sentences: Sequence[SentenceTrace], forms: IndicatorForms, standing: Due
) -> list[SentenceTrace]:
    """The sentences of a paragraph; `standing` is the due date of what has none of its own."""
    dated: list[SentenceTrace] = []
    later: Due | None = None  # of the project that the sentences behind tell of
    for sentence in reversed(sentences):
        own = project_due((made.candidate for made in sentence.made), forms.begins)
        dated.append(_dated(sentence, own, later, forms, standing))
        later = own or later
    return dated[::-1]


def _dated(
    sentence: SentenceTrace, own: Due | None, later: Due | None, forms: IndicatorForms, standing: Due
) -> SentenceTrace:
    """A sentence with the dates that the project has, which it or a later one names."""
    alone = not any(_is_built(made, forms) for made in sentence.made)

    def dated(made: BuiltCandidate) -> BuiltCandidate:
        describes = _describes(made.candidate, forms)
        if describes and alone and _is_dated_behind(made, forms):
            return replace(made, candidate=replace(made.candidate, due=standing))
        due = own or later
        if describes and (alone or own is None):
            due = None
        return _with_project(made, due) if due else made

    return sentence.changed(dated)


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


def _describes(candidate: Candidate, forms: IndicatorForms) -> bool:
    """Whether an amount tells what a project costs or earns, how many work in it, or the land it takes."""
    amount = candidate.amount
    if amount is None:
        return False
    people = amount.unit in forms.people
    return amount.dimension == "money" or people or forms.land.search(candidate.indicator) is not None


def _is_built(made: BuiltCandidate, forms: IndicatorForms) -> bool:
    """Whether an amount is of what a project builds, and no date before it in its sentence rules it."""
    one = made.candidate
    if one.amount is None or one.stance != "target" or _describes(one, forms):
        return False
    if one.every or one.amount.every or one.amount.dimension == "weight":  # what it will make
        return False
    return one.due.source != "sentence" or one.due.position > made.anchor


def _is_dated_behind(made: BuiltCandidate, forms: IndicatorForms) -> bool:
    """Whether the date of an amount stands in a clause behind it: 总投资2亿元，2027年竣工.

    Not where the amount is an attribute of what is then done: 总投资2亿元的大桥，2027年竣工.
    """
    due, sentence = made.candidate.due, made.match.sentence
    if due.source != "sentence" or due.position <= made.anchor:
        return False
    of_one = sentence.code.startswith(forms.modifier_end, made.anchor + 1)
    return not of_one and due.position >= sentence.clause(made.anchor)[1]


def _with_project(made: BuiltCandidate, due: Due) -> BuiltCandidate:
    """A candidate that is due with its project when nothing says when it is."""
    one = made.candidate
    return (
        replace(made, candidate=replace(one, due=due)) if one.due.basis == "none" and not one.every else made
    )
