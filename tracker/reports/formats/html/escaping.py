"""Escaped HTML from texts: nothing of a document is ever markup."""

from __future__ import annotations

import html

from tracker.reports.wording.cleaning import clean


def safe(text: str) -> str:
    """The text for an element or an attribute; tabs and line ends stay."""
    return html.escape(clean(text), quote=True)


def tag(name: str, content: str, **attributes: str | None) -> str:
    """An element around `content`, which is HTML already. Attribute values are texts; None leaves one out.

    A trailing underscore is dropped from an attribute's name (`class_`), others become hyphens.
    """
    settings = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{safe(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{settings}>{content}</{name}>"


def cell(text: str, class_: str | None = None) -> str:
    """A table cell with a text."""
    return tag("td", safe(text), class_=class_)


def language_tag(language: str) -> str:
    """What a page says of its language."""
    return "zh-CN" if language == "zh" else "en"
