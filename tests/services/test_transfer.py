"""The whole ledger as JSON, and back with nothing lost."""

from __future__ import annotations

import copy
import datetime as dt
import json
import signal
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger_samples import NOW, id_of, listed, read_in, write_plan
from server_harness import OpenIn
from worked_ledger import worked_on

from tracker.errors import LedgerTooNew, NothingFound, UsageError
from tracker.records import Mark
from tracker.services.ledger.export_import import (
    SCHEMA,
    export_ledger,
    import_ledger,
    read_export,
    schema,
    write_export,
)
from tracker.services.targets.change_log import log
from tracker.services.targets.marking import mark
from tracker.services.targets.undo_and_redo import undo
from tracker.store.ledger import Ledger
from tracker.store.maintenance.migrate import HEAD


def test_an_export_comes_back_with_nothing_lost(open_in: OpenIn, tmp_path: Path) -> None:
    with worked_on(open_in(tmp_path), tmp_path) as ledger, open_in(tmp_path, "other") as other:
        out = write_export(ledger, tmp_path / "ledger.json")
        counts = import_ledger(other, read_export(out))
        assert counts["target"] == 4 and counts["event"] == 2
        assert export_ledger(other) == export_ledger(ledger)
        assert listed(other) == listed(ledger) and log(other) == log(ledger)


def test_undo_goes_on_where_it_was_after_a_move(open_in: OpenIn, tmp_path: Path) -> None:
    with worked_on(open_in(tmp_path), tmp_path) as ledger, open_in(tmp_path, "other") as other:
        import_ledger(other, json.loads(json.dumps(export_ledger(ledger))))
        for _step in range(10):
            assert undo(ledger, now=NOW).words == undo(other, now=NOW).words
            assert export_ledger(other) == export_ledger(ledger)
        for one in (ledger, other):
            with pytest.raises(NothingFound):
                undo(one, now=NOW)


def test_an_export_fits_its_json_schema_and_the_schema_says_which_version(
    open_in: OpenIn, tmp_path: Path
) -> None:
    with worked_on(open_in(tmp_path), tmp_path) as ledger:
        value = export_ledger(ledger)
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(value, schema())
    assert value["schema"] == SCHEMA <= int(HEAD), "indexes alone do not change the form"
    broken = copy.deepcopy(value)
    broken["tables"]["target"][0]["value"] = 8
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema())


def test_only_an_empty_ledger_takes_an_import_or_one_that_holds_just_this(
    open_in: OpenIn, tmp_path: Path
) -> None:
    with worked_on(open_in(tmp_path), tmp_path) as ledger:
        value = export_ledger(ledger)
        assert import_ledger(ledger, value)["target"] == 4
        assert export_ledger(ledger) == value
        undo(ledger, now=NOW)
        with pytest.raises(UsageError, match="is not empty"):
            import_ledger(ledger, value)


def _without(value: Any, *path: Any) -> Any:
    value = copy.deepcopy(value)
    place = value
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    return value


def _with(value: Any, new: Any, *path: Any) -> Any:
    value = copy.deepcopy(value)
    place = value
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = new
    return value


