"""What strangers' bytes reach, a function each: it may refuse what it is given, and nothing else may happen.

A refusal is a TrackerError. Anything else, or more time of the processor for 100 kB than forty
plain loops over a million numbers take, is a finding.
"""

from __future__ import annotations

import datetime as dt
import io
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from tracker.chinese.dates.mentions import scan
from tracker.chinese.numerals import parse_number, parse_share, parse_year
from tracker.document.reader import read
from tracker.errors import TrackerError
from tracker.extract import extract
from tracker.language.dates import Anchor
from tracker.progress.light_thresholds import load_profile
from tracker.records import Document, Query, Target
from tracker.reports.formats.xlsx.filled_ledger import read_filled
from tracker.rulebook.loading import load
from tracker.rulebook.model import Rulebook
from tracker.rulebook.phrase import Phrase, Slot
from tracker.rulebook.phrase_compiler import compile_phrase
from tracker.rulebook.phrase_grammar import parse_phrase
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.export_import import read_export
from tracker.services.ledger.opening import Ledger, open_ledger
from tracker.services.listing.agenda import agenda
from tracker.services.report.filled_sheets import fill_back
from tracker.services.report.reporting import due_report, render
from tracker.services.rules.rule_files import load_book
from tracker.services.settings import settings_file as settings_file
from tracker.services.targets.reviewing import review
from tracker.services.typed_input import read_date, read_quantity

Surface = Callable[[bytes], object]
SEEDS = Path(__file__).parent / "seeds"
NOW = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
# Plain loops that a document of so many bytes may take; a dense one takes 30 to 60, a hanging one thousands.
_LOOPS, _SIZE = 120, 100_000


@cache
def book() -> Rulebook:
    return load_book(())


@cache
def folder() -> Path:
    """A place for what is only read from files; the system clears it away."""
    return Path(tempfile.mkdtemp(prefix="tracker-fuzz-"))


@cache
def ledger() -> Ledger:
    """A small ledger in memory, to search in."""
    made = open_ledger("sqlite://", now=NOW)
    plan = folder() / "plan.txt"
    plan.write_text(
        "2025年园区工作计划\n到2027年，新建幼儿园8所以上，覆盖率达到95%以上。\n", encoding="utf-8"
    )
    ingest(made, [str(plan)], book=book(), now=NOW)
    ids = [row.entry.id for row in agenda(made, Query(), as_of=NOW.date()).rows]
    review(made, ids, "accepted", now=NOW)
    return made


@cache
def workbook() -> bytes:
    """The ledger as a workbook that goes out to units."""
    content = render(due_report(agenda(ledger(), Query(), as_of=NOW.date())), "xlsx")
    assert isinstance(content, bytes)
    return content


