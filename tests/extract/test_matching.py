"""The matches of phrases: the same ones, whatever is passed over on the way to them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from extract_samples import book, sentence
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import LEXICONS, RULES, TEXTS, rule

from tracker.chinese import extraction_language
from tracker.extract.matching import cut_words
from tracker.extract.matching import matcher as matching
from tracker.extract.matching.matcher import PhraseMatch, RuleMatcher, by_anchor
from tracker.extract.pipeline import engine_of
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.rulebook.model import Lexicon, Rule
from tracker.rulebook.phrase import Phrase, Slot
from tracker.rulebook.phrase_compiler import compile_phrase


def plainly(rules: list[Rule], lexicons: dict[str, Lexicon], one: Sentence) -> Iterator[tuple[object, ...]]:
    """The matches by a search of the whole sentence with every phrase, as the design has them, by rank."""
    phrases = [(owner, compile_phrase(phrase, lexicons)) for owner in rules for phrase in owner.phrases]
    for owner, matcher in sorted(phrases, key=lambda pair: (-pair[0].priority, -pair[1].weight)):
        phrase, position = matcher.phrase, 0
        while hit := matcher.regex.search(one.code, position):
            slots = {name: hit.span(group) for name, group in matcher.slots if hit.start(group) >= 0}
            anchor = matching._anchor(slots, hit.start())
            if not cut_words.cuts_a_word(one.code, slots, anchor, extraction_language.phrases):
                yield owner.id, phrase.text, anchor, hit.span(), slots
            read = max((end for start, end in slots.values() if start == anchor), default=0)
            position = max(read, anchor + 1, position + 1)


def winners(matches: list[PhraseMatch]) -> list[tuple[object, ...]]:
    return seen([others[0] for _, others in sorted(by_anchor(matches).items())])


def seen(matches: list[PhraseMatch]) -> list[tuple[object, ...]]:
    return [(m.rule.id, m.matcher.phrase.text, m.anchor, (m.start, m.end), m.slots) for m in matches]


@given(TEXTS)
@settings(max_examples=12)
def test_the_shipped_phrases_match_as_by_a_search_of_the_whole_sentence(text: str) -> None:
    compare_with_a_plain_search(text)


@pytest.mark.slow
@given(TEXTS)
@settings(max_examples=60)
def test_the_shipped_phrases_match_so_in_many_sentences(text: str) -> None:
    compare_with_a_plain_search(text)


def compare_with_a_plain_search(text: str) -> None:
    one, lexicons = sentence(text), dict(book().lexicons)
    for kind in ("quantity", "milestone"):
        rules = [rule for rule in book().active() if rule.kind == kind]
        matcher = engine_of(book()).quantities if kind == "quantity" else engine_of(book()).milestones
        every = matcher.matches(one, every=True)
        assert seen(every) == list(plainly(rules, lexicons, one))
        assert winners(matcher.matches(one)) == winners(every)


@given(TEXTS, st.lists(RULES, min_size=1, max_size=3, unique_by=lambda rule: rule.id))
@settings(max_examples=300)
def test_made_up_phrases_match_as_by_a_search_of_the_whole_sentence(text: str, rules: list[Rule]) -> None:
    one = sentence(text)
    matcher = RuleMatcher(rules, LEXICONS, extraction_language.phrases)
    every = matcher.matches(one, every=True)
    assert seen(every) == list(plainly(rules, LEXICONS, one))
    assert winners(matcher.matches(one)) == winners(every)


@pytest.mark.parametrize("length", [5, 58, 59, 60, 61, 62, 120])
@pytest.mark.parametrize("ending", ["竣工", "竣工泵站"])
def test_a_noun_as_long_as_a_slot_may_be_is_cut_at_the_same_place(length: int, ending: str) -> None:
    phrase = Phrase("", (Slot("noun"), Slot("event")))
    one = sentence("新建8座，" + "站" * length + ending + "和" + "站" * length + ending)
    rules = [rule(phrase)]
    assert seen(RuleMatcher(rules, LEXICONS, extraction_language.phrases).matches(one, every=True)) == list(
        plainly(rules, LEXICONS, one)
    )
