"""The README's pictures are those that the program makes now."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("screenshots", DOCS / "screenshots.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["screenshots"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["screenshots"]


@pytest.mark.slow
def test_the_committed_pictures_are_what_the_script_makes(script: ModuleType) -> None:
    made = dict(script.pictures())
    assert set(made) == {picture.name for picture in script.PICTURES}
    stale = [name for name, svg in made.items() if (DOCS / name).read_text(encoding="utf-8") != svg]
    assert not stale, "the screen has changed; run: python docs/screenshots.py"


def test_the_readme_shows_every_picture(script: ModuleType) -> None:
    shown = re.findall(r"!\[[^\]]+\]\((docs/[^)]+\.svg)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert shown == [f"docs/{picture.name}" for picture in script.PICTURES]


def test_a_browser_shows_chinese_on_its_cells_without_the_network(script: ModuleType) -> None:
    for picture in script.PICTURES:
        svg = (DOCS / picture.name).read_text(encoding="utf-8")
        assert "url(http" not in svg and "@font-face" not in svg
        root = ElementTree.fromstring(svg)
        runs = [node for node in root.iter("{http://www.w3.org/2000/svg}text") if node.get("textLength")]
        wide = [node for node in runs if node.text and re.fullmatch("[\u4e00-\u9fff]+", node.text)]
        assert len(wide) > 20
        cell = {round(float(node.get("textLength", 0)) / len(node.text or ""), 3) for node in wide}
        assert cell == {24.4}, "two cells for each sign"
