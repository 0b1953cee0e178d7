"""How fast texts are read on one core, how that grows, and where the time goes."""

from __future__ import annotations

import cProfile
import functools
import gc
import pstats
import re
from collections import Counter
from collections.abc import Sequence

from figures import Figure, Group
from running import TRACKER, cpu, run
from setting import Setting
from texts import one_text, repeated, write

from tracker.extract import pipeline
from tracker.records import Document
from tracker.rulebook.loading import load
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.extraction import extract_document
from tracker.services.rules import rulebook_loading
from tracker.services.rules.rulebook_loading import folders, load_book

NUMBER = re.compile(r"\d+(?:[.,]\d+)*|[一二两三四五六七八九十百千万亿]+")
_PLAIN = "numbers by `re`"
# Modules by what they do, the longest name first; what belongs to none is “the rest”.
PARTS = {
    "tracker.document.clean_copy": "clean copy of the text",
    "tracker.document.line_joining": "clean copy of the text",
    "tracker.document.outline": "paragraphs and headings",
    "tracker.document": "the rest of the document",
    "tracker.chinese": "numbers and dates",
    "tracker.extract.sentences.encoder": "numbers and dates",
    "tracker.extract.matching.matcher": "phrases tried on sentences",
    "tracker.extract.matching.prefilter": "phrases tried on sentences",
    "tracker.extract.matching.word_order": "phrases tried on sentences",
    "tracker.extract.stance.cues": "cues tried on sentences",
    "tracker.extract.tables": "tables",
    "tracker.extract": "candidates and targets",
    "tracker.records": "candidates and targets",
    "pydantic": "candidates and targets",
}


def documents(texts: Sequence[str]) -> list[Document]:
    """The texts as documents, with nothing known of them."""
    return [Document(name=f"{number}.txt", text=text) for number, text in enumerate(texts)]


def forget() -> None:
    """Empty every cache of the program, as if it had just started."""
    pipeline._ENGINES.clear()
    rulebook_loading._READ.clear()
    gc.unfreeze()  # what is frozen is not named among the objects
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and str(one.__module__).startswith("tracker."):
            one.cache_clear()


def speed(setting: Setting) -> Group:
    """Characters a second, beside a plain search for numbers in the same texts."""
    book = load_book()
    figures: list[Figure] = []
    many = documents(repeated(setting.texts, setting.characters))
    few = documents(setting.texts)
    size = sum(len(one.text) for one in many)
    extract_document(few[0], book)  # the rules are compiled
    plain = size / cpu(lambda: [NUMBER.findall(one.text) for one in many])
    full = size / cpu(lambda: [extract_document(one, book) for one in many])
    once = sum(len(one.text) for one in few) / min(_anew(few, book) for _round in range(5))
    name = f"the folder over and over to {size:,} characters"
    figures.append(Figure(name, full, "characters/CPU s", plain, _PLAIN, ">= 500000"))
    name = f"its {len(few)} documents once, caches emptied before"
    figures.append(Figure(name, once, "characters/CPU s", plain, _PLAIN))
    folder = write(setting.work / "speed", repeated(setting.texts, setting.characters))
    process = min(
        run([*TRACKER, "extract", "--jobs", "1", str(folder)], setting.env).cpu for _round in range(3)
    )
    name = "the same texts by `tracker extract --jobs 1`, the whole process"
    figures.append(Figure(name, process, "CPU s", size / plain, _PLAIN, "<= 55", of_ratio=True))
    how = (
        f"One process, all {len(book.rules)} rules and {len(book.cues)} cues, the least CPU time of three "
        "passes (five of the second). Texts that come again find sentences and headings in the program's "
        "caches: the second line has none of that."
    )
    return Group("Speed", how, tuple(figures))


def _anew(few: Sequence[Document], book: Rulebook) -> float:
    """The CPU seconds that the documents take when nothing is known of them."""
    forget()
    pipeline.engine_of(book)
    return cpu(lambda: [extract_document(one, book) for one in few], times=1)


def growth(setting: Setting) -> Group:
    """One document at several sizes: as fast a character, whatever its length."""
    book = load_book()
    speeds = []
    for scale in setting.scales:
        one = Document(name="grown.txt", text=one_text(setting.texts, setting.base * scale))
        times = 3 if scale < setting.scales[-1] else 1
        speeds.append((scale, len(one.text) / cpu(lambda one=one: extract_document(one, book), times)))
    first = speeds[0][1]
    figures = [
        Figure(
            f"{scale}×: one document of {setting.base * scale:,} characters",
            found,
            "characters/CPU s",
            first,
            "1×",
        )
        for scale, found in speeds
    ]
    return Group("One document growing", "The folder's texts as one document, cut to length.", tuple(figures))


def rules(setting: Setting) -> Group:
    """What the kept rulebook saves at each start."""
    cache = setting.work / "rules"
    forget()
    book = load_book(cache=cache)  # and kept

    def anew() -> None:
        re.purge()
        forget()
        pipeline.engine_of(load(folders()))

    def kept() -> None:
        forget()
        pipeline.engine_of(load_book(cache=cache))

    from_files, from_cache = cpu(anew), cpu(kept)
    name = f"{len(book.rules)} rules and {len(book.cues)} cues, ready to read"
    figure = Figure(name, 1000 * from_cache, "CPU ms", 1000 * from_files, "from the YAML files")
    return Group("Rules", "Loaded and compiled in one process, kept on disk by an earlier one.", (figure,))


def profile(setting: Setting) -> Group:
    """Where the time of reading goes, in per cent, built-in functions counted to who called them."""
    book, few = load_book(), documents(setting.texts)
    _anew(few, book)
    profiler = cProfile.Profile()
    profiler.runcall(lambda: [extract_document(one, book) for one in few])
    shares = by_part(pstats.Stats(profiler))
    figures = [Figure(name, 100 * share, "%") for name, share in sorted(shares.items(), key=lambda s: -s[1])]
    how = (
        "The folder's documents once, under cProfile, which makes small functions look dearer than they are."
    )
    return Group("Where the time goes", how, tuple(figures))


def by_part(stats: pstats.Stats) -> dict[str, float]:
    """The share of each part in the time of all."""
    spent: Counter[str] = Counter()
    for (file, _line, _name), (_calls, _all, own, _total, callers) in stats.stats.items():  # type: ignore[attr-defined]
        if part := part_of(file):
            spent[part] += own
            continue
        for (caller, _line, _name), (_c, _n, of_this, _t) in callers.items():
            spent[part_of(caller) or "the rest"] += of_this
    whole = sum(spent.values()) or 1
    return {name: seconds / whole for name, seconds in spent.items()}


def part_of(file: str) -> str:
    """The part that a module belongs to, by its path; empty for none."""
    dotted = file.replace("\\", "/").removesuffix(".py").replace("/", ".")
    for name in sorted(PARTS, key=len, reverse=True):
        if f".{name}" in f".{dotted}":
            return PARTS[name]
    return ""
