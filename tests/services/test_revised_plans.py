"""A later document of the issuer says another figure of a promise: the newer one stands, both are shown."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest
from server_harness import OpenIn

from tracker.records import Query
from tracker.rulebook.model import Rulebook
from tracker.services.fulfilment.as_json import as_json
from tracker.services.fulfilment.comparing import compare
from tracker.services.fulfilment.in_ledger import choice_of, comparable, compare_in_ledger
from tracker.services.fulfilment.promises import Promise
from tracker.services.fulfilment.series import series_of
from tracker.services.fulfilment.tables import promised, table_document
from tracker.services.ingest.ingesting import ingest
from tracker.services.listing.agenda import agenda
from tracker.services.results.suggestions import accept, reject, suggestions
from tracker.services.rules.rule_files import load_book
from tracker.services.targets.undo_and_redo import undo
from tracker.tui.widgets.series_bars import series_bars

NOW = dt.datetime(2026, 1, 25, 9, tzinfo=dt.UTC)
PLAN = """枫林县2025年政府工作报告
枫林县人民政府
2025年1月10日

二、2025年工作安排
今年地区生产总值增长6%左右，新建泵站12座，改造老旧管网60公里。
"""
REVISION = """枫林县人民政府关于调整2025年部分目标的通知
枫林县人民政府
2025年7月20日

一、调整内容
将今年地区生产总值增长目标由6%左右下调为5%左右，新建泵站目标由12座调整为9座。
"""
OTHER_OFFICE = """枫林县水利局关于2025年工作的安排
枫林县水利局
2025年7月20日

一、工作安排
今年新建泵站4座。
"""
REPORT = """枫林县2026年政府工作报告
枫林县人民政府
2026年1月18日

