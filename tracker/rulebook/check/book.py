"""Checks of a whole book that needs no text read: shadowed phrases, word lists nobody uses, mixed dimensions.

All of them are warnings: the book loads, but somebody should look. Problems of a single file are found while
loading; what needs reading (examples, ambiguous pairs) lies in `tracker.services.rules.rule_files`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from tracker.errors import Problem
from tracker.i18n import _
from tracker.rulebook.model import Lexicon, Rule, Rulebook
from tracker.rulebook.phrase import Alternatives, FixedText, Phrase, PhrasePart, Slot
from tracker.rulebook.phrase_compiler import compile_phrase
from tracker.rulebook.rule_errors import source_lines

# Word lists that the readers of amounts, periods and indicators use themselves.
READ_BY_PROGRAM = frozenset(
    {
        "measure_word",
        "number_word",
        "bound_before",
        "bound_after",
        "people",
        "every",
        "indicator_filler",
        "noun_needing_owner",
        "act_before_count",
        "rate_of_task",
        "column_not_read",
        "column_progress",
        "column_due",
        "column_goal",
        "column_quantity",
        "column_site",
        "column_standard",
        "column_unit",
        "column_indicator",
        "column_responsible_unit",
        "column_responsible_person",
        "column_place",
        "column_published",
        "column_record",
        "column_task",
        "default_measure_word",
        "not_a_place",
        "list_noun",
        "ends_shared_verb",
    }
)

Lexicons = Mapping[str, Lexicon]


def check_book(book: Rulebook) -> list[Problem]:
    """Every warning about the book as a whole, by file and line."""
    found = [*shadowed(book), *unused(book), *mixed_dimensions(book)]
    return sorted(found, key=lambda problem: (problem.path, problem.line, problem.column))


def shadowed(book: Rulebook) -> Iterator[Problem]:
    """Phrases that can never win: another rule reads all their texts with the same or higher priority."""
    phrases = [(rule, phrase) for rule in book.active() for phrase in rule.phrases]
    for rule, phrase in phrases:
        for other, wider in phrases:
            if other is rule or other.priority < rule.priority or other.stance != rule.stance:
                continue
            if not covers(wider.parts, phrase.parts, book.lexicons):
                continue
            if other.priority == rule.priority and _closer(phrase, wider, book.lexicons):
                continue
            same = covers(phrase.parts, wider.parts, book.lexicons)
            if not (same and other.priority == rule.priority and _place(rule) < _place(other)):
                yield _shadow(rule, phrase, other, wider)
                break


def covers(wide: Sequence[PhrasePart], narrow: Sequence[PhrasePart], lexicons: Lexicons) -> bool:
    """Whether every text of `narrow` is one of `wide`, judged part by part (a no may be overcautious)."""

    @cache
    def fits(i: int, j: int) -> bool:
        if i == len(wide):
            return j == len(narrow)
        if j == len(narrow):
            return all(_optional(part) for part in wide[i:])
        if _optional(wide[i]) and fits(i + 1, j):
            return True
        if not _part_covers(wide[i], narrow[j], lexicons):
            return False
        if _optional(narrow[j]) and not _optional(wide[i]):
            return False
        return fits(i + 1, j + 1)

    return fits(0, 0)


def unused(book: Rulebook) -> Iterator[Problem]:
    """Word lists that no phrase uses."""
    used = {slot.name for phrase in book.phrases() for slot in phrase.slots} | READ_BY_PROGRAM
    used |= {name for lexicon in book.lexicons.values() for name in lexicon.include}
    for name, lexicon in book.lexicons.items():
        if name not in used:
            message = _("no phrase uses the word list {{{name}}}").format(name=name)
            yield warning(
                lexicon.path, lexicon.line, 0, "", message, _("use it in a phrase, or delete the file")
            )


def mixed_dimensions(book: Rulebook) -> Iterator[Problem]:
    """Indicators whose units measure different things, such as 个 here and 亿元 there."""
    units = book.lexicons.get("measure_word")
    if units is None:
        return
    seen: dict[str, dict[str, str]] = defaultdict(dict)  # indicator → dimension → where it was first seen
    for indicator, unit, path, line, rule in _measured(book):
        dimension = units.words.get(unit, {}).get("dimension")
        if dimension is None or dimension in seen[indicator]:
            continue
        if seen[indicator]:
            known, place = next(iter(seen[indicator].items()))
            message = _(
                "the indicator “{indicator}” is measured in {one} here and in {other} elsewhere"
            ).format(indicator=indicator, one=dimension, other=known)
            cure = _("give the two their own names; the other stands at {place}").format(place=place)
            yield warning(path, line, 0, rule, message, cure)
        seen[indicator][dimension] = f"{path}:{line}"


def warning(path: str, line: int, column: int, rule: str, message: str, cure: str) -> Problem:
    """A problem that does not keep the book from loading, with its source line."""
    return problem_at(path, line, column, rule, message, cure, severity="warning")


def problem_at(
    path: str, line: int, column: int, rule: str, message: str, cure: str, *, severity: str = "error"
) -> Problem:
    """A problem of a book that is already loaded; its source line is read again from the file."""
    return Problem(path, line, column, rule, message, cure, _line_of(path, line), severity)


def _measured(book: Rulebook) -> Iterator[tuple[str, str, str, int, str]]:
    for rule in book.rules:
        for example in rule.examples:
            if "indicator" in example.gives and "unit" in example.gives:
                yield example.gives["indicator"], example.gives["unit"], example.path, example.line, rule.id


def _shadow(rule: Rule, phrase: Phrase, other: Rule, wider: Phrase) -> Problem:
    message = _("the phrase can never win: rule {other} reads the same texts with “{phrase}”").format(
        other=other.id, phrase=wider.text
    )
    cure = _("raise the priority of {id} above {priority}, or remove the phrase").format(
        id=rule.id, priority=other.priority
    )
    return warning(phrase.path, phrase.line, phrase.column, rule.id, message, cure)


def _closer(phrase: Phrase, wider: Phrase, lexicons: Lexicons) -> bool:
    """Whether the contest prefers the narrower phrase, because more of it is fixed."""
    return compile_phrase(phrase, lexicons).weight > compile_phrase(wider, lexicons).weight


def _place(rule: Rule) -> tuple[str, int]:
    return rule.path, rule.line


def _optional(part: PhrasePart) -> bool:
    return not isinstance(part, FixedText) and part.optional


def _part_covers(wide: PhrasePart, narrow: PhrasePart, lexicons: Lexicons) -> bool:
    if isinstance(wide, Slot) and isinstance(narrow, Slot) and wide.name == narrow.name:
        return True
    have, wanted = _texts(wide, lexicons), _texts(narrow, lexicons)
    return have is not None and wanted is not None and wanted <= have


def _texts(part: PhrasePart, lexicons: Lexicons) -> frozenset[str] | None:
    """The texts that a part may stand for; None when they cannot be listed."""
    if isinstance(part, FixedText):
        return frozenset({part.text})
    if isinstance(part, Alternatives):
        return frozenset(part.options)
    lexicon = lexicons.get(part.name)
    return frozenset(lexicon.words) if lexicon else None


def _line_of(path: str, line: int) -> str:
    try:
        lines = source_lines(Path(path).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return ""
    return lines[line - 1] if 0 < line <= len(lines) else ""
