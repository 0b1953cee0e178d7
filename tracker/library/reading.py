"""Documents read, their targets, and why they are read so."""

from __future__ import annotations

import datetime as dt
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tracker import i18n
from tracker.errors import UsageError
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.records import Document, Target
    from tracker.rulebook.model import Rulebook
    from tracker.services.rules.explain import Explanation


def use_language(language: Literal["zh", "en"]) -> None:
    """Use Chinese or English for messages, explanations and reports from now on; English to begin with.

    Raises UsageError for another language.
    """
    if language not in i18n.LANGUAGES:
        raise UsageError(
            _("unknown language “{name}”").format(name=language),
            _("choose one of {names}").format(names=", ".join(i18n.LANGUAGES)),
        )
    i18n.use(language)


def sample_documents() -> tuple[Path, ...]:
    """The sample documents that come with the program, in the order in which they were issued."""
    from tracker.services.ingest.samples import samples

    return tuple(sample.path for sample in samples())


def read_document(
    source: str | PathLike[str] | bytes,
    *,
    name: str | None = None,
    issued_on: dt.date | None = None,
    issuer: str = "",
) -> Document:
    """Read one document: a file by its path, or its content as bytes.

    For bytes `name` is the file's name, whose ending tells the format. `issued_on` and `issuer` rule over
    what the text says of itself.

    Raises DocumentError for what cannot be read, MissingExtra when the format's library is not installed.
    """
    from tracker.document.reader import read

    given = source if isinstance(source, bytes) else Path(source)
    return read(given, name=name, issued_on=issued_on, issuer=issuer)


def load_rules(*folders: str | PathLike[str]) -> Rulebook:
    """The rules that come with the program and the user's own, with those of `folders` over them.

    Raises RuleError with every problem of every file, UsageError for a folder that is none.
    """
    from tracker.services.rules.rulebook_loading import load_book

    return load_book([Path(folder) for folder in folders])


def extract_targets(
    document: Document, *, rules: Rulebook | None = None, everything: bool = False
) -> tuple[Target, ...]:
    """The targets of a document, in the order of its text.

    With `everything` also forecasts, reported results and background; `Target.stance` tells them apart.
    """
    from tracker.extract import extract

    return extract(document, rules or usual_rules(), everything=everything)


def explain(
    source: str | Document,
    *,
    line: int | None = None,
    rules: Rulebook | None = None,
    issued_on: dt.date | None = None,
) -> Explanation:
    """Which rule, word and date gave each field: of a sentence, a document, or one `line` of it, from 1.

    `issued_on` is the date of a sentence; a document has its own. Raises UsageError for a text that is empty
    or very long, NothingFound for a line that does not exist or is empty.
    """
    from tracker.services.rules import explain as service

    rules = rules or usual_rules()
    if isinstance(source, str):
        return service.explain_text(source, rules, issued_on=issued_on)
    return service.explain_document(source, rules, line)


@cache
def usual_rules() -> Rulebook:
    """What `load_rules()` gives, loaded once."""
    return load_rules()
