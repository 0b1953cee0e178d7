"""Which offers cross places: reads documents into a new ledger and prints every offer between two places.

    python tests/bench/crossing.py FOLDER [--neutral]

FOLDER holds documents under any names; places are told by the documents alone. With `--neutral` they are read
as doc-01.txt, doc-02.txt …, and an offer crosses, too, where the names in FOLDER tell two places. Prints
the offers of each kind, those that cross (none should), the documents without a known place, for which the
program asks, and the seconds of CPU that matching took.
"""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tracker.compare.language import LANGUAGE  # noqa: E402
from tracker.compare.same_place_and_kind import region  # noqa: E402
from tracker.records import Query  # noqa: E402
from tracker.services.ingest.ingesting import ingest  # noqa: E402
from tracker.services.ledger.opening import open_ledger  # noqa: E402
from tracker.services.results.reported import facts_of  # noqa: E402
from tracker.services.results.suggestions import placeless, suggestions  # noqa: E402
from tracker.services.rules.rule_files import load_book  # noqa: E402
from tracker.store.read.reported_results import document_heads  # noqa: E402


def neutral(paths: list[Path], folder: Path) -> tuple[list[Path], dict[str, str]]:
    """Copies under names that say nothing, and the places that the true names tell."""
    folder.mkdir()
    copies, told = [], {}
    for number, path in enumerate(paths, start=1):
        copies.append(folder / f"doc-{number:02}{path.suffix}")
        shutil.copyfile(path, copies[-1])
        told[copies[-1].name] = LANGUAGE.region_key(region(path.name))
    return copies, told


def main() -> None:
    """Read the documents and print what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--neutral", action="store_true")
    given = parser.parse_args()
    now, book = dt.datetime.now(dt.UTC), load_book()
    with (
        tempfile.TemporaryDirectory() as temporary,
        open_ledger(f"sqlite:///{temporary}/crossing.db", now=now) as ledger,
    ):
        paths = sorted(given.folder.iterdir())
        told: dict[str, str] = {}
        if given.neutral:
            paths, told = neutral(paths, Path(temporary) / "papers")
        ingest(ledger, [str(path) for path in paths], book=book, now=now)
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
        named = {told.get(home[one.target], ""), told.get(one.said.doc, "")} - {""}
        if here != there or len(named) > 1:
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
    for name in unknown:
        print("asks for the place of", name)
    print(f"matching {seconds:.2f} s CPU")


if __name__ == "__main__":
    main()
