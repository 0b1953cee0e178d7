"""When the figures of a project are due: with its completion, which may be named behind them.

What is built is there on that day. What the project costs, the land that it takes, what it earns and how many
work in it are not due then, unless one sentence lists them with what is built and says when; what it costs
also where it stands beside its size, and a later sentence says when.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tracker.extract.candidate import Candidate
from tracker.extract.due import Due
from tracker.extract.trace import BuiltCandidate, SentenceTrace
from tracker.language.indicators import IndicatorForms


def with_project_dates(
    sentences: Sequence[SentenceTrace], forms: IndicatorForms, elsewhere: re.Pattern[str], standing: Due
) -> list[SentenceTrace]:
    """The sentences of a paragraph; `elsewhere` is how one begins that turns to another place.

    `standing` is the due date of what has none of its own.
    """
    dated: list[SentenceTrace] = []
    behind: list[Candidate] = []  # by which the project is done that the sentences behind tell of
    staged = False  # they are its stages
    for sentence in reversed(sentences):
        done = list(milestones((made.candidate for made in sentence.made), forms.begins))
        own = due_with(done[0]) if done else None
        dated.append(_dated(sentence, own, _of_whole(behind, staged=staged), forms, standing))
        if done and _is_stage(sentence, done[0], forms.stage):
            behind, staged = [*done, *(behind if staged else ())], True
        elif done:
            behind, staged = done[:1], False
        if elsewhere.match(sentence.setting.sentence.code):
            behind, staged = [], False
    return dated[::-1]


def _dated(
    sentence: SentenceTrace, own: Due | None, later: Due | None, forms: IndicatorForms, standing: Due
) -> SentenceTrace:
    """A sentence with the dates that the project has, which it or a later one names."""
    built = [made.candidate for made in sentence.made if _is_built(made, forms)]
    sized = any(_is_size(one) for one in built)

    def dated(made: BuiltCandidate) -> BuiltCandidate:
        one = made.candidate
        describes = _describes(one, forms)
        if describes and not built and _is_dated_behind(made, forms):
            return made.with_due(_spent_by(one, forms) or standing)
        due = own or later
        if describes and not (built if own else sized and forms.cost.search(one.indicator)):
            due = None
        return _with_project(made, due, of_plan=own is not None) if due else made

    return sentence.changed(dated)


def milestones(candidates: Iterable[Candidate], begins: re.Pattern[str]) -> Iterator[Candidate]:
    """The dated events by which something is done, in order: with what `begins` it nothing is due yet."""
    for one in candidates:
        promised = one.measure == "milestone" and one.stance == "target" and one.due.position >= 0
        if promised and not begins.search(one.indicator):
            yield one


def _is_stage(sentence: SentenceTrace, done: Candidate, stage: re.Pattern[str]) -> bool:
    """Whether an event is that of a stage, by its own name or by what its sentence is about."""
    named = stage.search(done.indicator) or stage.match(sentence.setting.sentence.code)
    return named is not None


def _of_whole(done: Sequence[Candidate], *, staged: bool) -> Due | None:
    """When a project is done: by its milestone, or the last of its stages; one stage alone tells nothing."""
    if not done or (staged and len(done) == 1):
        return None
    return due_with(max(done, key=lambda one: one.due.date or dt.date.min))


def due_with(done: Candidate) -> Due:
    """The due date of what is done with an event."""
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


def _is_size(candidate: Candidate) -> bool:
    """Whether an amount tells how large the project will be as a whole: 总建筑面积3万平方米."""
    amount = candidate.amount
    return amount is not None and amount.dimension == "area" and candidate.measure == "level"


def _is_dated_behind(made: BuiltCandidate, forms: IndicatorForms) -> bool:
    """Whether the date of an amount stands in a clause behind it: 总投资2亿元，2027年竣工.

    Not where the amount is an attribute of what is then done (总投资2亿元的大桥，2027年竣工), nor of a
    task that is then done: 征地80亩，2027年底前完成.
    """
    due, sentence = made.candidate.due, made.match.sentence
    if due.source != "sentence" or due.position <= made.anchor:
        return False
    of_one = sentence.code.startswith(forms.modifier_end, made.anchor + 1)
    if of_one or forms.task_done.match(sentence.code, due.position + 1):
        return False
    return due.position >= sentence.clause(made.anchor)[1]


def _spent_by(one: Candidate, forms: IndicatorForms) -> Due | None:
    """The running year, in which a sum is spent on what is done within it: 湖东路完成投资2亿元，年内通车."""
    running = one.due.precision == "year" and not one.due.said[:1].isdigit()
    spent = running and one.measure == "output"
    return (
        replace(one.due, basis="inherited") if spent and forms.spent_in_time.search(one.indicator) else None
    )


def _with_project(made: BuiltCandidate, due: Due, *, of_plan: bool) -> BuiltCandidate:
    """A candidate, due with its project where it has no date of its own; what is made yearly never is."""
    one = made.candidate
    return made.with_due(due) if is_undated(one, of_plan=of_plan) and not one.every else made


def is_undated(candidate: Candidate, *, of_plan: bool = True) -> bool:
    """Whether nothing says when a candidate is due, or only the plan (`of_plan`)."""
    due = candidate.due
    return due.basis == "none" or (of_plan and due.source == "plan")
