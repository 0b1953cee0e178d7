"""Where a Word template is wrong: the paragraph.

docxtpl merges and drops paragraphs before Jinja2 sees them, so that the lines it names mean nothing to a
person. To find the place, the words of the file are taken again as a text with one paragraph a line, and
rendered: the line on which the same error comes up is the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tracker.base.optional_libraries import writing_library
from tracker.i18n import _
from tracker.reports.formats.templates.template_errors import TEXT, TemplatePlace, place_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a picture's second copy
_SCOPE = re.compile(r"(\{[{%#])(?:tr|tc|p|r)(?=\s)")  # {%p …: docxtpl's sign for a whole paragraph, row, cell
_VALUE = re.compile(r"\{%\s*(?:colspan|cellbg)\s([^%]*)%\}")
_MERGE = re.compile(r"\{%\s*[vh]m\s*%\}")
_TAG = re.compile(r"\{[{%].*?[}%]\}", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")  # Word puts them in by itself


def locate(path: Path, environment: Any, context: dict[str, Any], error: Exception) -> TemplatePlace | None:
    """The paragraph of the Word file in which `error` comes up; None when it comes from none of them."""
    for part, paragraphs in _parts(path):
        try:
            environment.from_string(_as_jinja("\n".join(paragraphs))).render(context)
        except Exception as again:
            place = place_of(again, path.parent)
            if place is None or (type(again), str(again)) != (type(error), str(error)):
                return None
            if place.file != TEXT:
                return place
            words = " ".join(paragraphs[place.line - 1].split()) if place.line <= len(paragraphs) else ""
            return TemplatePlace(str(path), place.line, part, words)
    return None


def _parts(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The words of each paragraph: of the text, then of headers, footers and footnotes."""
    main = writing_library("docx", "templates", path.name).Document(str(path)).part
    yield "", _paragraphs(main.element)
    for kind, name in (
        ("header", _("page header")),
        ("footer", _("page footer")),
        ("footnotes", _("footnotes")),
    ):
        for related in main.rels.values():
            if related.reltype.endswith(f"/{kind}") and not related.is_external:
                yield name, _paragraphs(_root(related.target_part))


def _root(part: Any) -> Any:
    parse = writing_library("docx.oxml", "templates", "docx").parse_xml
    return part.element if hasattr(part, "element") else parse(part.blob)


def _paragraphs(root: Any) -> list[str]:
    return [_words(paragraph) for paragraph in root.iter(f"{_W}p") if not _is_copy(paragraph)]


def _words(paragraph: Any) -> str:
    """The words of a paragraph, without those of a text box that is anchored in it."""
    texts = paragraph.iter(f"{_W}t")
    own = (text for text in texts if next(text.iterancestors(f"{_W}p")) is paragraph and not _is_copy(text))
    return " ".join("".join(text.text or "" for text in own).splitlines())


def _is_copy(element: Any) -> bool:
    return next(element.iterancestors(_FALLBACK), None) is not None


def _as_jinja(text: str) -> str:
    """Docxtpl's own signs as plain Jinja2; lines stay lines."""
    text = _MERGE.sub("", _VALUE.sub(r"{{ \1 }}", _SCOPE.sub(r"\1 ", text)))
    return _TAG.sub(lambda tag: tag[0].translate(_QUOTES), text)
