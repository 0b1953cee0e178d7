"""Frames: each column with its type, codes as categories, and the same values in both libraries."""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest

import tracker
from tracker.records import Comparator, Verdict
from tracker.reports.tidy.columns import TARGETS

DAY = dt.date(2024, 7, 1)
PLAN = "某区2024年工作要点\n\n到2024年底，新建口袋公园30个，绿化覆盖率达到43.5%以上。\n"


@pytest.fixture(scope="module")
def targets() -> tuple[tracker.Target, ...]:
    return tracker.extract_targets(tracker.read_document(PLAN.encode(), name="plan.txt"))


def test_a_pandas_frame_has_types(targets: tuple[tracker.Target, ...]) -> None:
    pandas = pytest.importorskip("pandas")
    frame = tracker.to_pandas(targets)
    assert frame["value"].tolist() == [30.0, 43.5]
    assert frame.dtypes["value"] == "float64" and frame.dtypes["start"] == "Int64"
    assert frame.dtypes["due"] == "datetime64[s]" and frame.dtypes["unit"] == "string"
    assert frame["due"].tolist() == [pandas.Timestamp(2024, 12, 31)] * 2
    assert frame["comparator"].cat.categories.tolist() == list(get_args(Comparator))
    assert frame["topic"].isna().sum() == sum(one.topic is None for one in targets)


def test_a_polars_frame_has_types(targets: tuple[tracker.Target, ...]) -> None:
    polars = pytest.importorskip("polars")
    frame = tracker.to_polars(targets)
    assert frame["value"].to_list() == [30.0, 43.5]
    assert frame.schema["value"] == polars.Float64 and frame.schema["due"] == polars.Date
    assert frame.schema["comparator"] == polars.Enum(list(get_args(Comparator)))
    assert frame.filter(polars.col("comparator") == ">=").height == 1
    assert frame["due"].to_list() == [dt.date(2024, 12, 31)] * 2


def test_decimals_are_exact_when_asked_for(targets: tuple[tracker.Target, ...]) -> None:
    long = targets[0].model_copy(update={"value": Decimal("12345678901234567890.10")})
    huge = targets[0].model_copy(update={"value": Decimal("1e400")})
    assert tracker.to_polars([long], decimals="string")["value"].to_list() == ["12345678901234567890.10"]
    assert tracker.to_pandas([long], decimals="string")["value"].tolist() == ["12345678901234567890.10"]
    assert tracker.to_polars([huge])["value"].to_list() == [None]
    with pytest.raises(tracker.UsageError, match="no decimals"):
        tracker.to_pandas([long], decimals="money")  # type: ignore[arg-type]


def test_an_agenda_and_a_report_bring_the_verdict(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    with tracker.open_ledger("sqlite://") as ledger:
        ledger.ingest(tmp_path)
        agenda = ledger.agenda(as_of=DAY)
        ledger.review([row.entry.id for row in agenda.rows], "accepted")
        report = ledger.report(as_of=DAY)
    listed, reported = tracker.to_pandas(agenda), tracker.to_pandas(report)
    assert listed["verdict"].cat.categories.tolist() == list(get_args(Verdict))
    assert listed["id"].tolist() == [row.entry.id for row in agenda.rows]
    assert sorted(reported["id"]) == sorted(listed["id"])
    assert list(reported.columns) == [column.name for column in TARGETS.columns]
    assert tracker.to_polars(report)["as_of"].to_list() == [DAY, DAY]


def test_no_targets_are_an_empty_frame_of_the_same_types(targets: tuple[tracker.Target, ...]) -> None:
    assert tracker.to_polars([]).schema == tracker.to_polars(targets).schema
    assert tracker.to_pandas([]).dtypes.equals(tracker.to_pandas(targets).dtypes)


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_a_missing_library_names_its_extra(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(tracker.MissingExtra, match=f"a {name} frame needs a library") as told:
        getattr(tracker, f"to_{name}")([])
    assert f"policy-target-tracker[{name}]" in told.value.cure
