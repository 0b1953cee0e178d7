"""Every example and every reject of the shipped rules, alone and through the whole book, one test each."""

from __future__ import annotations

from functools import cache

import pytest

from tracker.base.resources import rules_dir
from tracker.errors import RuleError
from tracker.rulebook.loading import load
from tracker.rulebook.model import Rulebook
from tracker.rulebook.rule_errors import render, render_one
from tracker.services.rules import trials


@cache
def book() -> Rulebook:
    return load([rules_dir()])


def shipped() -> list[trials.Trial]:
    try:
        return list(trials.trials(book()))
    except RuleError:
        return []  # the test below tells every problem


def test_the_shipped_rules_load() -> None:
    try:
        loaded = book()
    except RuleError as error:
        pytest.fail(render(error.problems), pytrace=False)
    assert loaded.version


@pytest.mark.parametrize("trial", shipped(), ids=lambda trial: trial.name)
def test_the_example_or_reject_holds(trial: trials.Trial) -> None:
    problem = trials.run(trial, book())
    if problem:
        pytest.fail(render_one(problem), pytrace=False)


def test_no_two_rules_tie_on_an_example() -> None:
    ties = list(trials.ambiguous(book()))
    assert not ties, render(ties)
