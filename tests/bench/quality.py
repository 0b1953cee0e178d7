"""How well the shipped rules read documents with known answers: one table, by field.

    python tests/bench/quality.py                                    the samples
    python tests/bench/quality.py --set NAME ANSWERS.jsonl FOLDER    any other set, as often as wanted

Answers hold one JSON object a line (see docs/quality.md); a document of the answers with `"doc_only": true`
has no target and is read for false alarms alone. Prints a Markdown table; `--complaints` adds every miss and
error.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/bench")]

from answered import answers_of, as_item, named, options  # noqa: E402
from scoring import Item, fit, score, wrong_fields  # noqa: E402

from tracker.document.reader import read as read_document  # noqa: E402
from tracker.services.ingest.extraction import extract_document  # noqa: E402
from tracker.services.rules.rule_files import load_book  # noqa: E402

FIELDS = ("comparator", "due", "indicator", "measure")
SAMPLES = ("samples", ROOT / "tests/seeds/expected.jsonl", ROOT / "seeds")


@dataclass(frozen=True)
class Row:
    """One set's figures, as shares of 1; `quarters`: precision of the surest and least sure quarter."""

    name: str
    documents: int
    answers: int
    detection: tuple[float, float, float]  # precision, recall, F1
    strict: tuple[float, float, float]
    fields: tuple[float, ...]
    quarters: tuple[float, float]

    def __str__(self) -> str:
        figures = (*self.detection, *self.strict, *self.fields, *self.quarters)
        cells = [self.name, str(self.documents), str(self.answers), *(f"{figure:.3f}" for figure in figures)]
        return "| " + " | ".join(cells) + " |"


HEAD = (
    "| set | documents | answers | P | R | F1 | strict P | strict R | strict F1 "
    "| comparator | due | indicator | measure | surest quarter | least sure quarter |\n"
    + "| --- |"
    + " ---: |" * 14
)


def main() -> None:
    """Print the table for the samples and every set that was named."""
    parser = options(__doc__)
    parser.add_argument("--complaints", action="store_true")
    asked = parser.parse_args()
    print(HEAD)
    for name, answers, folder in (SAMPLES, *named(asked)):
        row, complaints = measure(name, answers, folder)
        print(row)
        if asked.complaints:
            print(*complaints, sep="\n")


def measure(name: str, answers: Path, folder: Path) -> tuple[Row, Sequence[str]]:
    """Read every document that the answers name, and compare."""
    documents, gold = answers_of(answers)
    found = list(_found(documents, folder))
    result = score(gold, found)
    met, harmless = fit(gold, found)
    required = [a for a, answer in enumerate(gold) if a in met and not answer.get("optional")]
    hits = [(gold[a], found[met[a]]) for a in required]
    wrong = [wrong_fields(answer, item) for answer, item in hits]
    off = [answer["measure"] != item["measure"] for answer, item in hits]
    right = {id(item) for (_, item), names in zip(hits, wrong, strict=True) if not names}
    taken = {id(item) for _, item in hits}
    judged = [item for f, item in enumerate(found) if id(item) in taken or f not in harmless]
    shares = [1 - sum(name in names for names in wrong) / max(1, len(hits)) for name in FIELDS[:3]]
    row = Row(
        name,
        len(documents),
        result.answers,
        _figures(result.hits, result.found, result.answers),
        _figures(result.right, result.found, result.answers),
        (*shares, 1 - sum(off) / max(1, len(hits))),
        _quarters(judged, right),
    )
    return row, result.complaints


def _found(documents: Sequence[str], folder: Path) -> Iterator[Item]:
    book = load_book()
    for name in documents:
        for target in extract_document(read_document(folder / name), book):
            yield as_item(target)


def _figures(hits: int, found: int, answers: int) -> tuple[float, float, float]:
    return hits / max(1, found), hits / max(1, answers), 2 * hits / max(1, found + answers)


def _quarters(judged: Sequence[Item], right: set[int]) -> tuple[float, float]:
    """The share of right ones in the quarter with the highest and in that with the lowest confidence."""
    ordered = sorted(judged, key=lambda item: -item["confidence"])
    size = max(1, len(ordered) // 4)
    first, last = ordered[:size], ordered[-size:]
    return _share(first, right), _share(last, right)


def _share(items: Sequence[Item], right: set[int]) -> float:
    return sum(id(item) in right for item in items) / max(1, len(items))


if __name__ == "__main__":
    main()
