"""How fast documents are read, beside a plain search for numbers in the same text: speed, scale, memory.

    python tests/bench/extraction.py [FOLDER …] [--characters N] [--json FILE]

FOLDER holds plain texts (the samples, if none is given); they are repeated to N characters. Times are those
of one process's CPU, the best of three; what counts is the ratio to the plain search in the same run.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import sys
import time
import tracemalloc
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tracker.records import Document  # noqa: E402
from tracker.services.extraction import extract_document  # noqa: E402
from tracker.services.rules import load_book  # noqa: E402
from tracker.text.reading import read  # noqa: E402

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*|[一二两三四五六七八九十百千万亿]+")
_SCALES = (1, 10, 100)


def main() -> None:
    """Print the table, and write it as JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "seeds"])
    parser.add_argument("--characters", type=int, default=3_000_000)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    documents = [read(path) for folder in asked.folders for path in sorted(folder.rglob("*.txt"))]
    found = measure(documents, asked.characters)
    for name, value in found.items():
        print(f"| {name} | {value:,} |" if isinstance(value, int | float) else f"| {name} | {value} |")
    if asked.json:
        asked.json.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measure(documents: list[Document], characters: int) -> dict[str, Any]:
    """The figures, by name; speeds in characters a second on one core."""
    started = time.process_time()
    book = load_book()
    loaded = time.process_time() - started
    many = repeated(documents, characters)
    size = sum(len(document.text) for document in many)
    extract_document(many[0], book)  # the first one compiles
    plain = best(lambda: [_NUMBER.findall(document.text) for document in many])
    full = best(lambda: [extract_document(document, book) for document in many])
    base = "".join(document.text + "\n" for document in documents)[: max(characters // 100, 1000)]
    grown = [Document(name="grown", text=base * scale) for scale in _SCALES]
    seconds = [best(lambda one=one: extract_document(one, book), times=1) for one in grown]  # type: ignore[misc]
    tracemalloc.start()
    extract_document(grown[-1], book)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return {
        "Python": platform.python_version(),
        "pydantic": version("pydantic"),
        "documents": len(many),
        "characters": size,
        "rules and cues": len(book.rules) + len(book.cues),
        "rules loaded, s": round(loaded, 2),
        "numbers only by `re`, characters a second": round(size / plain),
        "extraction, characters a second": round(size / full),
        "times the plain search": round(full / plain, 1),
        "targets": sum(len(extract_document(document, book)) for document in documents),
        **{
            f"one document of {len(one.text):,} characters, characters a second": round(len(one.text) / took)
            for one, took in zip(grown, seconds, strict=True)
        },
        "memory for the longest, bytes a character": round(peak / len(grown[-1].text)),
    }


def repeated(documents: list[Document], characters: int) -> list[Document]:
    """The documents over and over, until they hold so many characters."""
    many: list[Document] = []
    size = 0
    while size < characters:
        one = documents[len(many) % len(documents)]
        many.append(one)
        size += len(one.text)
    return many


def best(work: Callable[[], object], times: int = 3) -> float:
    """The least CPU seconds of several runs."""
    took = []
    for _ in range(times):
        started = time.process_time()
        work()
        took.append(time.process_time() - started)
    return min(took)


if __name__ == "__main__":
    main()
