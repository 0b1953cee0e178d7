"""The language that documents are read in: the one place of this package that names it."""

from __future__ import annotations

from tracker.chinese import document_language
from tracker.language.document import DocumentLanguage

LANGUAGE: DocumentLanguage = document_language
