"""How many predictions that people judged one by one stayed right, were mended, or are found now.

    python tests/bench/judged.py JUDGED.jsonl FOLDER

JUDGED: a line a prediction: `doc`, `start`, `end`, `quote`, `verdict` (right, wrong, missed), `kind`
(detection: it is no target; field: one of its fields is wrong), `cause`, `want` (what is right, in words)
and `got` (its fields then). FOLDER holds the documents. A wrong field counts as mended when it became what
`want` says: a date, a comparator, a measure, or an indicator that is alike; other wants are mended when the
fields changed.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from tracker.document.reader import read
from tracker.records import Target
from tracker.services.ingest.extraction import extract_files
from tracker.services.rules.rulebook_loading import load_book

_ALIKE = 0.6
_NEAR = 400  # characters by which a reader that changed may have moved a place
_FIELDS = ("indicator", "value", "unit", "comparator", "due", "measure")
Judged = Mapping[str, Any]


def read_all(folder: Path) -> dict[str, list[Target]]:
    """The targets of every document of a folder, by its name."""
    found: dict[str, list[Target]] = defaultdict(list)
    for outcome in extract_files([str(folder)], book=load_book()):
        if isinstance(outcome, Target):
            found[Path(outcome.doc).name].append(outcome)
    return found


def at(judged: Judged, targets: Sequence[Target], text: str) -> Target | None:
    """The prediction of the same words, or of the same value nearby where a reader moved the place."""
    quote = re.sub(r"\s", "", judged["quote"])
    if text[judged["start"] : judged["end"]] == judged["quote"]:
        exact = [one for one in targets if _covers(one, judged)]  # in any of its prints
        return max(exact, key=lambda one: re.sub(r"\s", "", one.quote) == quote, default=None)
    near = [one for one in targets if abs(one.start - judged["start"]) <= _NEAR]
    same = [one for one in near if quote in re.sub(r"\s", "", one.quote)]
    over = [one for one in near if one.start < judged["end"] and judged["start"] < one.end]
    ranked = sorted(same or over, key=lambda one: abs(one.start - judged["start"]))
    return ranked[0] if ranked else None


def _covers(target: Target, judged: Judged) -> bool:
    return any(start < judged["end"] and judged["start"] < end for start, end in target.spans)


def fields_of(target: Target) -> dict[str, Any]:
    """The fields that were judged, as they stand in the file."""
    plain: dict[str, Any] = {name: getattr(target, name) for name in _FIELDS}
    plain["value"] = float(target.value) if target.value is not None else None
    plain["due"] = target.due.isoformat() if target.due else None
    return plain


def is_mended(judged: Judged, target: Target | None) -> bool:
    """Whether a wrong prediction is gone or right now."""
    if target is None:
        return True
    if judged["kind"] == "detection":
        return False
    want, now = str(judged["want"]), fields_of(target)
    dates = re.findall(r"\d{4}-\d\d-\d\d", want)
    if dates:
        return bool(now["due"] in dates)
    if want in {">=", ">", "<=", "<", "~", "=", "between"}:
        return bool(now["comparator"] == want)
    if want in {"output", "level", "increase", "decrease", "milestone"}:
        return bool(now["measure"] == want)
    if str(judged["cause"]).startswith("ind"):
        wanted = re.split(r"[;；…]", want)[0].strip()
        return SequenceMatcher(None, wanted, now["indicator"], autojunk=False).ratio() >= _ALIKE and (
            now["indicator"] != judged["got"]["indicator"]
        )
    return bool(now != judged["got"])


def printed_again(judged: Judged, targets: Sequence[Target]) -> Target | None:
    """The same number of the same thing elsewhere in the document: a goal printed twice is one target."""
    got = judged.get("got") or {}

    def is_same(one: Target) -> bool:
        fields = fields_of(one)
        alike = SequenceMatcher(None, got["indicator"], one.indicator, autojunk=False).ratio() >= _ALIKE
        return alike and all(fields[name] == got[name] for name in ("value", "unit", "comparator", "due"))

    return next((one for one in targets if got and is_same(one)), None)


def counted(
    judged: Sequence[Judged], found: Mapping[str, list[Target]], texts: Mapping[str, str]
) -> Iterator[tuple[Judged, bool]]:
    """Each judged line with whether it is as it should be now."""
    for one in judged:
        target = at(one, found.get(one["doc"], []), texts.get(one["doc"], ""))
        if one["verdict"] == "wrong":
            yield one, is_mended(one, target)
        elif one["verdict"] == "right":
            yield one, (target or printed_again(one, found.get(one["doc"], []))) is not None
        else:
            yield one, target is not None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("judged", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="list what is not as it should be")
    given = parser.parse_args()
    judged = [json.loads(line) for line in given.judged.read_text(encoding="utf-8").splitlines() if line]
    total: Counter[str] = Counter()
    good: Counter[str] = Counter()
    bad_causes: Counter[str] = Counter()
    texts = {
        name: read(given.folder / name).text
        for name in {one["doc"] for one in judged}
        if (given.folder / name).is_file()
    }
    for one, fine in counted(judged, read_all(given.folder), texts):
        total[one["verdict"]] += 1
        good[one["verdict"]] += fine
        if not fine:
            bad_causes[f"{one['verdict']}/{one['cause']}"] += 1
            if given.show:
                print(
                    one["verdict"],
                    one["cause"],
                    one["doc"][:24],
                    one["start"],
                    one["quote"],
                    one.get("want"),
                    sep="\t",
                )
    for verdict, word in (("right", "kept"), ("wrong", "right or gone"), ("missed", "found")):
        share = good[verdict] / max(1, total[verdict])
        print(f"{verdict} ones {word}: {good[verdict]} of {total[verdict]} ({share:.1%})")
    print("still bad:", ", ".join(f"{cause} {count}" for cause, count in bad_causes.most_common()))


if __name__ == "__main__":
    main()
