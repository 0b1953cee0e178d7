"""The language that documents are read in: the one place of this package that names it."""

from __future__ import annotations

from tracker.chinese import document_language
from tracker.language.document import DocumentLanguage
from tracker.language.plugin import chosen

_chosen = chosen()
LANGUAGE: DocumentLanguage = _chosen.document if _chosen else document_language
