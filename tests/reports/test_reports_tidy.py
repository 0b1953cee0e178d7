"""The three tables for researchers, as csv with its data package, and as Parquet."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from report_samples import sample_report

from tracker.reports.tidy.columns import TABLES, names
from tracker.reports.tidy.csv_tables import csv_tables
from tracker.reports.tidy.data_package import data_package
from tracker.reports.write_options import WriteOptions
from tracker.services.report.reporting import write_tidy


def read(name: str) -> list[dict[str, str]]:
    text = csv_tables(sample_report())[name].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_a_target_and_the_verdicts_add_up() -> None:
    rows, report = read("targets"), sample_report()
    assert [row["id"] for row in rows] == [row.id for row in report.rows()]
    counted = Counter(row["verdict"] for row in rows)
    assert counted == Counter({c.verdict: c.count for c in report.counts if c.count})
    found = {row["id"]: row for row in rows}
    assert (found["range"]["value"], found["range"]["value_high"]) == ("4000000", "5000000")
    assert found["falling"]["value"] == "-2" and found["without"]["due"] == ""


def test_a_bound_is_written_as_it_is_and_a_place_in_columns_of_its_own() -> None:
    found = {row["id"]: row for row in read("targets")}
    assert (found["late"]["comparator"], found["brackets"]["comparator"]) == ("=", ">=")
    late = found["late"]
    assert [late[name] for name in ("page", "table", "table_row", "table_column")] == ["", "2", "5", "4"]
    assert found["brackets"]["page"] == "3" and found["twice"]["paragraph"] == "4"
    assert late["task"] == "…改造泵站10座，" and late["heading"] == "三、排水"


def test_one_row_an_event_and_one_row_a_target_of_each_change() -> None:
    report = sample_report()
    assert len(read("observations")) == sum(len(row.entry.events) for row in report.rows())
    revisions = read("revisions")
    assert [(row["number"], row["id"]) for row in revisions] == [
        ("1", "late"),
        ("2", "moved"),
        ("2", "late"),
        ("3", "moved"),
    ]
    assert revisions[3]["due"] == "2024-08-02" and revisions[0]["undone"] == "1"


def test_ids_join_the_tables_and_no_cell_starts_a_formula() -> None:
    ids = {row["id"] for row in read("targets")}
    for table in TABLES:
        for row in read(table.name):
            assert row["id"] in ids
            cells = [cell for cell in row.values() if len(cell.strip()) > 1 and cell != ">="]
            assert not [c for c in cells if c.lstrip()[:1] in tuple("=+@") or c[:1] in ("\t", "\r")]


def test_every_row_is_as_wide_as_its_header() -> None:
    for name, data in csv_tables(sample_report(with_candidates=True)).items():
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        (table,) = (one for one in TABLES if one.name == name)
        assert {len(row) for row in rows} == {len(table.columns)}


def test_the_mark_of_excel_can_be_left_out() -> None:
    assert csv_tables(sample_report())["targets"].startswith(b"\xef\xbb\xbf")
    assert csv_tables(sample_report(), WriteOptions(bom=False))["targets"].startswith(b"id,")


def test_the_data_package_says_what_the_report_says(tmp_path: Path) -> None:
    report = sample_report()
    package = json.loads(data_package(report, {t.name: (f"x-{t.name}.csv", b"id\r\n") for t in TABLES}))
    said = package["report"]
    assert (said["filter"], said["waiting"], said["total"]) == (report.filter, 1, 15)
    assert sum(said["counts"].values()) == 15 and said["method"] == list(report.method)
    assert [resource["path"] for resource in package["resources"]] == [f"x-{t.name}.csv" for t in TABLES]
    fields: list[dict[str, Any]] = package["resources"][0]["schema"]["fields"]
    assert [field["name"] for field in fields] == list(names(TABLES[0].columns))


@pytest.fixture
def frictionless() -> Iterator[Any]:
    """The validator; what it sets for every csv reader of the process, on import, is put back."""
    limit = csv.field_size_limit()
    yield pytest.importorskip("frictionless")
    csv.field_size_limit(limit)


@pytest.mark.parametrize("bom", [True, False])
@pytest.mark.parametrize("with_candidates", [True, False])
def test_the_validator_of_data_packages_finds_nothing(
    tmp_path: Path, frictionless: Any, bom: bool, with_candidates: bool
) -> None:
    report = sample_report(with_candidates=with_candidates)
    *_tables, described = write_tidy(report, tmp_path / "due.csv", options=WriteOptions(bom=bom))
    checked = frictionless.Package(str(described)).validate()
    assert checked.valid, checked.flatten(["rowNumber", "fieldName", "type", "message"])[:9]
    assert checked.tasks[0].stats["rows"] == report.written


def test_the_validator_would_find_a_fault(tmp_path: Path, frictionless: Any) -> None:
    targets, *_others, described = write_tidy(sample_report(), tmp_path / "due.csv")
    targets.write_bytes(targets.read_bytes().replace(b",behind,", b",slow,", 1))
    assert not frictionless.Package(str(described)).validate().valid


def test_parquet_holds_the_same_rows_with_types(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    report = sample_report()
    places = write_tidy(report, tmp_path / "due.parquet", "parquet")
    assert [place.name for place in places] == [f"due-{table.name}.parquet" for table in TABLES]
    targets = parquet.read_table(places[0])
    assert targets.column_names == list(names(TABLES[0].columns)) and targets.num_rows == report.total
    rows = {row["id"]: row for row in targets.to_pylist()}
    for row in report.rows():
        found = rows[row.id]
        assert (found["due"], found["verdict"], found["comparator"]) == (
            row.due,
            row.verdict,
            row.target.comparator,
        )
        assert found["value"] == (None if row.target.value is None else float(row.target.value))
    assert parquet.read_table(places[1]).num_rows == len(read("observations"))
