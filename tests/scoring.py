"""Compare extracted targets with an answer file: how many were found, and how many are right in every field.

    python tests/scoring.py ANSWERS.jsonl FOUND.jsonl      both files hold one JSON object a line

A find fits an answer of the same document and kind when their spans overlap and, for a number, value, upper
value and unit agree; one to one. It is *right* when comparator and due date agree too and the indicator has
the answer's words up to a character F1 of 0.6. An optional answer costs nothing, missed or found; nor does a
second find of an answer already met.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

Item = Mapping[str, Any]
SAME_UNIT = {"％": "%", "个百分点": "百分点", "平米": "平方米", "千米": "公里", "名": "人", "位": "人"}
SAME_INDICATOR = 0.6


@dataclass(frozen=True)
class Score:
    """What a comparison came to; `complaints` names each miss, each false alarm and each wrong field."""

    answers: int
    found: int
    hits: int
    right: int
    complaints: tuple[str, ...]

    @property
    def detection(self) -> float:
        """F1 of finding a target at all."""
        return 2 * self.hits / max(1, self.answers + self.found)

    @property
    def strict(self) -> float:
        """F1 of finding it with comparator, due date and indicator right."""
        return 2 * self.right / max(1, self.answers + self.found)

    def __str__(self) -> str:
        head = f"answers {self.answers}  found {self.found}"
        return f"{head}  detection F1 {self.detection:.3f}  strict F1 {self.strict:.3f}"


def score(answers: Sequence[Item], found: Sequence[Item]) -> Score:
    """Fit `found` to `answers` so that most fields agree, required answers first."""
    met, harmless = fit(answers, found)
    required = [a for a, answer in enumerate(answers) if not answer.get("optional")]
    hits = [a for a in required if a in met]
    complaints = [f"missed {_brief(answers[a])}" for a in required if a not in met]
    alarms = [f"false alarm {_brief(item)}" for f, item in enumerate(found) if f not in harmless]
    wrong = 0
    for a in hits:
        if names := wrong_fields(answers[a], found[met[a]]):
            wrong += 1
            complaints.append(
                f"wrong {'+'.join(names)}: {_brief(answers[a])} read as {_brief(found[met[a]])}"
            )
    return Score(len(required), len(hits) + len(alarms), len(hits), len(hits) - wrong, (*complaints, *alarms))


def read(lines: Iterable[str]) -> list[Item]:
    """The objects of a JSON-lines file."""
    return [json.loads(line) for line in lines if line.strip()]


def fit(answers: Sequence[Item], found: Sequence[Item]) -> tuple[dict[int, int], set[int]]:
    """Which find goes with which answer, and all finds that fit some answer."""
    fits = [
        (bool(answer.get("optional")), len(wrong_fields(answer, item)), a, f)
        for a, answer in enumerate(answers)
        for f, item in enumerate(found)
        if _fits(answer, item)
    ]
    met: dict[int, int] = {}
    for _, _, a, f in sorted(fits):
        if a not in met and f not in met.values():
            met[a] = f
    return met, {f for *_, f in fits}


def _fits(answer: Item, found: Item) -> bool:
    if PurePath(answer["doc"]).name != PurePath(found["doc"]).name or answer["kind"] != found["kind"]:
        return False
    spans = found.get("spans") or [(found["start"], found["end"])]
    if not any(start < answer["end"] and answer["start"] < end for start, end in spans):
        return False
    if answer["kind"] == "milestone":
        return True
    if _unit(answer) != _unit(found):
        return False
    return all(_near(answer.get(name), found.get(name)) for name in ("value", "value_high"))


def wrong_fields(answer: Item, found: Item) -> list[str]:
    """The fields in which a find differs from its answer."""
    names = (answer["indicator"], *answer.get("indicator_alt", ()))
    agree = {
        "comparator": answer["kind"] == "milestone" or answer.get("comparator") == found.get("comparator"),
        "due": (answer.get("due") or None) == (found.get("due") or None),
        "indicator": max(_alike(name, found.get("indicator") or "") for name in names) >= SAME_INDICATOR,
    }
    return [name for name, right in agree.items() if not right]


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(float(one) - float(other)) <= 1e-3 * max(1.0, abs(float(one)), abs(float(other)))


def _unit(item: Item) -> str:
    unit = (item.get("unit") or "").strip()
    return SAME_UNIT.get(unit, unit)


def _alike(one: str, other: str) -> float:
    """Character F1 of two names, without the little words and marks."""
    left, right = (Counter(c for c in text if c not in " 的了和与、，,") for text in (one, other))
    return 2 * (left & right).total() / max(1, left.total() + right.total())


def _brief(item: Item) -> str:
    names = ("doc", "start", "quote", "indicator", "value", "unit", "comparator", "due")
    return " ".join(str(item.get(name)) for name in names)


if __name__ == "__main__":
    gold, mine = (read(Path(name).read_text(encoding="utf-8").splitlines()) for name in sys.argv[1:3])
    result = score(gold, mine)
    print(*result.complaints, result, sep="\n")
