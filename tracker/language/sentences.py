"""What extraction asks of a language about sentences, and about words that a phrase may cut.

Expressions are compiled `re` patterns; “code” is a sentence in code form, where each amount and date is one
character.
"""

from __future__ import annotations

import re
from typing import Protocol


class SentenceForms(Protocol):
    """Where sentences and clauses end, and what in them is a name, an aside or only compared with."""

    full_stops: str  # characters
    comma: str
    goes_on: str  # the mark after which the next part goes on in the same sentence
    part_of_before: re.Pattern[str]  # how a paragraph begins that tells parts of what the one before names
    adds_to_before: re.Pattern[str]  # how a paragraph begins that goes on with what the one before is about
    sentence: re.Pattern[str]
    parts_follow: re.Pattern[str]  # a full stop within one, behind which parts of an amount follow
    looks_ahead: re.Pattern[str]  # words that turn to what is to be done next
    tier_mark: re.Pattern[str]  # the name of a tier of a goal and the `mark` that its figures stand behind
    item_number: re.Pattern[str]  # what numbers an item of a list at the beginning of its paragraph
    clause_end: re.Pattern[str]
    name: re.Pattern[str]  # in quotes or the brackets of titles
    counted_names: re.Pattern[str]  # a quoted name for so many named things
    names_listed: re.Pattern[str]  # words up to it, with the `names` of those things
    titles_in_a_row: re.Pattern[str]  # several in brackets of titles, one after the other
    units_of_titles: frozenset[str]  # units of what papers are called by: 《惠企30条》
    paper: re.Pattern[str]  # a paper's name in the brackets of titles, up to the word for its `kind`
    aside: re.Pattern[str]
    holds: re.Pattern[str]  # before how many one thing holds
    held_by: re.Pattern[str]  # from there to the number of such things
    base_tail: str  # characters behind the words of a comparison that are none of them
    done_before: re.Pattern[str]  # what was done with things before, in an attribute of theirs
    before_done: re.Pattern[str]  # what stands before such an attribute of things that a plan goes on with
    event_behind: re.Pattern[str]  # what befalls a thing on the date right before
    no_amount_aside: re.Pattern[str]  # in an aside whose amounts count nothing, as it names who answers
    so_many_people: re.Pattern[str]  # between a count of places and how many people each has
    of_place: re.Pattern[str]  # behind these: the word for the places
    raised_from: re.Pattern[str]  # before an amount that another one is raised or lowered from
    raised_to: re.Pattern[str]  # after such an amount
    upon: re.Pattern[str]  # before an amount on which a change builds: 在|32‰
    upon_it: re.Pattern[str]  # after such an amount: 的基数上
    than: re.Pattern[str]  # before an amount of another year that is compared with: 比2020年的|12万吨
    # After such an amount: the others of its list (group `others`), and that it is less or more.
    differs: re.Pattern[str]
    size_of_object: re.Pattern[str]  # between a count and an amount that only says how large the things are
    measured_of_object: re.Pattern[str]  # the same before an amount with a bound and `of_object`
    of_object: re.Pattern[str]  # behind such an amount: the things that are so large
    size_in_list: re.Pattern[str]  # behind an amount, what opens the next count and size of the same things
    sorted_alone: frozenset[str]  # all between a size and the bare count of what is so large
    sorted_by_size: re.Pattern[str]  # all between a sum and the count or share of what it sorts
    sorted_so_large: re.Pattern[str]  # all between another size and the count of what it sorts
    sorted_by_count: re.Pattern[str]  # all between a count and the share of the things that it sorts
    over: frozenset[str]  # characters before a sum that say that things are larger
    letter: re.Pattern[str]
    of_reach: re.Pattern[str]  # behind a length that only tells how far something reaches
    bracket_before: re.Pattern[str]  # the bracket before an amount, right behind a thing
    bracket_behind: re.Pattern[str]  # the bracket behind it, at the end of an item of a list
    task_units: frozenset[str]  # in which tasks are counted, and works hardly
    in_all: frozenset[str]  # between a count and what all that it counts costs
    told_both: frozenset[tuple[str, str]]  # units in which the same people are counted side by side
    age_units: frozenset[str]
    in_use: re.Pattern[str]  # before a time: that it is the age of things
    of_used: re.Pattern[str]  # behind such an age, before the things
    of_whom: re.Pattern[str]  # after an amount that is the age of those it stands before

    def comparison(self, text: str, start: int, end: int, floor: int) -> tuple[int, int] | None:
        """Where a comparison around the date at [start, end) begins (not before `floor`) and ends."""


class PhraseForms(Protocol):
    """What tells that a phrase has cut a word in two."""

    item_mark: str  # between the items of a list
    no_noun: frozenset[str]  # characters that are no noun alone, but the end or the start of a word
    whole_words: frozenset[str]  # of two characters; no phrase may cut them
    particles: frozenset[str]  # words that only lead to a date
    spreading: frozenset[str]  # words that spread a phrase over several subjects and are none
    sums: frozenset[str]  # words for a sum, before which a verb may only be the end of a name
    acts_done: re.Pattern[str]  # behind a verb: another joined to it, and that both acts are done
    intent: re.Pattern[str]  # an adverb of what is intended, which is no subject of a link
    extent: re.Pattern[str]  # words for a whole place alone, which are not what a number behind them counts
    renewed: re.Pattern[str]  # at the end of a stretch: what a name holds before the word for its renewal
    makes_verb_a_noun: frozenset[str]  # characters after a verb
    modifier_mark: str  # between what says which things are meant and their noun
    joint: re.Pattern[str]  # joins two items of a list
    size: re.Pattern[str]  # between what was counted and how long, large or dear it is
    joined_act: re.Pattern[str]  # the end of words that are an act and the joint to the next
    of_goal: re.Pattern[str]  # behind an amount, that it is a goal
    and_then: re.Pattern[str]  # behind an amount, that something else is done
