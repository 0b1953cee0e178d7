"""The register of units: names, csv, rename and merge; and assigning targets, at once and by rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from ledger_samples import NOW, entries, id_of, opened, read_in, write_plan

from tracker.errors import NothingFound, UsageError
from tracker.services.ledger.export_import import export_ledger, import_ledger
from tracker.services.ledger.opening import Ledger
from tracker.services.offices import register
from tracker.services.offices.assigning import Assignment, assign, assign_by_rules
from tracker.services.offices.office_file import read_units
from tracker.services.offices.office_names import completions, known_units, the_one
from tracker.services.offices.register import Unit
from tracker.services.targets.change_log import log
from tracker.services.targets.undo_and_redo import undo

SCHOOLS = Unit(name="江城市教育局", short_names=("教育局",), words=("幼儿园",), topics=("教育",))
WATER = Unit(name="江城市水务局", short_names=("水务局",), words=("水塔",))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with opened(tmp_path) as ledger:
        yield ledger


def _leads(ledger: Ledger) -> dict[str, str | None]:
    return {name: entry.target.lead_unit for name, entry in entries(ledger).items()}


def _names(ledger: Ledger) -> list[tuple[str, int, bool]]:
    return [(one.unit.name, one.targets, one.registered) for one in register.listed(ledger)]


def test_a_csv_is_taken_over_with_or_without_a_head_and_twice_changes_nothing(
    ledger: Ledger, tmp_path: Path
) -> None:
    headed, bare = tmp_path / "a.csv", tmp_path / "b.csv"
    headed.write_bytes("简称,单位名称,关键词\n教育局；市教局,江城市教育局,幼儿园、小学\n".encode("gb18030"))
    bare.write_text("江城市水务局,水务局\n江城市水务局,水利局\n\n", encoding="utf-8-sig")
    (one,) = read_units(headed)
    assert one == Unit(name="江城市教育局", short_names=("教育局", "市教局"), words=("幼儿园", "小学"))
    (two,) = read_units(bare)
    assert two == Unit(name="江城市水务局", short_names=("水务局", "水利局"))
    assert register.bring_in(ledger, [one, two], now=NOW) == (2, 0)
    assert register.bring_in(ledger, [one, two.model_copy(update={"words": ("水塔",)})], now=NOW) == (0, 1)
    assert _names(ledger) == [("江城市教育局", 0, True), ("江城市水务局", 0, True)]
    undo(ledger, now=NOW)
    undo(ledger, now=NOW)
    assert _names(ledger) == []
    (tmp_path / "c.csv").write_text("\n")
    with pytest.raises(UsageError, match="names no units"):
        read_units(tmp_path / "c.csv")


def test_a_short_name_of_two_units_is_refused_and_names_are_completed(ledger: Ledger) -> None:
    register.add(ledger, SCHOOLS, now=NOW)
    with pytest.raises(UsageError, match="stands for"):
        register.add(ledger, Unit(name="河州市教育局", short_names=("教育局",)), now=NOW)
    with pytest.raises(UsageError, match="name of one unit"):
        register.add(ledger, Unit(name="教育局、水务局"), now=NOW)
    register.add(ledger, WATER, now=NOW)
    known = known_units(ledger)
    assert completions("教育", known) == ["江城市教育局"] and completions("swj", known) == ["江城市水务局"]
    assert completions("jcs", known) == ["江城市教育局", "江城市水务局"] and completions("x", known) == []


def test_the_initials_of_a_short_name_find_a_unit_but_do_not_stand_for_it() -> None:
    known = {
        "江西省发展和改革委员会": (),
        "市发展改革委": (),
        "江城市教育局": (),
        "市人力资源和社会保障局": (),
    }
    assert completions("fgw", known) == ["市发展改革委", "江西省发展和改革委员会"]
    assert completions("rsj", known) == ["市人力资源和社会保障局"]
    assert completions("fgj", known) == completions("abc", known) == []
    assert the_one("rsj", known) == "", "it is only offered"
    assert completions("fgw", {"江西省发展和改革委员会": ("省发改委",)}) == ["江西省发展和改革委员会"]


def test_many_are_assigned_in_one_change_by_full_names_and_go_back_in_one(
    ledger: Ledger, tmp_path: Path
) -> None:
    read_in(ledger, write_plan(tmp_path))
    register.add(ledger, SCHOOLS, now=NOW)
    register.add(ledger, WATER, now=NOW)
    before = _leads(ledger)
    ids = [entry.id for entry in entries(ledger).values()]
    assign(ledger, ids, Assignment("教育局", "水务局，住建局", "林 某"), now=NOW, by="甲")
    assert set(_leads(ledger).values()) == {"江城市教育局"}
    target = entries(ledger)["看护水塔"].target
    assert (target.supporting_units, target.person) == ("江城市水务局、住建局", "林 某")
    read_in(ledger, write_plan(tmp_path, "2025年园区工作计划\n今年新建4所幼儿园。\n"))
    assert entries(ledger)["新建幼儿园"].target.person == "林 某", "it outlives another reading"
    undo(ledger, now=NOW)
    assign(ledger, ids[:1], Assignment(person=""), now=NOW)
    undo(ledger, now=NOW)
    undo(ledger, now=NOW)
    assert _leads(ledger) == before
    with pytest.raises(UsageError, match="nothing to assign"):
        assign(ledger, ids, Assignment(), now=NOW)


def test_rules_fill_in_what_nobody_said_at_reading_and_on_request(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(NothingFound, match="register of units is empty"):
        assign_by_rules(ledger, None, now=NOW)
    read_in(ledger, write_plan(tmp_path))
    assign(ledger, [id_of(ledger, "新建幼儿园")], Assignment("民办幼教协会"), now=NOW)
    register.add(ledger, SCHOOLS, now=NOW)
    register.add(ledger, WATER, now=NOW)
    assert assign_by_rules(ledger, None, now=NOW, dry_run=True).units == {"江城市水务局": 1}
    made = assign_by_rules(ledger, None, now=NOW)
    assert made.units == {"江城市水务局": 1} and made.left == 0
    leads = {"新建幼儿园": "民办幼教协会", "改造小学": "Education Bureau", "看护水塔": "江城市水务局"}
    assert _leads(ledger) == leads, "what people or the document said stays"
    assert assign_by_rules(ledger, None, now=NOW).ids == []
    undo(ledger, now=NOW)
    assert _leads(ledger)["看护水塔"] is None
    read_in(ledger, write_plan(tmp_path, "2025年河区工作计划\n今年新建2所幼儿园。\n", "other.txt"))
    assert [e.target.lead_unit for e in entries(ledger, document="other").values()] == ["江城市教育局"]


def test_the_longest_word_counts_and_a_draw_gives_nothing(ledger: Ledger, tmp_path: Path) -> None:
    for name, words in (
        ("甲局", ("新建",)),
        ("乙局", ("新建幼儿园",)),
        ("丙局", ("水塔",)),
        ("丁局", ("看护",)),
    ):
        register.add(ledger, Unit(name=name, words=words), now=NOW)
    read_in(ledger, write_plan(tmp_path))
    leads = _leads(ledger)
    assert (leads["新建幼儿园"], leads["看护水塔"]) == ("乙局", None)


def test_a_renamed_unit_is_renamed_in_its_targets_and_units_become_one(
    ledger: Ledger, tmp_path: Path
) -> None:
    read_in(ledger, write_plan(tmp_path))
    register.add(ledger, WATER, now=NOW)
    ids = [entry.id for entry in entries(ledger).values()]
    assign(ledger, ids, Assignment(supporting="水务局、教育局"), now=NOW)
    assert register.merge(ledger, ["Education Bureau", "水务局"], "江城市公用局", now=NOW) == 3
    assert _leads(ledger)["改造小学"] == "江城市公用局"
    assert entries(ledger)["改造小学"].target.supporting_units == "江城市公用局、教育局"
    (one,) = register.listed(ledger)
    assert one.unit.short_names == ("水务局", "Education Bureau", "江城市水务局") and one.unit.words == (
        "水塔",
    )
    assert log(ledger)[0].words == "Education Bureau、江城市水务局 is called 江城市公用局"
    undo(ledger, now=NOW)
    assert _leads(ledger)["改造小学"] == "Education Bureau"
    assert _names(ledger) == [("江城市水务局", 0, True), ("Education Bureau", 1, False)]
    register.remove(ledger, "水务局", now=NOW)
    with pytest.raises(NothingFound, match="no unit 水务局"):
        register.rename(ledger, "水务局", "江城市水利局", now=NOW)


def test_a_unit_is_changed_under_another_name_in_one_step_or_not_at_all(
    ledger: Ledger, tmp_path: Path
) -> None:
    register.bring_in(ledger, [SCHOOLS, WATER], now=NOW)
    before, steps = register.listed(ledger), len(log(ledger))
    called = Unit(name="江城市水利局", short_names=("教育局",), words=("河道",))
    with pytest.raises(UsageError, match="stands for"):
        register.change(ledger, called, WATER.name, now=NOW)
    assert (register.listed(ledger), len(log(ledger))) == (before, steps)
    said = called.model_copy(update={"short_names": ("水利局",)})
    register.change(ledger, said, WATER.name, now=NOW)
    kept = {one.unit.name: one.unit for one in register.listed(ledger)}
    assert kept[said.name].short_names == ("水利局", WATER.name) and kept[said.name].words == ("河道",)
    assert WATER.name not in kept
    undo(ledger, now=NOW)
    assert (register.listed(ledger), len(log(ledger))) == (before, steps + 2)


def test_a_unit_that_takes_the_name_of_another_leaves_it_its_words(ledger: Ledger) -> None:
    register.bring_in(ledger, [SCHOOLS, WATER], now=NOW)
    register.change(ledger, Unit(name=SCHOOLS.name, words=("水塔",)), WATER.name, now=NOW)
    (one,) = register.listed(ledger)
    assert one.unit.words == ("幼儿园", "水塔") and one.unit.short_names == ("教育局", WATER.name)
    assert one.unit.topics == ("教育",)


def test_the_register_moves_with_its_ledger(ledger: Ledger, tmp_path: Path) -> None:
    register.add(ledger, SCHOOLS, now=NOW)
    register.remove(ledger, SCHOOLS.name, now=NOW)
    register.add(ledger, WATER, now=NOW)
    told = export_ledger(ledger)
    (tmp_path / "two").mkdir()
    with opened(tmp_path / "two") as other:
        import_ledger(other, told)
        assert _names(other) == _names(ledger) and export_ledger(other)["tables"] == told["tables"]
