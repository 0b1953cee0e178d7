"""What the documentation site has beside docs/: pages made of the files that lie elsewhere in the checkout.

README.md is in two languages, one after the other; the home page is the part in the language of the site.
Links lead from page to page as they do from file to file, and in the Chinese site to the Chinese page where
there is one.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

ROOT = Path(__file__).parents[1]
HOME = "README.md"
PAGES = {
    HOME: "index.md",
    "rules/README.md": "rules.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
}
LINKED = ("CITATION.cff",)  # files that are given as they are
CHINESE, ENGLISH = "## 中文说明\n", "## In English\n"
FOR_BOTH = ("## See it\n", "## Work on it\n")  # commands and pictures, in English for all
_FENCE = re.compile(r"^(```\w+) .*$", re.MULTILINE)  # what the tests are told behind the language
_LINK = re.compile(r"(?<=\]\()(?!https?:|#)([^)#\s]*)")


def on_files(files: Any, config: Any) -> Any:
    """Add the pages to those of docs/."""
    for source, page in PAGES.items():
        text = (ROOT / source).read_text(encoding="utf-8")
        if source == HOME:
            text = home(text, config.theme["language"])
        files.append(File.generated(config, page, content=relinked(text, posixpath.dirname(source))))
    for name in LINKED:
        files.append(File.generated(config, name, content=(ROOT / name).read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Lead links to files outside docs/ to their pages, and to the language of the site; plain fences."""
    if page.file.generated_by is None:
        markdown = relinked(markdown, "docs")
    markdown = _FENCE.sub(r"\1", markdown)
    return in_language(markdown, config.theme["language"], {file.src_uri for file in files})


def home(readme: str, language: str) -> str:
    """The part of the README in one language under its title, with what is for both."""
    title, rest = readme.split("\n", 1)
    chinese, english = rest.split(ENGLISH)
    if language == "en":
        return f"{title}\n\n{english.strip()}\n"
    parts = [chinese.partition(CHINESE)[2]]
    parts += [head + english.partition(head)[2].partition("\n## ")[0] for head in FOR_BOTH]
    return "\n\n".join([title, *(part.strip() for part in parts)]) + "\n"


def relinked(text: str, folder: str) -> str:
    """A text of a file in `folder` of the checkout, with links as they are in docs/."""

    def target(link: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(folder, link[1]))
        return PAGES.get(path, path.removeprefix("docs/"))

    return _LINK.sub(target, text)


def in_language(text: str, language: str, pages: set[str]) -> str:
    """The text with links to pages of its own language, where there are such."""
    other = "en" if language == "zh" else "zh"

    def target(link: re.Match[str]) -> str:
        own = link[1].replace(f".{other}.md", f".{language}.md")
        return own if own in pages else link[1]

    return _LINK.sub(target, text)
