"""The wheel carries what the program reads at run time, and finds it where it lies."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tracker import resources

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
    assert {top.split("-")[0] for top in tops} == {"tracker"}


def test_rules_and_samples_are_found_in_an_unpacked_wheel(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    say = "from tracker.resources import *; print(rules_dir(), seeds_dir(), sep='\\n')"
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


def _files(folder: Path) -> list[Path]:
    found = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert found
    return found
