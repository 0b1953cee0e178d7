"""The documentation site: pages made of files outside docs/, and menus that name the same pages."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    pytest.importorskip("mkdocs")
    monkeypatch.syspath_prepend(str(ROOT / ".ci"))
    sys.modules.pop("site_pages", None)
    import site_pages  # type: ignore[import-not-found]

    found: ModuleType = site_pages
    return found


@pytest.mark.parametrize(
    ("language", "own", "other"), [("en", "In a program", "给谁用"), ("zh", "给谁用", "In a program")]
)
def test_the_home_page_is_the_readme_in_one_language(
    pages: ModuleType, language: str, own: str, other: str
) -> None:
    text = pages.home((ROOT / "README.md").read_text(encoding="utf-8"), language)
    assert text.startswith("# tracker\n") and own in text and other not in text
    assert "## See it" in text and "## Work on it" in text


@pytest.mark.parametrize(
    ("folder", "link", "leads_to"),
    [
        ("", "docs/guide.en.md", "guide.en.md"),
        ("", "rules/README.md", "rules.md"),
        ("docs", "../rules/README.md", "rules.md"),
        ("docs", "outcome.en.md", "outcome.en.md"),
        ("docs", "library.ipynb", "library.ipynb"),
        ("", "https://example.org/a.md", "https://example.org/a.md"),
        ("", "#see-it", "#see-it"),
        ("", "README.md#work-on-it", "index.md#work-on-it"),
    ],
)
def test_links_lead_to_the_pages_of_the_files(
    pages: ModuleType, folder: str, link: str, leads_to: str
) -> None:
    assert pages.relinked(f"see [it]({link}).", folder) == f"see [it]({leads_to})."


def test_a_link_leads_to_the_page_of_its_own_language(pages: ModuleType) -> None:
    known = {"plugins.zh.md", "plugins.en.md", "only.en.md"}
    text = "[a](plugins.en.md#x) [b](only.en.md)"
    assert pages.in_language(text, "zh", known) == "[a](plugins.zh.md#x) [b](only.en.md)"


def test_both_menus_name_the_same_pages() -> None:
    def menu(name: str) -> list[str]:
        text = (ROOT / name).read_text(encoding="utf-8").partition("\nnav:\n")[2]
        return re.findall(r"([\w.]+\.md)$", text, re.MULTILINE)

    english, chinese = menu("mkdocs.yml"), menu("mkdocs.zh.yml")
    assert [page.replace(".zh.", ".en.") for page in chinese] == english
    assert {"index.md", "guide.en.md", "library.en.md", "plugins.en.md", "reference.md"} <= {*english}
