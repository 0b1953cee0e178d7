"""The language of documents that another package brings, chosen for the whole program by TRACKER_DOCUMENTS.

Chinese is read where nothing is said, and then no package is asked.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tracker.errors import UsageError
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.language.comparison import ComparisonLanguage
    from tracker.language.document import DocumentLanguage
    from tracker.language.extraction import ExtractionLanguage

VARIABLE = "TRACKER_DOCUMENTS"


@dataclass(frozen=True, slots=True)
class Language:
    """What reading, extraction and comparison ask of one language."""

    document: DocumentLanguage
    extraction: ExtractionLanguage
    comparison: ComparisonLanguage


def chosen_name() -> str:
    """The name of the language that was asked for; empty for Chinese."""
    return os.environ.get(VARIABLE, "").strip()


@cache
def chosen() -> Language | None:
    """The language that was chosen; None for Chinese, and for one that cannot be used, which is told of.

    Raises UsageError when no package has a language of the name.
    """
    name = chosen_name()
    if not name:
        return None
    from tracker.base.did_you_mean import did_you_mean
    from tracker.base.entry_points import LANGUAGES, expect, loaded, offered

    for point in offered(LANGUAGES):
        if point.name == name:
            return loaded(point, lambda _point, value: expect(value, Language))
    raise UsageError(
        _("no installed package reads documents in the language “{name}”").format(name=name),
        did_you_mean(name, [point.name for point in offered(LANGUAGES)])
        or _("install its package, or leave {variable} empty").format(variable=VARIABLE),
    )
