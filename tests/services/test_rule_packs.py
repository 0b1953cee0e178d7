"""Rule packs: installed from a folder, in force between the shipped rules and one's own, and taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.base import entry_points
from tracker.errors import NothingFound, RuleError, UsageError
from tracker.services.rules import pack_installing
from tracker.services.rules.pack_installing import install, uninstall
from tracker.services.rules.rule_packs import RulePack, installed, packs_folder
from tracker.services.rules.rulebook_loading import folders, load_book, own_folder

RULE = """
rules:
  - id: {id}
    says: {says}
    phrases: ["放飞风筝{{things}}"]
    priority: 90
    measure: output
    indicator: 放飞风筝
    examples:
      - {{text: 年内放飞风筝9只。, date: 2024-02-01, gives: {{value: 9, unit: 只}}}}
"""


@pytest.fixture(autouse=True)
def _data_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    entry_points.untold()


def pack(folder: Path, *, id: str = "kites", says: str = "风筝") -> Path:
    (folder / "commitments").mkdir(parents=True)
    (folder / "commitments" / f"{id}.yaml").write_text(RULE.format(id=id, says=says), encoding="utf-8")
    (folder / "README.md").write_text("about kites\n", encoding="utf-8")
    return folder


def said(id: str = "kites") -> str | None:
    return next((rule.says for rule in load_book().rules if rule.id == id), None)


def test_a_folder_is_copied_and_in_force(tmp_path: Path) -> None:
    (made,) = install(str(pack(tmp_path / "kites-1")))
    assert (made.name, made.folder) == ("kites-1", packs_folder() / "kites-1")
    assert said() == "风筝"
    assert [path.name for path in made.folder.rglob("*.*")] == ["kites.yaml"]  # the rules and nothing else
    assert [one.name for one in installed()] == ["kites-1"]


def test_ones_own_rules_go_over_those_of_a_pack(tmp_path: Path) -> None:
    install(str(pack(tmp_path / "kites")))
    pack(own_folder(), says="自己的")
    assert said() == "自己的"
    assert folders().index(packs_folder() / "kites") < folders().index(own_folder())


def test_a_name_that_is_taken_is_replaced_only_by_force(tmp_path: Path) -> None:
    install(str(pack(tmp_path / "kites")))
    newer = str(pack(tmp_path / "newer", says="新的"))
    with pytest.raises(UsageError, match="a rule pack kites is installed already"):
        install(newer, name="kites")
    install(newer, name="kites", force=True)
    assert said() == "新的"


def test_two_packs_do_not_take_each_others_files_place(tmp_path: Path) -> None:
    install(str(pack(tmp_path / "kites")))
    with pytest.raises(UsageError, match="the rule pack kites has the file commitments"):
        install(str(pack(tmp_path / "newer")))


def test_rules_with_mistakes_are_not_installed(tmp_path: Path) -> None:
    folder = pack(tmp_path / "kites")
    (folder / "commitments" / "more.yaml").write_text("rules: [{id: x}]\n", encoding="utf-8")
    with pytest.raises(RuleError):
        install(str(folder))
    assert not installed() and not list(packs_folder().glob("*"))


@pytest.mark.parametrize("name", ["../out", ".hidden", "a/b", "kites.plugin"])
def test_a_name_leads_nowhere_else(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be called"):
        install(str(pack(tmp_path / "kites")), name=name)
    with pytest.raises(NothingFound):
        uninstall(name)


def test_what_is_neither_folder_nor_package_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no installed package of rules"):
        install("no-such-rules")
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="no rule files"):
        install(str(tmp_path / "empty"))


@pytest.mark.parametrize("package", ["", "kites-package"])
def test_where_nothing_can_be_kept_one_is_told_so(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = pack(tmp_path / "kites")
    (tmp_path / "data").write_text("a file in the place of the folder", encoding="utf-8")
    monkeypatch.setattr(pack_installing, "_offered", lambda _what: [RulePack("kites", folder, package)])
    with pytest.raises(UsageError, match="the rule pack kites cannot be kept in"):
        install(package or str(folder))


def test_a_pack_that_was_broken_later_is_told_of_and_left_out(tmp_path: Path) -> None:
    install(str(pack(tmp_path / "kites")))
    install(str(pack(tmp_path / "swans", id="swans", says="天鹅")))
    (packs_folder() / "kites" / "commitments" / "kites.yaml").write_text("rules: [{id: x}]\n", "utf-8")
    assert (said("kites"), said("swans")) == (None, "天鹅")
    (line,) = entry_points.untold()
    assert line.startswith("the rule pack kites was left out (")
    assert line.endswith("tracker rules uninstall kites")


def test_a_mistake_in_ones_own_rules_is_an_error_still(tmp_path: Path) -> None:
    install(str(pack(tmp_path / "kites")))
    pack(own_folder(), id="own")
    (own_folder() / "commitments" / "bad.yaml").write_text("rules: [{id: x}]\n", encoding="utf-8")
    with pytest.raises(RuleError):
        load_book()


def test_a_pack_is_taken_away(tmp_path: Path) -> None:
    install(str(pack(tmp_path / "kites")))
    uninstall("kites")
    assert said() is None and not installed()
    with pytest.raises(NothingFound, match="no rule pack kites"):
        uninstall("kites")
