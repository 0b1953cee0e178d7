"""Templates as offices write them, and what a wrong one is answered with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from report_samples import sample_report

from tracker.errors import UsageError
from tracker.reports.formats.templates.render import render_template


def document(*paragraphs: str) -> Any:
    """A new Word document with these paragraphs."""
    import docx

    made = docx.Document()
    for words in paragraphs:
        made.add_paragraph(words)
    return made


def save(place: Path, made: Any) -> Path:
    """Keep a document as the Word template of the folder `place`, which is given back."""
    made.save(str(place / "report.docx"))
    return place


def word_file(place: Path, *paragraphs: str) -> Path:
    """A folder whose Word template has these paragraphs."""
    return save(place, document(*paragraphs))


def refused(place: Path, format: str) -> str:
    """The one line that a wrong template is answered with."""
    with pytest.raises(UsageError) as caught:
        render_template(sample_report(), place, format)
    assert caught.value.cure and "\n" not in caught.value.line()
    return caught.value.line()