@pytest.fixture(scope="module")
def export(open_once: OpenIn, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The export of a ledger on which people have worked, made once on each kind of database."""
    folder = tmp_path_factory.mktemp("export")
    with worked_on(open_once(folder), folder) as ledger:
        return export_ledger(ledger)


@pytest.fixture(scope="module")
def empty(open_once: OpenIn, tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """An empty ledger that refused exports leave as it is."""
    return open_once(tmp_path_factory.mktemp("empty"))


def _twice(value: Any, table: str) -> Any:
    value = copy.deepcopy(value)
    value["tables"][table].append(value["tables"][table][0])
    return value


@pytest.mark.parametrize(
    "spoil",
    [
        lambda v: [],
        lambda v: _with(v, "other", "format"),
        lambda v: _with(v, 1, "schema"),
        lambda v: _without(v, "tables", "event"),
        lambda v: _with(v, {}, "tables", "event"),
        lambda v: _without(v, "tables", "target", 0, "quote"),
        lambda v: _with(v, "much", "tables", "target", 0, "value"),
        lambda v: _with(v, "someday", "tables", "target", 0, "due"),
        lambda v: _with(v, "perhaps", "tables", "event", 0, "status"),
        lambda v: _with(v, "perhaps", "tables", "milestone", 0, "state"),
        lambda v: _without(v, "tables", "milestone"),
        lambda v: _with(v, 99, "tables", "target", 0, "document_id"),
        lambda v: _with(v, 1, "tables", "target", 0, "colour"),
        lambda v: _with(v, {}, "tables", "change", 0, "params"),
        lambda v: _with(v, [], "tables", "change", 0, "params"),
        lambda v: _with(v, "perhaps", "tables", "change", 0, "kind"),
        lambda v: _with(v, "perhaps", "tables", "target", 0, "review"),
        lambda v: _with(v, "two", "tables", "target", 0, "version"),
        lambda v: _with(v, "NaN", "tables", "target", 0, "value"),
        lambda v: _with(v, "\ud800", "tables", "document", 0, "title"),
        lambda v: _with(v, 10**30, "tables", "target", 0, "start_at"),
        lambda v: _with(v, 2**31, "tables", "target", 0, "version"),
        lambda v: _with(v, -(2**31) - 1, "tables", "target", 0, "version"),
        lambda v: _with(v, {"colour": 1}, "tables", "target", 0, "edited"),
        lambda v: _with(v, ["value"], "tables", "target", 0, "disputed"),
        lambda v: _with(v, "zzzzzz", "tables", "target", 0, "same_as"),
        lambda v: _with(v, "zzzzzz", "tables", "event", 0, "target_id"),
        lambda v: _with(v, 999, "tables", "change", 0, "undone_by"),
        lambda v: _with(v, {"colour": 1}, "tables", "change_target", -1, "before"),
        lambda v: _with(v, [{"value": 3}], "tables", "document", 0, "results"),
        lambda v: _twice(v, "target"),
        lambda v: _twice(v, "event"),
    ],
)
def test_what_is_no_export_is_refused_and_changes_nothing(spoil: Any, export: Any, empty: Ledger) -> None:
    before = export_ledger(empty)
    with pytest.raises(UsageError, match="this is no export of a ledger") as told:
        import_ledger(empty, spoil(export))
    assert "\n" not in told.value.line()
    assert export_ledger(empty) == before


def test_the_export_of_the_version_before_milestones_is_taken(open_in: OpenIn, tmp_path: Path) -> None:
    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
        value = export_ledger(ledger)
    older = {**_without(value, "tables", "milestone"), "schema": 2}
    with open_in(tmp_path, "other") as other:
        import_ledger(other, older)
        assert export_ledger(other) == value


def test_the_export_of_a_later_version_is_refused(open_in: OpenIn, tmp_path: Path) -> None:
    with worked_on(open_in(tmp_path), tmp_path) as ledger:
        value = {**export_ledger(ledger), "schema": SCHEMA + 1}
    with open_in(tmp_path, "other") as other, pytest.raises(LedgerTooNew, match="newer version"):
        import_ledger(other, value)


def test_a_refused_export_names_table_and_row(open_in: OpenIn, tmp_path: Path) -> None:
    with worked_on(open_in(tmp_path), tmp_path) as ledger:
        value = _twice(export_ledger(ledger), "target")
    last = len(value["tables"]["target"])
    with (
        open_in(tmp_path, "other") as other,
        pytest.raises(UsageError, match=f"target, row {last}: id .* in row 1"),
    ):
        import_ledger(other, value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "from line 1 on it is broken off"),
        (b"", "from line 1 on it is broken off"),
        ("“".encode("gb18030"), "it is not UTF-8 text"),
        (b"[" * 100_000, "it is nested too deeply"),
        (b'{"format": ' + b"1" * 5000 + b"}", "a number is too long"),
        (b"[]", "does not begin with the format"),
        (b'{"format": "tracker-ledger", "schema": "3"}', 'it is of version "3", and versions 2 to 6'),
    ],
)
def test_a_file_that_is_none_is_one_line(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "odd.json").write_bytes(content)
    with pytest.raises(UsageError, match="no export of a ledger") as error:
        read_export(tmp_path / "odd.json")
    assert told in str(error.value) and "tracker db export" in error.value.cure


def test_an_export_that_an_editor_marked_as_utf_8_is_read_and_a_missing_one_is_named(
    open_in: OpenIn, tmp_path: Path
) -> None:
    with worked_on(open_in(tmp_path), tmp_path) as ledger, open_in(tmp_path, "other") as other:
        text = json.dumps(export_ledger(ledger))
        (tmp_path / "marked.json").write_text(text, encoding="utf-8-sig")
        import_ledger(other, read_export(tmp_path / "marked.json"))
        assert export_ledger(other) == export_ledger(ledger)
    with pytest.raises(UsageError, match=r"missing\.json cannot be read"):
        read_export(tmp_path / "missing.json")


def test_an_import_that_is_killed_before_its_end_leaves_an_empty_ledger(
    open_in: OpenIn, tmp_path: Path
) -> None:
    with worked_on(open_in(tmp_path), tmp_path) as ledger:
        out = write_export(ledger, tmp_path / "ledger.json")
    script = (
        "import os, signal, sys\n"
        "import datetime as dt\n"
        "from pathlib import Path\n"
        "from tracker.services.ledger import export_import as transfer\n"
        "from tracker.services.ledger.opening import open_ledger\n"
        "from tracker.store.maintenance import dump\n"
        "dump._count_on = lambda _writing: os.kill(os.getpid(), signal.SIGKILL)\n"
        "with open_ledger(sys.argv[1], now=dt.datetime.now(dt.UTC)) as ledger:\n"
        "    transfer.import_ledger(ledger, transfer.read_export(Path(sys.argv[2])))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, open_in.url(tmp_path, "other"), str(out)])
    assert done.returncode == -signal.SIGKILL
    with open_in(tmp_path, "other") as other:
        assert listed(other).total == 0
        import_ledger(other, read_export(out))
        assert export_ledger(other) == json.loads(out.read_text(encoding="utf-8"))


_DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2025, 2, 27))


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12),
            _DAYS,
            st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20),
        ),
        max_size=4,
    )
)
def test_any_figure_date_and_note_survives_the_way_there_and_back(
    open_in: OpenIn, tmp_path_factory: pytest.TempPathFactory, marks: list[tuple[Decimal, dt.date, str]]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    with open_in(folder) as ledger, open_in(folder, "other") as other:
        read_in(ledger, write_plan(folder))
        garden = id_of(ledger, "新建幼儿园")
        for value, day, note in marks:
            mark(ledger, [garden], Mark(value=value, on=day, note=note), now=NOW)
        import_ledger(other, json.loads(json.dumps(export_ledger(ledger))))
        assert export_ledger(other) == export_ledger(ledger)
        assert listed(other) == listed(ledger)
