"""The language that records are compared in: the one place of this package that names it."""

from __future__ import annotations

from tracker.chinese import comparison_language
from tracker.language.comparison import ComparisonLanguage
from tracker.language.plugin import chosen

_chosen = chosen()
LANGUAGE: ComparisonLanguage = _chosen.comparison if _chosen else comparison_language
