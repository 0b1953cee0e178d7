"""Typed words read as codes: the code itself, its word on the screen, or the word that offices write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar, get_args

from tracker.chinese.code_words import code_of, split_words
from tracker.errors import UsageError
from tracker.i18n import _

Code = TypeVar("Code", bound=str)

_SPELLINGS: Mapping[str, str] = {"gray": "grey", "canceled": "dropped", "cancelled": "dropped"}


def read_code(text: str, codes: Iterable[Code], name: str, word: Callable[[Any], str] = str) -> Code:
    """The one of `codes` that `text` means; `word` gives the word that a code has on the screen.

    Raises UsageError, naming the option `name` and what it takes, when `text` is none of them.
    """
    plain = text.strip().lower()
    meant = code_of(plain) or _SPELLINGS.get(plain, plain.replace("-", "_"))
    known = tuple(codes)
    for code in known:
        if plain in (code, word(code).lower()) or meant == code:
            return code
    accepted = ", ".join(code if word(code) == code else f"{code} ({word(code)})" for code in known)
    raise UsageError(
        _("{option} does not know “{text}”").format(option=name, text=text),
        _("use one of: {accepted}").format(accepted=accepted),
    )


def read_codes(
    texts: Iterable[str] | None, codes: Any, name: str, word: Callable[[Any], str] = str
) -> Sequence[str]:
    """The codes (of the Literal type `codes`) in a repeatable option; commas part several in one use."""
    words = [part for text in texts or () for part in split_words(text) if part.strip()]
    return [read_code(part, get_args(codes), name, word) for part in words]
