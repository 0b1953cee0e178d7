"""The language that targets are extracted in: the one place of this package that names it."""

from __future__ import annotations

from tracker.chinese import extraction_language
from tracker.language.extraction import ExtractionLanguage
from tracker.language.plugin import chosen

_chosen = chosen()
LANGUAGE: ExtractionLanguage = _chosen.extraction if _chosen else extraction_language
