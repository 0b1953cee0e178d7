"""Packages of plugins installed into a folder of their own, and `tracker` run with it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

Plug = Callable[[str, str, str], None]  # name, entry points, module
EXAMPLES = Path(__file__).parents[2] / "docs" / "plugins"


def install(example: str, folder: Path) -> Path:
    """Build an example of the documentation and install it into `folder`, without an index."""
    if find_spec("pip"):
        alone = ("--no-deps", "--no-index", "--no-build-isolation", "--no-compile")
        words = ["-m", "pip", "install", "-q", *alone, "--target", str(folder), str(EXAMPLES / example)]
        subprocess.run([sys.executable, *words], check=True)
        return folder
    with TemporaryDirectory() as made:
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", made]
        subprocess.run(build, cwd=EXAMPLES / example, check=True, capture_output=True)
        (wheel,) = Path(made).glob("*.whl")
        zipfile.ZipFile(wheel).extractall(folder)  # what an installer does with one of plain Python
    return folder


def write_package(folder: Path, name: str, points: str, module: str = "") -> Path:
    """An installed package as an installer leaves it, with these entry points and one module."""
    about = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(points, encoding="utf-8")
    (folder / f"{name.replace('-', '_')}.py").write_text(module, encoding="utf-8")
    return folder


def tracker(folder: Path, *words: str, home: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """One command of a process that finds the packages of `folder`, with a home of its own."""
    setting = {
        **os.environ, "PYTHONPATH": str(folder), "HOME": str(home), "XDG_DATA_HOME": str(home / "data"),
 "TRACKER_LANG": "en", **variables,
    }  # fmt: skip
    program = [sys.executable, "-m", "tracker", *words]
    return subprocess.run(program, cwd=home, env=setting, capture_output=True, text=True, encoding="utf-8")