一、2025年工作回顾
过去一年，地区生产总值增长4.9%，建成泵站10座，改造老旧管网61公里。
"""


@lru_cache(maxsize=1)
def book() -> Rulebook:
    return load_book()


def write(folder: Path, **texts: str) -> dict[str, str]:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return {name: str(folder / f"{name}.txt") for name in texts}


def by_indicator(plans: list[str], reports: list[str]) -> dict[str, Promise]:
    found = compare(plans, reports, book=book())
    return {one.target.indicator: one for one in reversed(found.promises)}


@pytest.mark.parametrize("as_plan", [True, False])
def test_the_newer_figure_stands_and_both_sources_are_shown(tmp_path: Path, as_plan: bool) -> None:
    paths = write(tmp_path, plan=PLAN, revision=REVISION, report=REPORT)
    plans, reports = [paths["plan"]], [paths["report"]]
    (plans if as_plan else reports).append(paths["revision"])
    said = by_indicator(plans, reports)
    pumps, growth, pipes = said["新建泵站"], said["地区生产总值增长"], said["改造老旧管网"]
    assert pumps.outcome == growth.outcome == pipes.outcome == "kept", "12 and 6% would be missed"
    assert pumps.target.value == 12 and pumps.standing.value == 9 and growth.standing.value == 5
    assert [one.document for one in pumps.revisions] == ["枫林县人民政府关于调整2025年部分目标的通知"]
    assert "调整为9座" in pumps.revisions[0].sentence
    assert promised(pumps) == "12座 → 9座"
    assert pipes.revisions == ()


def test_every_format_gives_both_figures_and_both_sentences(tmp_path: Path) -> None:
    paths = write(tmp_path, plan=PLAN, revision=REVISION, report=REPORT)
    found = compare([paths["plan"]], [paths["revision"], paths["report"]], book=book())
    cells = [cell for table in table_document(found).tables for row in table.rows for cell in row]
    assert any("新建泵站12座" in cell and "调整为9座" in cell for cell in cells)
    told = next(one for one in as_json(found)["promises"] if one["target"]["indicator"] == "新建泵站")
    assert told["target"]["value"] == 12 and told["revisions"][0]["said"]["value"] == 9


def test_what_another_office_promises_is_no_revision(tmp_path: Path) -> None:
    paths = write(tmp_path, plan=PLAN, office=OTHER_OFFICE, report=REPORT)
    pumps = by_indicator([paths["plan"]], [paths["office"], paths["report"]])["新建泵站"]
    assert pumps.revisions == () and pumps.outcome == "missed"


def test_in_the_ledger_a_revision_that_is_accepted_is_recorded_and_stands(
    open_in: OpenIn, tmp_path: Path
) -> None:
    paths = write(tmp_path / "papers", plan=PLAN, revision=REVISION, report=REPORT)
    with open_in(tmp_path, now=NOW) as ledger:
        ingest(ledger, list(paths.values()), book=book(), now=NOW)
        same = {one.indicator: one for one in suggestions(ledger, book()) if one.kind == "same"}
        pumps = same["新建泵站"]
        assert pumps.differs[:1] == ("value",) or "value" in pumps.differs
        accept(ledger, [pumps.id], now=NOW, book=book())
        (entry,) = [one.entry for one in agenda(ledger, Query(ids=(pumps.target,)), as_of=NOW.date()).rows]
        assert entry.target.value == 9 and entry.status == "revised"
        event = entry.events[-1]
        assert "12" in event.note and "9" in event.note
        assert event.evidence == "revision.txt · 一、调整内容 · paragraph 1 under the heading · 9座"
        (result,) = [one for one in suggestions(ledger, book()) if one.target == pumps.target]
        assert (result.value, result.outcome) == (Decimal(10), "kept")
        documents = comparable(ledger)
        (plan,) = [one.id for one in documents if one.file == "plan.txt"]
        found = compare_in_ledger(ledger, choice_of([plan], documents), book=book()).found
        (said,) = [one for one in found.promises if one.target.indicator == "新建泵站"]
        assert promised(said) == "12座 → 9座", "also after the target says the newer figure itself"
        undo(ledger, now=NOW)
        assert next(one for one in suggestions(ledger, book()) if one.id == pumps.id).differs


def test_in_the_ledger_a_rejected_result_does_not_count_until_the_rejection_is_undone(
    open_in: OpenIn, tmp_path: Path
) -> None:
    paths = write(tmp_path / "papers", plan=PLAN, report=REPORT)
    with open_in(tmp_path, now=NOW) as ledger:
        ingest(ledger, list(paths.values()), book=book(), now=NOW)

        def outcome() -> str:
            documents = comparable(ledger)
            (plan,) = [one.id for one in documents if one.file == "plan.txt"]
            found = compare_in_ledger(ledger, choice_of([plan], documents), book=book()).found
            (pumps,) = [one for one in found.promises if one.target.indicator == "新建泵站"]
            return pumps.outcome

        assert outcome() == "missed"
        (result,) = [
            one for one in suggestions(ledger, book()) if one.kind == "result" and one.indicator == "新建泵站"
        ]
        reject(ledger, [result.id], now=NOW, reason="另一个口径", book=book())
        assert outcome() == "silent"
        undo(ledger, now=NOW)
        assert outcome() == "missed"


def test_the_series_of_a_plan_of_several_years_names_both_figures_with_their_sources(
    open_in: OpenIn, tmp_path: Path
) -> None:
    head = "枫林县人民政府\n{day}\n\n"
    plan = (
        "枫林县第十四个五年规划\n" + head.format(day="2021年3月1日") + "一、目标\n到2025年，新建泵站40座。\n"
    )
    newer = (
        "枫林县第十四个五年规划中期调整方案\n"
        + head.format(day="2023年6月1日")
        + "一、目标\n到2025年，新建泵站目标由40座调减为30座。\n"
    )
    yearly = {
        f"report{year}": f"枫林县{year + 1}年政府工作报告\n"
        + head.format(day=f"{year + 1}年1月20日")
        + f"一、{year}年工作回顾\n过去一年，新建泵站{count}座。\n"
        for year, count in {2021: 7, 2022: 9, 2023: 8}.items()
    }
    paths = write(tmp_path / "papers", plan=plan, newer=newer, **yearly)
    with open_in(tmp_path, now=NOW) as ledger:
        ingest(ledger, list(paths.values()), book=book(), now=NOW)
        rows = agenda(ledger, Query(), as_of=NOW.date()).rows
        (pumps,) = [one.entry for one in rows if one.entry.target.value == 40]
        series = series_of(ledger, pumps.id, book=book)
    assert series is not None and series.goal == 30
    assert [(int(one.value), one.source) for one in series.goals] == [
        (40, "枫林县第十四个五年规划"),
        (30, "枫林县第十四个五年规划中期调整方案"),
    ]
    drawn = series_bars(series, 90).plain
    assert "40 座" in drawn and "30 座" in drawn and "中期调整方案" in drawn
