"""What the tests of the extraction share: the shipped rulebook, read once, and short ways to ask."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any

from tracker.extract import extract
from tracker.extract.candidate import Candidate
from tracker.extract.document_scan import DocumentScan
from tracker.extract.pipeline import engine_of
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.records import Document, Target
from tracker.rulebook.model import Rulebook
from tracker.services.rules.rule_files import load_book

ISSUED = dt.date(2024, 2, 1)
PIECES = (  # of texts that hypothesis puts together
    "到2026年，",
    "今年",
    "新建",
    "泵站",
    "8座",
    "和",
    "、",
    "入学率达到",
    "95%以上",
    "由60%提高到70%",
    "目前",
    "已",
    "，",
    "。",
    "竣工",
    "12",
    "\n",
    "二、2027年任务\n",
    "每年",
    "（含3座）",
    " ",
    "均",
    "分别",
    "“3个中心”",
)


@lru_cache(maxsize=1)
def book() -> Rulebook:
    return load_book()


def document(text: str, issued_on: dt.date | None = ISSUED, **known: Any) -> Document:
    return Document(**{"name": "d", "text": text, "issued_on": issued_on, **known})


def read(text: str, issued_on: dt.date | None = ISSUED, **known: Any) -> list[Target]:
    """Everything that the rules read in a text, whatever its stance."""
    return list(extract(document(text, issued_on, **known), book(), everything=True))


def targets(text: str, issued_on: dt.date | None = ISSUED, **known: Any) -> list[Target]:
    """The targets of a text."""
    return list(extract(document(text, issued_on, **known), book()))


def target(text: str, quote: str, issued_on: dt.date | None = ISSUED, **known: Any) -> Target:
    """The target of a text with this quote; fails when there is none, or more than one."""
    found = [one for one in targets(text, issued_on, **known) if one.quote == quote]
    assert len(found) == 1, [(one.quote, one.indicator) for one in targets(text, issued_on, **known)]
    return found[0]


def stance(text: str, quote: str, issued_on: dt.date | None = ISSUED, **known: Any) -> str:
    """The stance of what is quoted; `nothing` when no rule reads it."""
    return next((one.stance for one in read(text, issued_on, **known) if one.quote == quote), "nothing")


def reading(text: str, issued_on: dt.date | None = ISSUED, **known: Any) -> DocumentScan:
    return DocumentScan(engine_of(book()), document(text, issued_on, **known))


def candidates(text: str, issued_on: dt.date | None = ISSUED, **known: Any) -> list[Candidate]:
    """Every candidate of a text in order, as the reading leaves it."""
    passages = reading(text, issued_on, **known).passages()
    return [candidate for passage in passages for candidate in passage.candidates()]


def sentence(text: str, issued_on: dt.date | None = ISSUED, **known: Any) -> Sentence:
    """A text as one sentence in code form."""
    made = reading(text, issued_on, **known)
    return made.coder.code(0, len(made.clean))


def due(text: str, quote: str = "8座", **known: Any) -> tuple[str, str]:
    """When a target is due, and on what basis."""
    found = target(text, quote, **known)
    return (found.due.isoformat() if found.due else "none", found.due_basis)


def told(text: str) -> list[tuple[str, str, str]]:
    """Quote, indicator and comparator of every target."""
    return [(one.quote, one.indicator, one.comparator or "") for one in targets(text)]
