"""Sentences of a paragraph settled together: what a verb alone makes, what is due with its project."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from tracker.extract.due import Due
from tracker.extract.project_benefits import with_benefits
from tracker.extract.project_dates import with_project_dates
from tracker.extract.trace import BuiltCandidate, SentenceTrace
from tracker.language.indicators import IndicatorForms


def settled(
    sentences: Iterable[SentenceTrace],
    forms: IndicatorForms,
    elsewhere: re.Pattern[str],
    standing: Callable[[], Due],
) -> list[SentenceTrace]:
    """The sentences with what each takes from those before it, and from the project that it is about.

    `elsewhere` is how a sentence begins that turns to another place.
    `standing` is the due date of what has none of its own; it is asked for when all sentences are read.
    """
    named = list(_named(sentences, forms.refers_back))
    dated = with_project_dates(named, forms, elsewhere, standing())
    return list(with_benefits(dated, forms))


def _named_again(
    made: BuiltCandidate, before: BuiltCandidate | None, refers_back: re.Pattern[str]
) -> BuiltCandidate:
    """A verb alone makes what it made before in the same unit: 建成码头2座；二季度，累计建成5座.

    A word that refers back (该比例) is that of the amount before.
    """
    if before is None or made.item is None or before.item is None:
        return made
    if made.item.amount.unit != before.item.amount.unit:
        return made
    one, earlier, verb = made.candidate, before.candidate, made.item.verb
    if _is_node(made) and earlier.stance == "target":
        return made.with_indicator(earlier.indicator, earlier.measure)
    verb_alone = verb and not made.item.noun and verb == before.item.verb and verb == one.indicator
    if verb_alone or refers_back.fullmatch(one.indicator):
        return made.with_indicator(earlier.indicator)
    return made


def _named(sentences: Iterable[SentenceTrace], refers_back: re.Pattern[str]) -> Iterator[SentenceTrace]:
    before: BuiltCandidate | None = None

    def named(made: BuiltCandidate) -> BuiltCandidate:
        nonlocal before
        again = _named_again(made, before, refers_back)
        before = again if made.item else before
        return again

    for sentence in sentences:
        read = sentence.changed(named)
        kept = tuple(made for made in read.made if made.item is None or made.candidate.indicator)
        yield read if len(kept) == len(read.made) else replace(read, made=kept)


def _is_node(made: BuiltCandidate) -> bool:
    """Whether an amount only goes on from that of a sentence before, with a date of its own: 全年：70座."""
    nameless = made.item is not None and not made.item.noun and not made.item.verb
    return nameless and not made.candidate.indicator and made.candidate.due.source == "sentence"
