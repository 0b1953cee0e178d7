"""To leave out phrases that cannot match changes nothing but the time it takes."""

from __future__ import annotations

from functools import lru_cache

from extract_samples import PIECES, book, sentence
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.needs import Holdings, Need, any_of, held, needs
from tracker.rulebook.compile import Matcher, compile_phrase


@lru_cache(maxsize=1)
def phrases() -> list[tuple[Matcher, tuple[Need, ...]]]:
    """Every phrase of the shipped rules, and what it needs."""
    words = book().lexicons
    return [
        (compile_phrase(phrase, words), needs(phrase, words))
        for rule in book().rules
        for phrase in rule.phrases
    ]


def missed(code: str) -> list[str]:
    """The phrases that match and would not be tried."""
    holds = Holdings(code)
    return [m.phrase.text for m, wanted in phrases() if m.regex.search(code) and not holds.all(wanted)]


def test_every_example_of_a_rule_holds_what_the_phrases_that_match_it_need() -> None:
    codes = [sentence(example.text).code for rule in book().rules for example in rule.examples]
    assert sum(any(m.regex.search(code) for m, _ in phrases()) for code in codes) > 50
    assert [missed(code) for code in codes] == [[] for _ in codes]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_match_is_lost(text: str) -> None:
    assert missed(sentence(text).code) == []


def test_the_needs_keep_most_phrases_from_being_tried() -> None:
    holds = Holdings(sentence("会议研究了几项工作。").code)
    assert sum(holds.all(wanted) for _, wanted in phrases()) < len(phrases()) / 4


def test_a_cue_that_fires_is_never_left_out() -> None:
    fired = 0
    for cue in book().cues:
        wanted = any_of(cue.phrases, book().lexicons)
        for example in cue.examples:
            code = sentence(example.text).code
            if any(compile_phrase(phrase, book().lexicons).regex.search(code) for phrase in cue.phrases):
                fired += 1
                assert wanted is None or not wanted.isdisjoint(held(code)), (cue.id, example.text)
    assert fired > 10
