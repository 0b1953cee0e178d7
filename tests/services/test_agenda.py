"""Listing: filters, order, search, pages, ids, context, and the JSON contract."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from ledger_samples import AS_OF, NOW, PLAN, entries, id_of, listed, read_in, write_plan
from server_harness import OpenIn

from tracker.errors import NothingFound, UsageError
from tracker.records import Mark, Order, Query
from tracker.services.ledger.opening import Ledger
from tracker.services.listing import agenda as service
from tracker.services.targets.change_log import log
from tracker.services.targets.editing import edit
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review

EVENTS = {"value", "data_as_of", "recorded_at", "status", "note", "problem", "next_step", "evidence", "by"}


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    return filled(open_in, tmp_path)


@pytest.fixture(scope="module")
def unchanged(open_once: OpenIn, tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The same for tests that only look into it."""
    return filled(open_once, tmp_path_factory.mktemp("unchanged"))


def filled(open_in: OpenIn, folder: Path) -> Ledger:
    made = open_in(folder)
    read_in(made, write_plan(folder))
    read_in(made, write_plan(folder, "2024年城北安排\n新建7座ＡＩ Lab厂房。\n新建6座泵站。\n", "north.txt"))
    return made


def indicators(ledger: Ledger, **query: object) -> list[str]:
    return [row.entry.target.indicator for row in listed(ledger, **query).rows]


def test_by_due_date_none_last_then_as_the_document_says_them(ledger: Ledger) -> None:
    mark(ledger, [id_of(ledger, "改造小学")], Mark(status="done"), now=NOW)
    mark(ledger, [id_of(ledger, "新建泵站")], Mark(value=Decimal(1)), now=NOW)
    rows = [row.entry for row in listed(ledger).rows]
    read_first = ["plan.txt", "north.txt"]
    places = [(read_first.index(r.target.doc), r.target.start) for r in rows[:-1]]
    assert places == sorted(places), "whatever was marked"
    assert rows[-1].due is None
    backwards = [row.entry.due for row in listed(ledger, descending=True).rows]
    assert backwards == [rows[0].due, rows[0].due, rows[0].due, None], "none stays last"


def test_what_is_shown_of_a_day_gone_by_is_what_was_known_then(ledger: Ledger) -> None:
    garden = id_of(ledger, "新建幼儿园")
    for value, month in ((1, 1), (3, 2)):
        mark(ledger, [garden], Mark(value=Decimal(value), on=dt.date(2025, month, 20)), now=NOW)
    for day, actual, verdict in (
        (dt.date(1950, 1, 1), None, "unknown"),
        (dt.date(2025, 1, 31), 1, "ahead"),
        (dt.date(2025, 2, 28), 3, "done_early"),
    ):
        one = service.row(ledger, garden, as_of=day)
        assert (one.entry.latest.value if one.entry.latest else None, one.pace.verdict) == (actual, verdict)
        (listed_then,) = service.agenda(ledger, Query(ids=(garden,)), as_of=day).rows
        assert listed_then == one
        assert service.row_as_json(one)["actual"] == actual


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"due_before": dt.date(2025, 12, 31)}, {"新建幼儿园", "改造小学", "新建泵站"}),
        ({"due_before": dt.date(2025, 12, 30)}, set()),
        ({"due_after": dt.date(2026, 1, 1)}, set()),
        ({"topic": "教育"}, {"新建幼儿园", "改造小学"}),
        ({"unit": "education"}, {"改造小学"}),
        ({"document": "城北"}, {"新建泵站"}),
        ({"document": "NORTH.txt"}, {"新建泵站"}),
        ({"search": "水塔"}, {"看护水塔"}),
        ({"search": "EDUCATION bureau"}, {"改造小学"}),
        ({"search": "园区 幼儿"}, {"新建幼儿园"}),
        ({"search": "6 座"}, {"新建泵站"}),
        ({"search": "yey"}, {"新建幼儿园"}),
        ({"search": "GZXX"}, {"改造小学"}),
        ({"search": "园区 xjyey"}, {"新建幼儿园"}),
        ({"search": "y"}, set()),
        ({"search": "zzzz"}, set()),
        ({"search": "%"}, set()),
        ({"search": "_"}, set()),
        ({"status": ["in_progress"]}, set()),
        ({"light": ["grey"], "search": "水塔"}, {"看护水塔"}),
        ({"verdict": ["overdue"]}, set()),
    ],
)
def test_filters(unchanged: Ledger, query: dict[str, object], expected: set[str]) -> None:
    assert set(indicators(unchanged, **query)) == expected
    assert service.count(unchanged, Query.model_validate(query), as_of=AS_OF) == len(expected)
    assert listed(unchanged, **query).total == 4, "the total is that of the ledger"


