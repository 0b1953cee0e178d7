"""The notebook and the guides to the library run as they stand."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from notebook import FILE, executed, printed

from tracker import i18n
from tracker.base.resources import seeds_dir

DOCS = FILE.parent


def test_the_notebook_runs_and_prints_what_it_shows(tmp_path: Path) -> None:
    """After a change: `python tests/library/notebook.py`, and look at what it prints."""
    nbformat = pytest.importorskip("nbformat")
    pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    assert printed(executed(tmp_path)) == printed(nbformat.read(FILE, as_version=4))


def test_the_notebook_names_no_place_of_a_machine() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert not re.search(r"/(tmp|home|root|Users)/", text)


@pytest.mark.parametrize("name", ["library.en.md", "library.zh.md"])
def test_the_programs_in_a_guide_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One after the other, as a reader would type them, in a folder with a plan of its own."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(seeds_dir() / "2022-12-district-plan.txt", "plan.txt")
    blocks = re.findall(r"^```python\n(.*?)^```$", (DOCS / name).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 4
    namespace: dict[str, object] = {}
    before = i18n.language()
    try:
        for block in blocks:
            exec(compile(block, name, "exec"), namespace)
    finally:
        i18n.use(before)


@pytest.mark.parametrize("name", ["library.en.md", "library.zh.md"])
def test_a_guide_names_every_public_name(name: str) -> None:
    import tracker

    text = (DOCS / name).read_text(encoding="utf-8")
    missing = [one for one in tracker.__all__ if not re.search(rf"`(tracker\.)?{one}\b", text)]
    assert missing == ["__version__"]
