"""What each doubt about a reading costs, and how well the costs put the wrong readings first.

    python tests/bench/calibration.py                                   by what is kept in first_sight.tsv
    python tests/bench/calibration.py --set NAME ANSWERS.jsonl FOLDER   how the costs order another set

`first_sight.tsv` holds readings that were made before any rule was mended for their set: how many had which
doubts, and whether a field of them was wrong. `tracker.extract.confidence` keeps the costs fitted by all of
them. Each set is also ordered by costs that were fitted without it: new texts will show as much. `--lines`
prints a named set in the form of the file.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/bench")]

from answered import answers_of, as_item, named, options  # noqa: E402
from doubt_costs import Readings, fitted, kept, ordered  # noqa: E402
from scoring import Item, fit, wrong_fields  # noqa: E402

from tracker.document.reader import read as read_document  # noqa: E402
from tracker.extract.confidence import COSTS, doubts  # noqa: E402
from tracker.extract.document_scan import DocumentScan  # noqa: E402
from tracker.extract.pipeline import engine_of, extract  # noqa: E402
from tracker.services.rules.rulebook_loading import load_book  # noqa: E402

_FEW = 5  # wrong readings; a set with fewer says nothing of an order
_HEAD = (
    "| set | readings | wrong | in the least sure tenth | in the least sure quarter |\n| --- |"
    + " ---: |" * 4
)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--lines", action="store_true")
    asked = parser.parse_args()
    others = {name: of_set(answers, folder) for name, answers, folder in named(asked)}
    if asked.lines:
        print(*(line for name, readings in others.items() for line in _lines(name, readings)), sep="\n")
        return
    sets = kept()
    costs, bases = fitted(sets, list(COSTS))
    print("| doubt | wrong | of | fitted cost | kept |\n| --- | ---: | ---: | ---: | ---: |")
    for doubt, cost in sorted(costs.items(), key=lambda one: -one[1]):
        wrong, of = _counted(sets, doubt)
        print(f"| {doubt} | {wrong} | {of} | {cost:.2f} | {COSTS[doubt]:.2f} |")
    print("\nlog-odds without a doubt:", ", ".join(f"{name} {base:.1f}" for name, base in bases.items()))
    print(f"\n{_HEAD}")
    for name, readings in sets.items():
        without, _ = fitted({other: its for other, its in sets.items() if other != name}, list(COSTS))
        if sum(count for (wrong, _), count in readings.items() if wrong) >= _FEW:
            print(f"| {name}, by the others {ordered(readings, without)}")
    for name, readings in others.items():
        print(f"| {name} {ordered(readings, COSTS)}")


def _counted(sets: Mapping[str, Readings], doubt: str) -> tuple[int, int]:
    """How many readings with a doubt were wrong, and how many have it."""
    having = [one for its in sets.values() for one in its.items() if doubt in one[0][1]]
    return sum(count for (wrong, _), count in having if wrong), sum(count for _, count in having)


def _lines(name: str, readings: Readings) -> list[str]:
    rows = sorted((int(wrong), " ".join(sorted(found)), count) for (wrong, found), count in readings.items())
    return [f"{name}\t{wrong}\t{count}\t{found}" for wrong, found, count in rows]


def of_set(answers: Path, folder: Path) -> Readings:
    """The readings of documents with answers, by the program as it is."""
    book = load_book()
    engine = engine_of(book)
    documents, gold = answers_of(answers)
    found: list[Item] = []
    why: list[frozenset[str]] = []
    for name in documents:
        document = read_document(folder / name)
        scan = DocumentScan(engine, document)
        known = {
            (*scan.shadow.span(one.start, one.end), one.indicator): doubts(one, engine.language.indicators)
            for passage in scan.passages()
            for one in passage.candidates()
        }
        for target in extract(document, book):
            found.append(as_item(target))
            why.append(known.get((target.start, target.end, target.indicator), frozenset()))
    met, harmless = fit(gold, found)
    hits = {found_at: gold[answer] for answer, found_at in met.items()}
    return Counter(
        (wrong, why[number])
        for number, item in enumerate(found)
        if (wrong := _is_wrong(hits.get(number), item, number in harmless)) is not None
    )


def _is_wrong(answer: Item | None, item: Item, harmless: bool) -> bool | None:
    """Whether a reading is no target or wrong in a field; None where either way costs nothing."""
    if answer is None:
        return None if harmless else True
    if answer.get("optional"):
        return None
    return bool(wrong_fields(answer, item)) or answer["measure"] != item["measure"]


if __name__ == "__main__":
    main()