def test_rejected_ones_are_hidden_unless_asked_for(ledger: Ledger) -> None:
    tower = id_of(ledger, "看护水塔")
    review(ledger, [tower], "rejected", now=NOW)
    assert "看护水塔" not in indicators(ledger)
    assert listed(ledger).total == 3
    assert indicators(ledger, review=["rejected"]) == ["看护水塔"]
    assert "看护水塔" in indicators(ledger, with_rejected=True)
    assert indicators(ledger, ids=[tower[:5]]) == ["看护水塔"]


def test_verdict_and_light_are_those_of_the_day_asked_for(unchanged: Ledger) -> None:
    late = service.agenda(unchanged, Query(verdict=("overdue",)), as_of=dt.date(2027, 1, 1))
    assert {row.pace.light for row in late.rows} == {"red"} and len(late.rows) == 3


@pytest.mark.parametrize("sort", get_args(Order))
def test_every_order_lists_everything_and_pages_fit_together(unchanged: Ledger, sort: str) -> None:
    for descending in (False, True):
        query = Query.model_validate({"sort": sort, "descending": descending})
        whole = service.agenda(unchanged, query, as_of=AS_OF).rows
        pages = [service.agenda(unchanged, query, as_of=AS_OF, limit=1, offset=n).rows for n in range(5)]
        assert len(whole) == 4 and tuple(row for page in pages for row in page) == whole


def test_values_sort_as_numbers_and_lights_by_urgency(ledger: Ledger) -> None:
    values = [row.entry.target.value for row in listed(ledger, sort="value", descending=True).rows]
    assert values == [6, 5, 3, 2]
    mark(ledger, [id_of(ledger, "改造小学")], Mark(status="done"), now=NOW)
    lights = [row.pace.light for row in listed(ledger, sort="light").rows]
    assert lights == sorted(lights, key=["red", "yellow", "green", "grey", "blue"].index)


def test_a_unit_is_found_by_its_initials(ledger: Ledger) -> None:
    edit(ledger, id_of(ledger, "新建泵站"), {"lead_unit": "水务局"}, now=NOW)
    assert indicators(ledger, search="swj") == ["新建泵站"]
    assert indicators(ledger, search="swj yey") == []


def test_what_is_computed_sorts_both_ways_and_what_is_unknown_stands_last(ledger: Ledger) -> None:
    mark(ledger, [id_of(ledger, "新建泵站")], Mark(value=Decimal(0)), now=NOW)
    mark(ledger, [id_of(ledger, "改造小学")], Mark(value=Decimal(5)), now=NOW)
    for sort in ("actual", "completion"):
        assert indicators(ledger, sort=sort)[:2] == ["新建泵站", "改造小学"], sort
        assert indicators(ledger, sort=sort, descending=True)[:2] == ["改造小学", "新建泵站"], sort
    verdicts = [row.pace.verdict for row in listed(ledger, sort="verdict").rows]
    assert verdicts[-1] == "done_early" and verdicts[0] == "behind"
    assert indicators(ledger, sort="document")[0] == "新建泵站"
    assert indicators(ledger, sort="document", descending=True)[-1] == "新建泵站"


def test_an_id_may_be_shortened_to_what_is_unique(ledger: Ledger) -> None:
    found = id_of(ledger, "改造小学")
    assert service.entry(ledger, f" {found[:5].upper()} ").id == found
    with pytest.raises(NothingFound, match="no target has the id aaaa"):
        service.entry(ledger, "aaaa")
    with pytest.raises(UsageError, match="an empty id"):
        service.entry(ledger, "")


