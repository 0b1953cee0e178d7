"""Trying a taught rule on every document of the ledger: what would appear, what would vanish."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.document.corrected_head import corrected
from tracker.document.quote_context import PassageFinder
from tracker.errors import UsageError
from tracker.extract import extract
from tracker.i18n import _
from tracker.records import Document, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ledger.opening import Ledger
from tracker.services.rules.rulebook_loading import own_folder
from tracker.services.teaching.taught_rule import TaughtRule, put, read_by, with_rules
from tracker.store.read.corrections import in_force, standing

OnProgress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """A target that a reading with the rule has and one without it has not, or the other way round."""

    document: str
    target: Target
    sentence: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What a rule does to the documents of a ledger; `example` is what it reads in its own sentence."""

    rule: TaughtRule
    example: tuple[Target, ...]
    documents: int
    appear: tuple[RuleEffect, ...]
    vanish: tuple[RuleEffect, ...]


def try_rule(
    ledger: Ledger,
    rule: TaughtRule,
    book: Rulebook,
    extra: Sequence[Path] = (),
    *,
    on_progress: OnProgress | None = None,
) -> Tried:
    """Read all documents without and with the rule; nothing is changed.

    `book` are the rules in force, from the shipped files and the folders `extra`. Raises RuleError where the
    phrase is none, UsageError where the rule does not read its own sentence.
    """
    after = with_rules([rule], extra)
    example = tuple(read_by(rule, after))
    if not example:
        raise UsageError(
            _("the rule does not read its own sentence"),
            _("change the phrase so that it matches the words, {noun} for what is counted"),
        )
    documents = _documents(ledger)
    total = 2 * len(documents)
    read: list[list[dict[object, Target]]] = []
    for one_book in (book, after):  # one after the other: a book is made ready to read once
        read.append([])
        for document in documents:
            found = extract(document, one_book)
            read[-1].append({_key(target): target for target in found if target.stance == "target"})
            if on_progress is not None:
                on_progress(sum(map(len, read)), total)
    appear, vanish = [], []
    for document, old, new in zip(documents, *read, strict=True):
        finder = PassageFinder(document)
        appear += [_difference(document, finder, new[key]) for key in new if key not in old]
        vanish += [_difference(document, finder, old[key]) for key in old if key not in new]
    return Tried(rule, example, len(documents), tuple(appear), tuple(vanish))


def keep(tried: Tried) -> Path:
    """Keep the rule in the user's own folder of rules, with what it reads in its sentence as its example.

    Raises UsageError when the file is there already or cannot be written.
    """
    return put(tried.rule.text(tried.example[0]), tried.rule.id, own_folder())


def _documents(ledger: Ledger) -> list[Document]:
    """All documents, as people corrected them, without those typed by hand."""
    found = []
    with ledger.read() as reading:
        for info in reading.documents():
            document = reading.document(info.id)
            if document is not None:
                found.append(corrected(document, in_force(standing(reading, info.id))))
    return found


def _key(target: Target) -> tuple[object, ...]:
    return (target.start, target.end, target.indicator, target.value, target.comparator, target.unit)


def _difference(document: Document, finder: PassageFinder, target: Target) -> RuleEffect:
    sentence = finder.passage(target.quote, [(target.start, target.end)]).text
    return RuleEffect(document.title or document.name, target, sentence)
