"""To leave out phrases that cannot match changes nothing but the time it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import pytest
from extract_samples import PIECES, book, sentence
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.matching.prefilter import PhrasesByNeed, WordNeeds, crosses
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.rulebook.phrase import FixedText, Phrase
from tracker.rulebook.phrase_compiler import compile_phrase


class Prefilter:
    """Every phrase of the shipped rules and cues with what it needs."""

    def __init__(self) -> None:
        words = book().lexicons
        self.needs = WordNeeds(words)
        self.phrases = [
            (compile_phrase(phrase, words), self.needs.of(phrase), crosses(phrase, words))
            for phrase in book().phrases()
        ]

    def parts(self, sentence: Sentence, *, whole: bool) -> Iterator[str]:
        code = sentence.code
        yield from [code] if whole else [code[start:end] for start, end in sentence.stretches]

    def let_through(self, sentence: Sentence) -> list[str]:
        return [
            matcher.phrase.text
            for matcher, wanted, whole in self.phrases
            if any(self.needs.met_by(part) & wanted == wanted for part in self.parts(sentence, whole=whole))
        ]


@lru_cache(maxsize=1)
def prefilter() -> Prefilter:
    return Prefilter()


def missed(sentence: Sentence) -> list[str]:
    """The phrases that match and would not be tried."""
    tried = prefilter().let_through(sentence)
    return [text for text in matching(sentence) if text not in tried]


def matching(sentence: Sentence) -> list[str]:
    return [m.phrase.text for m, _, _ in prefilter().phrases if m.regex.search(sentence.code)]


def test_every_example_holds_what_the_phrases_that_match_it_need() -> None:
    owned = [one.examples for one in book().rules] + [one.examples for one in book().cues]
    sentences = [sentence(example.text) for examples in owned for example in examples]
    assert sum(map(bool, map(matching, sentences))) > 60
    assert [missed(one) for one in sentences] == [[] for _ in sentences]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_match_is_lost(text: str) -> None:
    assert missed(sentence(text)) == []


def test_the_needs_keep_most_phrases_from_being_tried() -> None:
    tried = prefilter().let_through(sentence("会议研究了几项工作。"))
    assert len(tried) < len(prefilter().phrases) / 4


def test_a_match_stays_within_a_clause_unless_its_words_go_beyond() -> None:
    assert any(beyond for _, _, beyond in prefilter().phrases)
    for one in (sentence(example.text) for rule in book().rules for example in rule.examples):
        for matcher, _, beyond in prefilter().phrases:
            hit = None if beyond else matcher.regex.search(one.code)
            assert hit is None or any(
                start <= hit.start() and hit.end() <= end for start, end in one.stretches
            ), (matcher.phrase.text, one.code)


@given(
    st.dictionaries(st.integers(0, 200), st.integers(0, 2**12 - 1), max_size=30), st.integers(0, 2**14 - 1)
)
def test_by_its_rarest_need_no_phrase_is_missed_and_none_is_tried_in_vain(
    needs: dict[int, int], met: int
) -> None:
    expected = sorted(number for number, wanted in needs.items() if met & wanted == wanted)
    assert sorted(PhrasesByNeed(needs).met(met)) == expected


@pytest.mark.parametrize("code", ["新建泵站，改造水厂。", "，，新建", "新建，建泵站，改造", "", "改造水厂"])
def test_one_search_of_all_stretches_finds_what_each_does_alone(code: str) -> None:
    needs = WordNeeds({})
    for text in ("新建", "建泵站", "改造", "建，建", "，改造"):
        needs.of(Phrase(text, (FixedText(text),)))
    stretches = [found.span() for found in re.finditer("[^，。]+", code)]
    whole, each = needs.met_in(code, stretches)
    assert whole == needs.met_by(code)
    assert each == [needs.met_by(code[start:end]) for start, end in stretches]
