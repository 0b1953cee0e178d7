"""Small inputs that went wrong once: which are read as they should be, area by area.

    python tests/bench/cases.py FOLDER [--show] [--area AREA]

FOLDER holds `cases.jsonl` (a case a line: `area`, `input`, `expected` in words, `verdict`: fails or
debatable) and `files/AREA/NAME`. What each input should give stands in `cases_answers.yaml` beside this
script: under `inputs` by area and number of the case within its area (sentences, read as work planned for
2024 on 15 January), under `files` by area and name, under `made` with the text itself. An answer is a
target, its words apart by blanks:

    >=8 所 2026-06-30 by=区教育局 of=幼儿园  bound, value, unit, due, lead unit, words of the indicator
    event 2026-03-31 of=完成招标              a milestone
    10 个 no-due                              without a due date

What an answer does not name is not compared; `A|B` allows either. An input is right when every answer is met
by a target of its own and no target is left.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tracker.document.reader import read
from tracker.errors import DocumentError
from tracker.extract import extract
from tracker.records import Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.extraction import extract_files
from tracker.services.rules.rulebook_loading import load_book

READ_ON = dt.date(2024, 1, 15)  # the day of the sentences
HEADING = "一、2024年重点工作安排"  # above each sentence: its fields are asked for, not whether it promises
ANSWERS = Path(__file__).with_name("cases_answers.yaml")
_NUMBER = re.compile(r"(>=|<=|>|<|~|=)?(-?\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


class Case(NamedTuple):
    """One input: where it is from, what it says (or a file), what it should give."""

    area: str
    name: str
    answers: Sequence[str] | Mapping[str, Any] | None  # or how many, and what `each` says
    targets: tuple[Target, ...]
    debatable: bool = False


def meets(target: Target, answer: str) -> bool:
    """Whether a target is what an answer says, in all that it names."""
    return all(_is(target, word, first=not at) for at, word in enumerate(answer.split()))


def _is(target: Target, word: str, *, first: bool) -> bool:
    if first:
        return _has_value(target, word)
    name, _, wanted = word.partition("=")
    if wanted and name == "by":
        return (target.lead_unit or "") == wanted
    if wanted and name in {"of", "in"}:
        return wanted in (target.indicator if name == "of" else target.place or "")
    if wanted and name == "every":
        return (target.every or "") == wanted
    if wanted and name == "base":
        return wanted in (target.baseline or "")
    if word == "no-due":
        return target.due is None
    if _DATE.search(word):
        return str(target.due or "no-due") in word.split("|")
    return (target.unit or "-") in word.split("|")


def _has_value(target: Target, word: str) -> bool:
    if word == "event":
        return target.value is None
    found = _NUMBER.fullmatch(word)
    if not found:
        raise ValueError(f"no value: {word}")
    sign, value, high = found.groups()
    wanted, upper = Decimal(value), Decimal(high) if high else None
    sign = sign or ("between" if upper is not None else "=")
    return (target.value, target.value_high, target.comparator) == (wanted, upper, sign)


def differences(case: Case) -> tuple[list[str], list[Target]]:
    """The answers that no target meets, and the targets that no answer asks for."""
    left = list(case.targets)
    unmet = []
    if isinstance(case.answers, Mapping):
        return _alike(case.answers, left)
    for answer in case.answers or ():
        met = next((one for one in left if meets(one, answer)), None)
        if met is None:
            unmet.append(answer)
        else:
            left.remove(met)
    return unmet, left


def _alike(answers: Mapping[str, Any], targets: list[Target]) -> tuple[list[str], list[Target]]:
    wrong = [
        one for one in targets if not all(_is(one, word, first=False) for word in answers["each"].split())
    ]
    missing = answers["count"] - len(targets)
    return [f"{missing} more of {answers['each']}"] if missing else [], wrong


def cases(folder: Path, area: str | None, book: Rulebook) -> Iterator[Case]:
    """Every input of the areas, read."""
    known = yaml.safe_load(ANSWERS.read_text(encoding="utf-8"))
    yield from _sentences(folder, area, book, known["inputs"])
    for name, answers in known["files"].items():
        if area in {None, name.partition("/")[0]}:
            yield Case(
                name.partition("/")[0],
                name.partition("/")[2],
                answers,
                _of_file(folder / "files" / name, book),
            )
    for name, made in known["made"].items():
        if area in {None, name.partition("/")[0]}:
            yield Case(
                name.partition("/")[0],
                name.partition("/")[2],
                made["gives"],
                _of_made(name, made["text"], book),
            )


def _sentences(folder: Path, area: str | None, book: Rulebook, known: dict[str, Any]) -> Iterator[Case]:
    counted: dict[str, int] = defaultdict(int)
    for line in (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        counted[case["area"]] += 1
        number = counted[case["area"]]
        if case["area"] in known and area in {None, case["area"]}:
            answers = known[case["area"]].get(number)
            document = read(f"{HEADING}\n\n{case['input']}".encode(), name="case.txt", issued_on=READ_ON)
            debatable = case["verdict"] == "debatable"
            yield Case(case["area"], f"{number} {case['input']}", answers, extract(document, book), debatable)


def _of_file(path: Path, book: Rulebook) -> tuple[Target, ...]:
    try:
        return extract(read(path), book)
    except DocumentError as error:
        print(f"  {path.name}: {error.line()}")
        return ()


def _of_made(name: str, text: str, book: Rulebook) -> tuple[Target, ...]:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / Path(name).name
        path.write_text(text, encoding="utf-8")
        return tuple(one for one in extract_files([str(path)], book=book) if isinstance(one, Target))


def shown(target: Target) -> str:
    """A target as an answer would say it."""
    sign = "" if target.comparator in {"=", "between", None} else target.comparator
    value = "event" if target.value is None else f"{target.value:f}"
    high = f"..{target.value_high:f}" if target.value_high is not None else ""
    words = [f"{sign}{value}{high}", target.unit or "", str(target.due or "no-due"), f"of={target.indicator}"]
    words += [
        f"{name}={value}" for name, value in (("every", target.every), ("by", target.lead_unit)) if value
    ]
    return " ".join(word for word in words if word)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--area", help="only this area")
    parser.add_argument("--show", action="store_true", help="say of each wrong one what differs")
    given = parser.parse_args()
    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    for case in cases(given.folder, given.area, load_book()):
        if case.answers is None:
            print(f"not run: {case.area} {case.name}: {'; '.join(map(shown, case.targets)) or 'nothing'}")
            continue
        unmet, left = differences(case)
        total[case.area] += 1
        right[case.area] += not (unmet or left)
        if unmet or left:
            print(f"wrong{' (debatable)' if case.debatable else ''}: {case.area} {case.name}")
        if given.show:
            for line in [
                *(f"    not found: {one}" for one in unmet),
                *(f"    found: {shown(one)}" for one in left),
            ]:
                print(line)
    for area in total:
        print(f"{area}: {right[area]} of {total[area]} right")
    print(f"all: {sum(right.values())} of {sum(total.values())} right")


if __name__ == "__main__":
    main()
