"""Lists, reports and the form of a mark judge what does harm by the words of all rules in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from ledger_samples import AS_OF, NOW, opened

from tracker.records import Mark, Query, Target
from tracker.rulebook.model import Rulebook
from tracker.rulebook.parse.harm_words import harm_words
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda
from tracker.services.report.reporting import due_report
from tracker.services.rules.directions import direction, direction_of
from tracker.services.rules.rulebook_loading import load_book, own_folder
from tracker.services.targets.entering import Source, enter
from tracker.services.targets.mark_preview import pace_after
from tracker.services.targets.marking import mark

ISSUED = dt.date(2024, 1, 20)
COSTS = "物流总费用与生产总值的比率"


def _costs(words: str) -> Target:
    return Target(
        doc="",
        start=0,
        end=len(words),
        quote=words,
        kind="quantity",
        indicator=COSTS,
        value=Decimal("13.8"),
        comparator="=",
        unit="%",
        measure="level",
        due=dt.date(AS_OF.year + 1, 12, 31),
        due_basis="explicit",
        due_precision="year",
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with opened(tmp_path) as ledger:
        yield ledger


def test_a_cost_above_its_goal_is_nowhere_done(ledger: Ledger) -> None:
    words = f"{COSTS}13.8%"
    (entry,) = enter(ledger, words, Source("会议纪要", ISSUED), [_costs(words)], {}, now=NOW)
    figure = Mark(value=Decimal("13.9"), on=NOW.date())
    assert pace_after(entry, figure, as_of=AS_OF, now=NOW).verdict == "behind"
    mark(ledger, [entry.id], figure, now=NOW)
    found = agenda(ledger, Query(), as_of=AS_OF)
    assert found.rows[0].pace.verdict == "behind"
    assert [r.entry.id for r in agenda(ledger, Query(verdict=("behind",)), as_of=AS_OF).rows] == [entry.id]
    (line,) = [row for part in due_report(found).sections for row in part.rows][:1]
    assert (line.verdict, line.completion) == ("behind", None)


def test_the_words_are_those_of_the_whole_rulebook() -> None:
    assert set(harm_words([Path("rules")])) == set(load_book().outcomes.harms)
    goal = _costs("x")
    assert direction().less_is_better(goal) and direction_of(load_book()).less_is_better(goal)
    assert not direction_of(Rulebook()).less_is_better(goal)


def test_a_folder_of_ones_own_adds_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    goal = _costs("x").model_copy(update={"indicator": "河道断流天数"})
    assert not direction().less_is_better(goal)
    file = own_folder() / "outcomes" / "mine.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("harms: [断流天数]\n", encoding="utf-8")
    (file.parent / "broken.yaml").write_text("harms: [[\n", encoding="utf-8")
    assert direction().less_is_better(goal)
