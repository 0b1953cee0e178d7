"""What a page says of itself: its facts at the head, and its method at the end."""

from __future__ import annotations

from tracker.reports.formats.html.escaping import safe, tag
from tracker.reports.model import DueReport
from tracker.reports.wording.head_facts import head_facts, in_words, technical_facts, told


def facts(report: DueReport) -> str:
    """What the report is as of and what it holds; sources are listed at the end."""
    known = ((name, value) for name, value in head_facts(report) if not isinstance(value, tuple))
    return tag("dl", "".join(fact(name, safe(in_words(value))) for name, value in known), class_="facts")


def fact(name: str, content: str) -> str:
    """A name and what stands for it, which is HTML already."""
    return tag("dt", safe(name)) + tag("dd", content)


def method(report: DueReport) -> str:
    """How it was judged, with which rules and program."""
    technical = (told(name, value) for name, value in technical_facts(report))
    return tag("ul", "".join(tag("li", safe(line)) for line in (*report.method, *technical)))
