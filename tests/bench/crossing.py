"""Which offers cross places: reads documents into a new ledger and prints every offer between two places.

    python tests/bench/crossing.py FOLDER

FOLDER holds documents under any names; places are told by the documents alone. Prints the offers of each
kind, those that cross (none should), the documents without a known place, and the seconds of CPU that
matching took.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tracker.records import Query  # noqa: E402
from tracker.services.ingest.ingesting import ingest  # noqa: E402
from tracker.services.ledger.opening import open_ledger  # noqa: E402
from tracker.services.results.reported import facts_of  # noqa: E402
from tracker.services.results.suggestions import placeless, suggestions  # noqa: E402
from tracker.services.rules.rule_files import load_book  # noqa: E402
from tracker.store.read.reported_results import document_heads  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    now, book = dt.datetime.now(dt.UTC), load_book()
    with (
        tempfile.TemporaryDirectory() as temporary,
        open_ledger(f"sqlite:///{temporary}/crossing.db", now=now) as ledger,
    ):
        ingest(ledger, [str(path) for path in sorted(folder.iterdir())], book=book, now=now)
        begun = time.process_time()
        found = suggestions(ledger, book)
        seconds = time.process_time() - begun
        with ledger.read() as reading:
            places = {head.name: facts_of(head).place for head in document_heads(reading).values()}
            home = {entry.id: entry.target.doc for entry in reading.entries(Query())}
        unknown = placeless(ledger)
    crossing = 0
    for one in found:
        here, there = places[home[one.target]], places[one.said.doc]
        if here != there:
            crossing += 1
            print(
                "crosses",
                one.kind,
                here,
                home[one.target],
                one.indicator,
                "<-",
                there,
                one.said.doc,
                sep="\t",
            )
    kinds = {kind: sum(one.kind == kind for one in found) for kind in ("result", "same")}
    print(f"documents {len(places)}  without a place {len(unknown)}  offers {kinds}  crossing {crossing}")
    print(f"matching {seconds:.2f} s CPU")


if __name__ == "__main__":
    main()
