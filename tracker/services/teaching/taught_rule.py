"""A rule drafted from a sentence, which is its example; a person may change its phrase before it is tried."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tracker.chinese.pinyin import initials
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import Target
from tracker.rulebook.loading import load
from tracker.rulebook.model import Rulebook
from tracker.services.rules.rulebook_loading import folders
from tracker.services.rules.trials import read_text
from tracker.services.teaching.guesses import guesses

_LONGEST = 500  # characters of a sentence
_ID_LETTERS = 16
_COMPARED = ("value", "value_high", "comparator", "unit", "indicator")


@dataclass(frozen=True, slots=True)
class TaughtRule:
    """A rule that reads `sentence`, as of the day `issued_on` of its document."""

    id: str
    sentence: str
    phrase: str
    indicator: str
    issued_on: dt.date | None = None
    topic: str = ""

    def text(self, gives: Target | None = None) -> str:
        """The rule file; `gives` is what the example must give from now on."""
        says = _quoted(_("taught from a sentence"))
        lines = [
            *([f"topic: {_quoted(self.topic)}"] if self.topic else []),
            "rules:",
            f"  - id: {self.id}",
            f"    says: {says}",
            f"    phrases: [{_quoted(self.phrase)}]",
            f"    measure: {'level' if '{percent}' in self.phrase else 'output'}",
            f"    indicator: {_quoted(self.indicator)}",
            "    priority: first",
            "    examples:",
            f"      - text: {_quoted(self.sentence)}",
            *([f"        date: {self.issued_on.isoformat()}"] if self.issued_on else []),
            f"        gives: {{{', '.join(_given(gives) or ['stance: target'])}}}",
        ]
        return "\n".join(lines) + "\n"


def drafts(
    sentence: str,
    book: Rulebook,
    extra: Sequence[Path] = (),
    *,
    issued_on: dt.date | None = None,
    topic: str = "",
) -> list[TaughtRule]:
    """Guesses at a rule for a sentence with a number, likeliest first: of those that read it, if any does.

    `book` are the rules in force, from the shipped files and the folders `extra`. Raises UsageError for a
    sentence without a number, or a too long one.
    """
    words = " ".join(sentence.split())
    if len(words) > _LONGEST:
        raise UsageError(
            _("the sentence is too long: {count} characters").format(count=len(words)),
            _("give one sentence, at most 500 characters"),
        )
    found = guesses(words, book)
    if not found:
        raise UsageError(
            _("a rule is taught from words with a number"),
            _("mark words with a number, or enter these by hand"),
        )
    name = _free_id(words, book)
    rules = [
        TaughtRule(f"{name}-{place}", words, one.phrase, one.indicator, issued_on, topic)
        for place, one in enumerate(found)
    ]
    tried = with_rules(rules, extra)
    reading = [rule for rule in rules if _alone(rule, tried)]
    return [replace(rule, id=name) for rule in reading or rules]


def _alone(rule: TaughtRule, book: Rulebook) -> list[Target]:
    """What a rule reads in its sentence where there is no other."""
    return list(read_text(rule.sentence, rule.issued_on, book, only=rule.id))


def with_rules(rules: Sequence[TaughtRule], extra: Sequence[Path]) -> Rulebook:
    """The rules in force with these. Raises RuleError where a phrase is none."""
    with tempfile.TemporaryDirectory() as folder:
        for rule in rules:
            put(rule.text(), rule.id, Path(folder))
        return load([*folders(extra), Path(folder)])


def read_by(rule: TaughtRule, book: Rulebook) -> list[Target]:
    """What the rule reads in its sentence, by a book that has it."""
    found = read_text(rule.sentence, rule.issued_on, book)
    return [target for target in found if target.rule == rule.id]


def put(text: str, rule_id: str, folder: Path) -> Path:
    """Write a rule file below `folder`. Raises UsageError; a file that is there stays."""
    from tracker.services.rules.draft import write

    return write(folder / "commitments" / f"{rule_id}.yaml", text)


def changed(rule: TaughtRule, phrase: str, indicator: str) -> TaughtRule:
    """The rule with another phrase and indicator."""
    return replace(rule, phrase=phrase.strip(), indicator=indicator.strip())


def _free_id(words: str, book: Rulebook) -> str:
    stem = "taught-" + ("".join(c for c in initials(words) if c.isascii())[:_ID_LETTERS] or "rule")
    number, name = 1, stem
    while book.rule(name) is not None:
        number += 1
        name = f"{stem}-{number}"
    return name


def _given(gives: Target | None) -> list[str]:
    if gives is None:
        return []
    found = ((name, getattr(gives, name)) for name in _COMPARED)
    return [f"{name}: {_quoted(str(value))}" for name, value in found if value is not None]


def _quoted(text: str) -> str:
    """A YAML string in double quotes; JSON's quoting is a part of YAML's."""
    return json.dumps(text, ensure_ascii=False)
