"""Sentences one after the other: with a blank between them in English, without one in Chinese."""

from __future__ import annotations

from functools import reduce

from tracker.i18n import _


def in_a_row(*sentences: str) -> str:
    """The sentences as one text; empty ones are left out."""
    return reduce(_joined, sentences, "")


def sentence(words: str) -> str:
    """The words with a full stop, where they do not end a sentence already or were cut."""
    from tracker.compare.language import LANGUAGE

    return words if words.endswith((*LANGUAGE.sentence_ends, *".!?…")) else _("{words}.").format(words=words)


def _joined(before: str, sentence: str) -> str:
    if not before or not sentence:
        return before or sentence
    return _("{before} {next}").format(before=before, next=sentence)
