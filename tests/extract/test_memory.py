"""What a reading holds in memory grows with what it finds, hardly with the text."""

from __future__ import annotations

import tracemalloc

from extract_samples import book, document

from tracker.extract import extract

IDLE = "各村要健全巡查养护机制，推动供水管网不断完善。"
MOST = 12  # bytes a character at the peak; the text and its clean copy take two each


def peak(text: str) -> float:
    """Bytes a character at the peak of a reading, the text itself left out."""
    one = document(text)
    extract(document(text[:600] + "到2026年，新建泵站8座。"), book())  # compiles, and loads word lists
    tracemalloc.start()
    extract(one, book())
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / len(text)


def test_a_long_text_with_few_promises_takes_little_more_than_its_clean_copy() -> None:
    most = peak("".join(IDLE * 60 + f"到2026年，新建泵站{number}座。\n" for number in range(50)))
    assert most < MOST


def test_the_same_promise_over_and_over_is_held_once() -> None:
    most = peak((IDLE * 12 + "到2026年，新建泵站8座。\n") * 200)
    assert most < MOST