def test_an_id_that_several_share_names_them(open_in: OpenIn, tmp_path: Path) -> None:
    with open_in(tmp_path) as ledger:
        words = [f"新建{n}所书{chr(0x4E00 + n)}" for n in range(1, 60)]
        read_in(ledger, write_plan(tmp_path, "计划\n" + "。\n".join(words)))
        ids = sorted(e.id for e in entries(ledger).values())
        first = next(i[0] for n, i in enumerate(ids) if n and ids[n - 1][0] == i[0])
        sharing = [i for i in ids if i[0] == first]
        with pytest.raises(UsageError) as told:
            service.entry(ledger, first)
        assert all(i in str(told.value) for i in sharing) and "one more letter" in told.value.cure


def test_the_context_is_the_paragraph_with_the_quote_in_it(ledger: Ledger) -> None:
    (shown,) = service.context(ledger, entries(ledger)["改造小学"])
    assert shown.text == "2026年前改造5所小学。" and shown.text[shown.start : shown.end] == "5所"
    assert shown.line == 3


def test_a_quote_over_two_lines_is_shown_whole(open_in: OpenIn, tmp_path: Path) -> None:
    paragraph = (
        "为了让孩子们就近入园、让家长们放心上班，镇里决定在今年内新建3\n所幼儿园，由各村腾出场地，方便群众。"
    )
    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path, f"一、总体要求\n{paragraph}\n\n二、其他\n略。\n"))
        (shown,) = service.context(ledger, entries(ledger)["新建幼儿园"])
    assert (shown.text, shown.headings, shown.line) == (paragraph, ("一、总体要求",), 2)
    assert shown.text[shown.start : shown.end] == "3\n所"


def test_documents_are_told_with_their_number_of_targets(ledger: Ledger) -> None:
    assert [(d.name, d.targets) for d in service.documents(ledger)] == [("north.txt", 1), ("plan.txt", 3)]


def test_the_json_of_the_list(ledger: Ledger) -> None:
    garden = id_of(ledger, "新建幼儿园")
    mark(ledger, [garden], Mark(value=Decimal("1.5"), on=dt.date(2025, 2, 1)), now=NOW)
    made = json.loads(json.dumps(service.as_json(listed(ledger))))
    assert (made["schema"], made["as_of"], made["total"]) == (1, "2025-07-01", 4)
    (one,) = [t for t in made["targets"] if t["id"] == garden]
    expected = {
        "indicator": "新建幼儿园", "kind": "quantity", "value": 3, "value_high": None, "comparator": "=",
        "unit": "所", "measure": "output", "every": None, "baseline": None, "due": "2025-12-31",
        "original_due": "2025-12-31", "due_basis": "document", "due_precision": "year", "quote": "3所",
        "document": "2025年园区工作计划", "doc": "plan.txt", "topic": "教育", "place": None,
        "lead_unit": None,
        "review": "candidate", "status": "in_progress", "completion": 0.5, "actual": 1.5,
        "data_as_of": "2025-02-01", "confidence": 0.5, "missing": False,
    }  # fmt: skip
    assert {name: one[name] for name in expected} == expected
    assert {"verdict", "light", "elapsed", "gap"} <= set(one)
    assert isinstance(one["value"], int)


def test_the_json_of_one_target(ledger: Ledger) -> None:
    garden = id_of(ledger, "新建幼儿园")
    mark(ledger, [garden], Mark(value=Decimal(1)), now=NOW)
    row = service.row(ledger, garden, as_of=AS_OF)
    contexts, changes = service.context(ledger, row.entry), log(ledger, garden)
    made = json.loads(json.dumps(service.row_as_json(row, contexts=contexts, changes=changes)))
    assert made["schema"] == 1 and made["id"] == garden
    (span,) = made["spans"]
    assert PLAN[slice(*span)] == "3所"
    assert made["context"][0]["text"] == "今年新建3所幼儿园。"
    assert set(made["events"][0]) == EVENTS and made["events"][0]["value"] == 1
    assert [change["kind"] for change in made["history"]] == ["mark", "ingest"]
