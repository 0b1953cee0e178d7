"""The examples of the documentation: installed as packages, found by entry points, and used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from plugin_packages import EXAMPLES, install, tracker

pytestmark = pytest.mark.slow

NAMES = ("reader-eml", "report-adoc", "rules-forestry", "language-minguo")
LETTER = (
    "Subject: 某区2024年工作安排\nDate: Tue, 05 Mar 2024 09:00:00 +0800\n"
    "Content-Type: text/plain; charset=utf-8\n\n年底前新建公园3个。\n"
)


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="the build library is not installed")
    folder = tmp_path_factory.mktemp("packages")
    for name in NAMES:
        install(name, folder)
    return folder


def targets(packages: Path, home: Path, name: str, **variables: str) -> list[dict[str, Any]]:
    done = tracker(packages, "extract", name, home=home, **variables)
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_example_is_tried() -> None:
    assert {path.name for path in EXAMPLES.iterdir() if path.is_dir()} == {*NAMES}


def test_a_reader_reads_its_kind_named_outright_and_in_a_folder(packages: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.eml").write_text(LETTER, encoding="utf-8")
    (outright,) = targets(packages, tmp_path, "letters/a.eml")
    assert (outright["value"], outright["due"]) == (3, "2024-12-31")
    assert targets(packages, tmp_path, "letters") == [outright]


def test_what_plugins_read_and_write_is_named_where_one_looks_for_it(packages: Path, tmp_path: Path) -> None:
    done = tracker(packages, "doctor", "--json", home=tmp_path)
    found = {(one["part"], one["name"]): one["level"] for one in json.loads(done.stdout)["findings"]}
    assert (found["reading", "eml"], found["writing", "adoc"]) == ("fine", "fine")


def test_without_its_reader_the_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(LETTER, encoding="utf-8")
    done = tracker(tmp_path, "extract", "a.eml", home=tmp_path)
    assert done.returncode == 3
    assert "files of the kind .eml cannot be read" in done.stderr


def test_a_report_is_written_in_the_new_format(packages: Path, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("某区2024年工作要点\n\n新建公园3个。\n", encoding="utf-8")
    assert tracker(packages, "ingest", "plan.txt", home=tmp_path).returncode == 0
    written = tracker(packages, "report", "--with-candidates", "--out", "x.adoc", home=tmp_path)
    assert written.returncode == 0, written.stderr
    text = (tmp_path / "x.adoc").read_text(encoding="utf-8")
    assert text.startswith("= ") and "|新建公园 |3个 |2024-12-31 " in text
    unknown = tracker(packages, "report", "--format", "zzz", home=tmp_path)
    assert "json, adoc" in unknown.stderr


def test_rules_of_a_package_are_in_force_once_installed(packages: Path, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("全年抚育海防林带40公里。\n", encoding="utf-8")
    assert "forestry  (offered" in tracker(packages, "rules", "packs", home=tmp_path).stdout
    assert targets(packages, tmp_path, "plan.txt")[0]["rule"] == "output-bare-count"
    assert tracker(packages, "rules", "install", "tracker-forestry", home=tmp_path).stdout == "forestry\n"
    (read,) = targets(packages, tmp_path, "plan.txt")
    assert (read["rule"], read["indicator"], read["topic"]) == ("forestry-work", "抚育海防林带", "林业")

    gone = tracker(tmp_path, "extract", "plan.txt", home=tmp_path)  # its package is no longer there
    assert (gone.returncode, json.loads(gone.stdout)["rule"]) == (0, "output-bare-count")
    assert gone.stderr.splitlines() == [
        "tracker: the rule pack forestry was left out (its package is not installed) — "
        "install the package again, or run: tracker rules uninstall forestry"
    ]
    assert tracker(tmp_path, "rules", "uninstall", "forestry", home=tmp_path).returncode == 0
    assert tracker(tmp_path, "extract", "plan.txt", home=tmp_path).stderr == ""


def test_a_language_is_read_when_it_is_chosen(packages: Path, tmp_path: Path) -> None:
    text = "民国113年工作要点\n\n新建公园3个。到民国114年3月底前铺设管网20公里。\n"
    (tmp_path / "plan.txt").write_text(text, encoding="utf-8")
    found = targets(packages, tmp_path, "plan.txt", TRACKER_DOCUMENTS="minguo")
    assert [(one["quote"], one["due"]) for one in found] == [
        ("3个", "2024-12-31"),
        ("20公里", "2025-03-31"),
    ]
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in found)
    assert [one["due"] for one in targets(packages, tmp_path, "plan.txt")] != ["2024-12-31", "2025-03-31"]
    unknown = tracker(packages, "extract", "plan.txt", home=tmp_path, TRACKER_DOCUMENTS="mingua")
    assert unknown.returncode == 2
    assert unknown.stderr == (
        "tracker: no installed package reads documents in the language “mingua” — did you mean minguo?\n"
    )
