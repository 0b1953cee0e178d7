"""Operations on rule files: load, check, list, start a new one, and the JSON Schema for editors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.base.did_you_mean import did_you_mean
from tracker.errors import Problem, RuleError, UsageError
from tracker.i18n import _
from tracker.rulebook.check.book import check_book
from tracker.rulebook.loading import load
from tracker.rulebook.model import Rule, Rulebook
from tracker.rulebook.parse.json_schema import json_schema
from tracker.rulebook.rule_errors import render
from tracker.services.rules import draft
from tracker.services.rules import trials as rule_trials
from tracker.services.rules.explain import Explanation as Explanation
from tracker.services.rules.explain import explain as explain
from tracker.services.rules.rulebook_loading import folders as folders
from tracker.services.rules.rulebook_loading import load_book as load_book

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found: failed examples and rejects, warnings about the book, and what was counted."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    counts: dict[str, int]

    @property
    def ok(self) -> bool:
        """Whether every example and every reject holds."""
        return not self.problems


def check(
    extra: Sequence[Path] = (), *, on_progress: Callable[[int, int], None] | None = None
) -> CheckResult:
    """Try every example and reject alone and through the whole book, and look the book over.

    Always from the files. Raises RuleError when one has problems: nothing is tried then.
    """
    book = load(folders(extra))
    trials = list(rule_trials.trials(book))
    problems = []
    for number, trial in enumerate(trials, start=1):
        if problem := rule_trials.run(trial, book):
            problems.append(problem)
        if on_progress:
            on_progress(number, len(trials))
    problems += rule_trials.misnamed(book)
    warnings = [*check_book(book), *rule_trials.ambiguous(book)]
    return CheckResult(_by_place(problems), _by_place(warnings), counts(book))


def _by_place(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column)))


def counts(book: Rulebook) -> dict[str, int]:
    """How much of everything the book holds."""
    terms = book.outcomes
    owners: list[Rule | rule_trials.AnyCue] = [*book.rules, *book.cues, *book.section_cues, *terms.cues]
    return {
        "rules": len(book.rules),
        "drafts": len(book.rules) - len(book.active()),
        "phrases": sum(len(rule.phrases) for rule in book.rules),
        "cues": len(book.cues) + len(book.section_cues) + len(terms.cues),
        "names": sum(len(group.names) for group in terms.synonyms),
        "lexicons": len(book.lexicons),
        "words": sum(len(lexicon.words) for lexicon in book.lexicons.values()),
        "topics": len(book.topics),
        "examples": sum(len(owner.examples) for owner in owners),
        "rejects": sum(len(owner.rejects) for owner in owners),
        "pairs": len(terms.pairs),
    }


def listing(book: Rulebook, topic: str | None = None) -> list[Rule]:
    """The rules by file and line, all or those of one topic. Raises UsageError for an unknown topic."""
    rules = sorted(book.rules, key=lambda rule: (rule.path, rule.line))
    if topic is None:
        return rules
    known = {rule.topic for rule in rules if rule.topic} | {known.topic for known in book.topics}
    if topic not in known:
        raise UsageError(
            _("there is no topic “{topic}”").format(topic=topic), did_you_mean(topic, sorted(known))
        )
    return [rule for rule in rules if rule.topic == topic]


def new_rule(
    folder: Path,
    rule_id: str,
    sentence: str = "",
    *,
    topic: str = "",
    book: Rulebook,
    out: Path | None = None,
) -> Path:
    """Write a file with one draft rule for `sentence`: `out`, else `commitments/ID.yaml` in `folder`.

    Raises UsageError for a bad or known id, and for a file that exists.
    """
    text = draft.skeleton(rule_id, sentence, book, topic=topic)
    return draft.write(out or folder / "commitments" / f"{rule_id}.yaml", text)


def folder_of(path: Path) -> Path:
    """The folder to give to `--rules` for a rule file: the one that holds its commitments/ or its like."""
    return path.parent.parent if path.parent.name in ("commitments", "background") else path.parent


def schema(kind: str | None = None) -> dict[str, Any]:
    """The JSON Schema of every kind of rule file, or of one. Raises UsageError for an unknown kind."""
    known = json_schema()
    if kind is None:
        return known
    if kind not in known:
        raise UsageError(_("there is no kind “{kind}”").format(kind=kind), did_you_mean(kind, sorted(known)))
    found: dict[str, Any] = known[kind]
    return found


def check_as_json(result: CheckResult) -> dict[str, Any]:
    """The contract of `rules check --json`."""
    return {
        "schema": SCHEMA,
        "ok": result.ok,
        "counts": result.counts,
        "problems": [problem_as_json(problem) for problem in result.problems],
        "warnings": [problem_as_json(problem) for problem in result.warnings],
    }


def problem_as_json(problem: Problem) -> dict[str, Any]:
    """One problem; line and column are null where they are unknown."""
    return {
        "path": problem.path,
        "line": problem.line or None,
        "column": problem.column or None,
        "rule": problem.rule or None,
        "message": problem.message,
        "cure": problem.cure,
        "severity": problem.severity,
    }


def problems_in_words(error: RuleError) -> str:
    """All problems with their lines, carets and cures, as `rules check` prints them."""
    return render(error.problems)


def rule_as_json(rule: Rule) -> dict[str, Any]:
    """One rule of `rules list --json`."""
    return {
        "id": rule.id,
        "says": rule.says,
        "topic": rule.topic,
        "kind": rule.kind,
        "stance": rule.stance,
        "status": rule.status,
        "priority": rule.priority,
        "phrases": [phrase.text for phrase in rule.phrases],
        "examples": [example.text for example in rule.examples],
        "path": rule.path,
        "line": rule.line,
    }
