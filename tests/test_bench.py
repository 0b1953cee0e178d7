"""The bench itself: its arithmetic, its tables, and that every part of it runs."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tracker.extract.confidence import COSTS

BENCH = Path(__file__).parent / "bench"


@pytest.fixture(autouse=True)
def _found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))


def part(name: str) -> ModuleType:
    """A module of the bench, which is no package."""
    return importlib.import_module(name)


def figure(**values: Any) -> Any:
    given = {"name": "speed", "value": 30.0, "unit": "s", "beside": 10.0, "against": "another", **values}
    return part("figures").Figure(**given)


@pytest.mark.parametrize(
    ("values", "ratio", "met"),
    [
        ({}, 3, None),
        ({"goal": "<= 30"}, 3, True),
        ({"goal": "<= 29.9"}, 3, False),
        ({"goal": ">= 31"}, 3, False),
        ({"goal": "<= 4", "of_ratio": True}, 3, True),
        ({"goal": "<= 2.9", "of_ratio": True}, 3, False),
        ({"beside": None, "goal": "<= 4", "of_ratio": True}, None, None),
        ({"beside": 0.0}, None, None),
    ],
)
def test_a_figure_knows_its_ratio_and_whether_its_goal_is_met(
    values: dict[str, Any], ratio: float | None, met: bool | None
) -> None:
    found = figure(**values)
    assert (found.ratio, found.met) == (ratio, met)


@pytest.mark.parametrize(
    ("value", "words"),
    [(1234567.8, "1,234,568"), (12.345, "12.3"), (1.5, "1.50"), (0.0456, "0.046"), (4.0, "4"), (None, "–")],
)
def test_numbers_are_shown_by_their_size(value: float | None, words: str) -> None:
    assert part("figures").shown(value) == words


def test_a_table_says_which_goal_was_missed_and_a_group_why_it_is_empty() -> None:
    figures = part("figures")
    group = figures.Group("Speed", "How.", (figure(goal="<= 20"), figure(name="size", beside=None)))
    bench = figures.Bench("run it", (group, figures.Group("Screen", "", why="no terminal")))
    page = figures.markdown(bench)
    assert "| speed, s | 30 | 10 (another) | 3 | ≤ 20, missed |" in page
    assert "| size, s | 30 | – | – | – |" in page
    assert "Not measured: no terminal" in page
    assert "`run it`" in page and f"Python {sys.version.split()[0]}" in page
    assert figures.missed(bench.groups) == ["Speed: speed"]
    (first, second) = json.loads(figures.as_json(bench))["groups"]
    assert (first["figures"][0]["ratio"], first["figures"][0]["met"]) == (3, False)
    assert (second["figures"], second["why"]) == ([], "no terminal")


def test_the_page_keeps_what_stands_around_the_marks() -> None:
    figures = part("figures")
    page = f"# Head\n\n{figures.BEGIN}\nold\n{figures.END}\n\nfoot\n"
    new = figures.put_between_marks(page, "| new |")
    assert new == f"# Head\n\n{figures.BEGIN}\n\n| new |\n\n{figures.END}\n\nfoot\n"
    assert figures.put_between_marks(new, "| new |") == new
    for wrong in ("", figures.BEGIN, page + page, f"{figures.END} {figures.BEGIN}"):
        with pytest.raises(ValueError, match="needs one"):
            figures.put_between_marks(wrong, "")


def test_the_page_of_the_project_has_its_marks() -> None:
    figures = part("figures")
    page = (BENCH.parents[1] / "docs/performance.md").read_text(encoding="utf-8")
    assert "| new |" in figures.put_between_marks(page, "| new |")


def test_a_process_is_charged_its_own_time_and_memory() -> None:
    running = part("running")
    program = "import time; end = time.process_time() + 0.2\nwhile time.process_time() < end: pass\n"
    cost = running.run(
        [sys.executable, "-c", f"{program}\nbig = bytearray(60_000_000)\ntime.sleep(0.1)"], watch=True
    )
    idle = running.run([sys.executable, "-c", "pass"], watch=True)
    assert 0.2 <= cost.cpu < 2
    assert cost.wall > cost.cpu - 0.05
    assert 60 < cost.peak < 120
    assert 0 < idle.peak < 40, "not the memory of whoever started it"
    with pytest.raises(RuntimeError, match="ended with 3"):
        running.run([sys.executable, "-c", "raise SystemExit(3)"])


def test_texts_have_the_size_that_is_asked_for() -> None:
    texts = part("texts")
    some = ["甲乙丙\n丁\n", "戊己\n"]
    assert sum(map(len, texts.repeated(some, 100))) >= 100 > sum(map(len, texts.repeated(some, 100)[:-1]))
    assert len(texts.one_text(some, 77)) == 77
    cut = texts.cut(some, 5, 10)
    assert len(set(cut)) == 5
    assert all(10 < len(text) < 40 for text in cut)
    assert len(set(texts.notices(50))) == 50
    assert texts.notices(9) == texts.notices(50)[:9]


def test_time_is_counted_to_the_part_that_spent_it(tmp_path: Path) -> None:
    speed = part("speed")
    assert speed.part_of("/any/where/tracker/document/clean_copy.py") == "clean copy of the text"
    assert speed.part_of("/any/where/tracker/chinese/dates/mentions.py") == "numbers and dates"
    assert speed.part_of("/any/where/tracker/extract/tables/reader.py") == "tables"
    assert speed.part_of("~") == speed.part_of("/lib/re/__init__.py") == ""

    class Stats:
        """Two functions: one of ours for 2 s, and a built-in that it calls for 1 s and others for 1 s."""

        stats = {  # noqa: RUF012
            ("/x/tracker/extract/matching/matcher.py", 1, "f"): (1, 1, 2.0, 4.0, {}),
            ("~", 0, "search"): (
                2, 2, 2.0, 2.0,
                {
                    ("/x/tracker/extract/matching/matcher.py", 1, "f"): (1, 1, 1.0, 1.0),
                    ("/y.py", 1, "g"): (1, 1, 1.0, 1.0),
                },
            ),
        }  # fmt: skip

    assert speed.by_part(Stats()) == {"phrases tried on sentences": 0.75, "the rest": 0.25}


def test_caches_are_empty_after_forgetting() -> None:
    from tracker.base.word_patterns import _alternation, alternation
    from tracker.services.rules.rulebook_loading import load_book

    alternation(["甲", "乙"])
    book = load_book()
    assert _alternation.cache_info().currsize and load_book() is book
    part("speed").forget()
    assert not _alternation.cache_info().currsize and load_book() is not book


@pytest.mark.slow
def test_a_tiny_run_measures_every_part_that_needs_no_network_and_no_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/plan.txt").write_text("到2025年底，新建8所以上幼儿园。\n" * 30, encoding="utf-8")
    page, out = tmp_path / "page.md", tmp_path / "out.json"
    page.write_text("<!-- bench: begin --><!-- bench: end -->", encoding="utf-8")
    names = ["start", "rules", "speed", "profile", "growth", "large", "ingest"]
    given = [str(tmp_path / "in"), "--tiny", "--json", str(out), "--markdown", str(page)]
    code = part("all").main([*given, "--kept", str(tmp_path / "kept"), "--only", *names])
    assert code == 0, capsys.readouterr().out
    groups = json.loads(out.read_text(encoding="utf-8"))["groups"]
    assert len(groups) == len(names)
    assert all(one["value"] >= 0 for group in groups for one in group["figures"])
    assert all(group["name"] in page.read_text(encoding="utf-8") for group in groups)
    shares = next(group for group in groups if group["name"] == "Where the time goes")["figures"]
    assert sum(one["value"] for one in shares) == pytest.approx(100)
    parts = [one["value"] for group in groups if group["name"] == "Ingest" for one in group["figures"][1:5]]
    assert sum(parts) == pytest.approx(100)


def test_what_cannot_be_measured_says_why_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    every = part("all")

    def broken(_setting: object) -> None:
        raise RuntimeError("no disk")

    monkeypatch.setitem(every.GROUPS, "start", broken)
    found = list(every.measured(part("setting").tiny(["甲"], tmp_path, tmp_path), ["start"]))
    assert [(group.figures, group.why) for group in found] == [((), "RuntimeError: no disk")]
    assert "Not measured: RuntimeError: no disk" in capsys.readouterr().out


def test_the_costs_of_doubts_are_the_ones_fitted_by_readings_at_first_sight() -> None:
    costs = part("doubt_costs")
    found, _ = costs.fitted(costs.kept(), list(COSTS))
    assert {doubt: max(round(cost, 2), 0.1) for doubt, cost in found.items()} == COSTS


def test_most_of_the_least_sure_tenth_of_new_texts_is_wrong() -> None:
    """Each of eight sets ordered by costs that were fitted without it; a quarter of all was wrong."""
    costs = part("doubt_costs")
    sets = costs.kept()
    orders = []
    for name in (f"fresh {letter}" for letter in "LMNOPQRS"):
        found, _ = costs.fitted({other: its for other, its in sets.items() if other != name}, list(COSTS))
        orders.append(costs.ordered(sets[name], found))
    assert sum(order.tenth for order in orders) > 0.7 * sum(order.readings for order in orders) / 10
    assert all(order.tenth > 0.4 * order.readings / 10 for order in orders)
    assert sum(order.quarter for order in orders) > 0.55 * sum(order.wrong for order in orders)


def test_readings_of_one_cost_share_what_they_hold() -> None:
    costs = part("doubt_costs")
    doubted, plain = frozenset({"weak"}), frozenset[str]()
    order = costs.ordered({(True, doubted): 2, (False, doubted): 2, (False, plain): 16}, {"weak": 1.0})
    assert order == (20, 2, 1.0, 2.0)
