"""To leave out phrases that cannot match changes nothing but the time it takes."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

import pytest
from extract_samples import PIECES, book, sentence
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.matching.prefilter import PhraseSearch, crosses
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.rulebook.phrase import FixedText, Phrase, PhrasePart, Slot
from tracker.rulebook.phrase_compiler import compile_phrase


class Prefilter:
    """Every phrase of the shipped rules and cues, searched for by the words that it needs."""

    def __init__(self) -> None:
        words = book().lexicons
        self.phrases = [compile_phrase(phrase, words) for phrase in book().phrases()]
        self.wide = {number for number, one in enumerate(self.phrases) if crosses(one.phrase, words)}
        self.search = PhraseSearch([one.phrase for one in self.phrases], words, self.wide)

    def let_through(self, sentence: Sentence) -> list[str]:
        wide, narrow = self.search.in_stretches(sentence.code, sentence.stretches)
        return [self.phrases[number].phrase.text for number in {*wide, *chain.from_iterable(narrow)}]


@lru_cache(maxsize=1)
def prefilter() -> Prefilter:
    return Prefilter()


def missed(sentence: Sentence) -> list[str]:
    """The phrases that match and would not be tried."""
    tried = prefilter().let_through(sentence)
    return [text for text in matching(sentence) if text not in tried]


def matching(sentence: Sentence) -> list[str]:
    return [one.phrase.text for one in prefilter().phrases if one.regex.search(sentence.code)]


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
    assert prefilter().wide
    for one in (sentence(example.text) for rule in book().rules for example in rule.examples):
        for number, matcher in enumerate(prefilter().phrases):
            hit = None if number in prefilter().wide else matcher.regex.search(one.code)
            assert hit is None or any(
                start <= hit.start() and hit.end() <= end for start, end in one.stretches
            ), (matcher.phrase.text, one.code)


def phrase(text: str) -> Phrase:
    """A phrase of words, with any text between those that `…` parts, and side by side those that `|` does."""
    parts: list[PhrasePart] = []
    for number, words in enumerate(text.split("…")):
        parts += [Slot("gap")] * (number > 0) + [FixedText(word) for word in words.split("|")]
    return Phrase(text, tuple(parts))


@pytest.mark.parametrize(
    ("text", "code", "may_match"),
    [
        ("新建…泵站", "新建两座泵站", True),
        ("新建…泵站", "泵站新建", False),  # in another order
        ("新建…泵站", "新建泵", False),
        ("新建|泵站", "拟新建泵站", True),
        ("新建|泵站", "新建两座泵站", False),  # not side by side
        ("新建|泵站", "新建一座，又新建泵站", True),
        ("上海|海港", "上海港", False),  # two words cannot share a character
        ("上海…海港", "上海和海港", True),
        ("建…建", "建", False),  # one word is not two
        ("建…建", "建了又建", True),
        ("新建|泵站…水厂", "新建泵站和水厂", True),
        ("新建|泵站…水厂", "水厂旁新建泵站", False),
    ],
)
def test_words_are_needed_in_their_order(text: str, code: str, may_match: bool) -> None:
    assert PhraseSearch([phrase("别的"), phrase(text)], {}).may_match(code) == [1] * may_match


def test_a_phrase_without_sure_words_may_match_anywhere() -> None:
    search = PhraseSearch([Phrase("", (Slot("gap"),)), phrase("新建")], {}, wide={0})
    assert search.in_stretches("新建", [(0, 2)]) == ([0], [[1]])
    assert search.in_stretches("", []) == ([0], [])


@pytest.mark.parametrize("code", ["新建泵站，改造水厂。", "，，新建", "新建，建泵站，改造", "", "改造水厂"])
def test_one_search_of_all_stretches_finds_what_each_does_alone(code: str) -> None:
    phrases = [
        phrase(text) for text in ("新建", "建泵站", "改造", "建，建", "，改造", "新建…泵站", "新建…改造")
    ]
    stretches = [found.span() for found in re.finditer("[^，。]+", code)]
    narrow = PhraseSearch(phrases, {})
    assert [*map(sorted, narrow.in_stretches(code, stretches)[1])] == [
        sorted(narrow.may_match(code[start:end])) for start, end in stretches
    ]
    wide = PhraseSearch(phrases, {}, wide=set(range(len(phrases))))
    assert sorted(wide.in_stretches(code, stretches)[0]) == sorted(narrow.may_match(code))
