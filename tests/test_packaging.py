"""The wheel carries what the program reads at run time, and finds it where it lies."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tracker.base import resources

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="the build library is not installed")
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_holds_every_file_that_the_program_reads(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    for name in ("rules", "seeds"):
        for path in _files(ROOT / name):
            assert f"tracker/_data/{path.relative_to(ROOT)}" in packed
    for path in _files(ROOT / "tracker"):
        if path.suffix != ".pyc":
            assert str(path.relative_to(ROOT)) in packed


def test_the_wheel_holds_nothing_of_the_tests_or_the_checkout(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top.split("-")[0] for top in tops} == {"tracker", "policy_target_tracker"}


def test_rules_and_samples_are_found_in_an_unpacked_wheel(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    say = "from tracker.base.resources import *; print(rules_dir(), seeds_dir(), sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", say],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    data = tmp_path / "tracker" / "_data"
    assert done.stdout.splitlines() == [str(data / "rules"), str(data / "seeds")]


def test_rules_and_samples_are_found_in_a_checkout() -> None:
    assert resources.rules_dir() == ROOT / "rules"
    assert resources.seeds_dir() == ROOT / "seeds"


def test_package_citation_and_changelog_name_one_version() -> None:
    from tracker import __version__

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[(\d+\.\d+\.\d+)\]", changes, re.MULTILINE)
    assert newest is not None
    assert {project["version"], citation["version"], newest[1]} == {__version__}


def test_the_citation_has_what_its_format_asks_for() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert citation["license"] == project["license"]
    assert [one["name"] for one in citation["authors"]] == [one["name"] for one in project["authors"]]


def test_every_library_asked_for_is_pinned_to_a_version_that_is_allowed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if line and not line.startswith("#")]
    pinned = {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in pins}
    extras = project["optional-dependencies"].values()
    for text in [*project["dependencies"], *(text for extra in extras for text in extra)]:
        asked = Requirement(text)
        if asked.name != project["name"]:
            assert asked.specifier.contains(
                pinned.get(canonicalize_name(asked.name), "0"), prereleases=True
            ), text


def _files(folder: Path) -> list[Path]:
    found = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert found
    return found