def kept(name: str, data: bytes) -> Path:
    path = folder() / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def words(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def repacked(package: bytes, part: str, content: bytes) -> bytes:
    """The package with one part replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return stream.getvalue()


def _document(suffix: str) -> Surface:
    def through(data: bytes) -> tuple[Target, ...]:
        document: Document = read(data, name=f"计划.{suffix}")
        return extract(document, book(), everything=True)

    return through


@cache
def _word() -> bytes:
    import docx

    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


def word_part(data: bytes) -> object:
    """The main part of a Word file."""
    return _document("docx")(repacked(_word(), "word/document.xml", data))


def sheet_part(data: bytes) -> object:
    """A sheet that came back filled in; nothing of it is kept."""
    path = kept("back.xlsx", repacked(workbook(), "xl/worksheets/sheet2.xml", data))
    read_filled(path)
    return fill_back(ledger(), path, now=NOW, dry_run=True)


def numerals(data: bytes) -> object:
    text = words(data)
    found = parse_number(text), parse_share(text), parse_year(text)
    return found, read_quantity(text)


def dates(data: bytes) -> object:
    text = words(data)
    found = scan(text, Anchor(NOW.date()))
    return found, read_date(text, today=NOW.date())


def phrases(data: bytes) -> object:
    """The first line as a phrase, tried on the rest."""
    text, _break, sentence = words(data).partition("\n")
    example = f"{{text: {_quoted(sentence[:80])}}}"
    rules = f"rules:\n  - {{id: a, says: b, phrases: [{_quoted(text)}], examples: [{example}]}}\n"
    lexicons = book().lexicons
    parts, _offsets, mistakes = parse_phrase(text)
    known = all(p.kind != "closed" or p.name in lexicons for p in parts if isinstance(p, Slot))
    load_alone(rules.encode())
    if not mistakes and known:
        return compile_phrase(Phrase(text, parts, "", 0, 0), lexicons).regex.search(sentence)
    return None


def load_alone(data: bytes) -> object:
    return load([kept("book/commitments/a.yaml", data).parent.parent])


def rule_file(data: bytes) -> object:
    return load_alone(data)


def filters(data: bytes) -> object:
    text = words(data)
    query = Query(
        search=text, topic=text[:9] or None, document=text[9:20] or None, ids=tuple(text.split()[:2])
    )
    wide = Query(search=text)
    return [agenda(ledger(), one, as_of=NOW.date()) for one in (query, wide)]


def export(data: bytes) -> object:
    return read_export(kept("ledger.json", data))


def toml(data: bytes) -> object:
    path = kept("settings.toml", data)
    with suppress(TrackerError):
        load_profile(path)
    return settings_file.load(path)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


SURFACES: dict[str, Surface] = {
    "txt": _document("txt"),
    "md": _document("md"),
    "csv": _document("csv"),
    "html": _document("html"),
    "pdf": _document("pdf"),
    "docx": _document("docx"),
    "xlsx": _document("xlsx"),
    "word_part": word_part,
    "sheet_part": sheet_part,
    "numerals": numerals,
    "dates": dates,
    "phrases": phrases,
    "rule_file": rule_file,
    "filters": filters,
    "export": export,
    "toml": toml,
}


def attempt(name: str, data: bytes) -> str:
    """Give the bytes to a surface: "taken" or "refused". Whatever else it raises goes on, as does a wait."""
    book()  # its loading is not theirs
    start = time.process_time()
    try:
        SURFACES[name](data)
        outcome = "taken"
    except TrackerError as error:
        assert error.line().isprintable() or "\n" not in error.line()
        outcome = "refused"
    loops = (time.process_time() - start) / _plain_loop()
    allowed = _LOOPS * max(1.0, len(data) / _SIZE)
    assert loops <= allowed, f"{name}: {loops:.0f} plain loops for {len(data)} bytes"
    return outcome


@cache
def _plain_loop() -> float:
    """Seconds of processor that a plain loop over a million numbers takes on this machine."""
    taken = []
    for _run in range(3):
        start = time.process_time()
        sum(number * number for number in range(1_000_000))
        taken.append(time.process_time() - start)
    return sorted(taken)[1]


_PAGE = "<body>" + "<p>到2027年，改造管网30公里。</p>" * 5
# Findings too long to keep as files; each took seconds to minutes, or all memory.
FOUND: tuple[tuple[str, str], ...] = (
    ("txt", "到2027年，新建学校8所，" + "投资8个" * 6000),
    ("html", "<title>" + "-" * 90_000 + "</title>" + _PAGE),
    ("html", _PAGE + "<td>" * 20_000),
    ("html", _PAGE + "<ul>x</ul>" * 9_000),
    ("rule_file", "rules: " + "[" * 90_000),
    ("rule_file", "\n".join(f"k{number}: 1" for number in range(9000))),
    ("phrases", "{number}" * 6 + "b\n" + "1" * 90_000),
    ("phrases", "[a]?" * 30 + "b\n" + "a" * 300),
    ("toml", ".".join("a" * 50_000) + "=1"),
)


def seeds(name: str) -> list[bytes]:
    """The kept inputs of a surface; those that once were findings are called found-…"""
    return [path.read_bytes() for path in sorted((SEEDS / name).glob("*"))]
