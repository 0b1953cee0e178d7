"""The error for a mistake in an office's template: file and line, in a Word file the paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.errors import UsageError
from tracker.i18n import _

TEXT = "<template>"  # the name in traces of a template that comes from no file of its own
_SHOWN = 60  # characters of a paragraph, enough to search for it


@dataclass(frozen=True, slots=True)
class TemplatePlace:
    """Where a template is wrong. In a Word file `line` counts paragraphs, `words` are those of that one."""

    file: str
    line: int
    part: str = ""  # page header, page footer, footnotes; empty for the text itself
    words: str = ""

    def where(self) -> str:
        """`file:line`, the part of a Word file in brackets."""
        return f"{self.file} ({self.part}):{self.line}" if self.part else f"{self.file}:{self.line}"


def place_of(error: Any, folder: Path) -> TemplatePlace | None:
    """The place that a syntax error names, else the innermost template line in the error's traceback."""
    if getattr(error, "lineno", None):
        return TemplatePlace(error.filename or TEXT, error.lineno)
    place, trace = None, error.__traceback__
    while trace is not None:
        name = Path(trace.tb_frame.f_code.co_filename)
        if str(name) == TEXT or (name.suffix != ".py" and name.is_relative_to(folder)):
            place = TemplatePlace(str(name), trace.tb_lineno)
        trace = trace.tb_next
    return place


def refusal(path: Path, error: Exception, place: TemplatePlace | None) -> UsageError:
    """The error for the user: where the template is wrong, and what to do about it."""
    if place is None:
        cure = _("look at the words in braces")
    elif place.words:
        cure = _("mend paragraph {number}, empty ones and those in tables counted: “{words}”").format(
            number=place.line, words=place.words[:_SHOWN]
        )
    else:
        cure = _("mend that line")
    names = _("tracker report --schema names what a report holds")
    return UsageError(
        _("the template {path} cannot be used: {why}").format(
            path=place.where() if place else path, why=error
        ),
        _("{cure}; {more}").format(cure=cure, more=names),
    )
