"""Sets of documents with known answers: named on the command line, and read alike by every measure."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from scoring import Item, read  # noqa: E402

from tracker.records import Target  # noqa: E402
from tracker.services.target_json import as_json  # noqa: E402

_NAMES = ("NAME", "ANSWERS", "FOLDER")


def options(about: str | None) -> ArgumentParser:
    """A command line on which sets are named."""
    parser = ArgumentParser(description=about, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--set", nargs=3, action="append", default=[], metavar=_NAMES)
    return parser


def named(asked: Namespace) -> Iterator[tuple[str, Path, Path]]:
    """The name, the answers and the folder of each set."""
    return ((name, Path(answers), Path(folder)) for name, answers, folder in asked.set)


def answers_of(path: Path) -> tuple[list[str], list[Item]]:
    """The documents that an answer file names, in order, and its answers."""
    lines = read(path.read_text(encoding="utf-8").splitlines())
    return sorted({line["doc"] for line in lines}), [line for line in lines if not line.get("doc_only")]


def as_item(target: Target) -> Item:
    """A target in the form of an answer."""
    item: Item = json.loads(json.dumps(as_json(target)))
    return item
