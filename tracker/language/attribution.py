"""What extraction asks of a language about whose a promise is: its thing, its place, its unit in charge."""

from __future__ import annotations

import re
from typing import Protocol

from tracker.language.topics import CarriedForms, TopicForms


class OwnerForms(TopicForms, CarriedForms, Protocol):
    """What names a thing that a bare indicator may belong to."""

    project_first: re.Pattern[str]  # how a sentence begins that tells of one project; has `name`
    made_yearly: re.Pattern[str]  # how an indicator ends that says what a project makes
    handled: re.Pattern[str]  # the end of what is put into works in a day or year
    kind: re.Pattern[str]
    longest_before_kind: int  # characters
    thing: re.Pattern[str]  # group `subject`: what makes the thing the subject of its sentence
    around: re.Pattern[str]  # right before a thing that only says where another is, or who makes it
    said_of: re.Pattern[str]  # right before a thing that is only part of another
    aside_of_place: re.Pattern[str]  # behind a thing that only says where another is
    as_means: re.Pattern[str]  # behind a thing by means of which something is done
    opening: str  # brackets
    closing: str
    per_year: tuple[str, str]  # what stands between a capacity and a name, and does not begin it
    within: str  # before what is said of a part
    is_a: re.Pattern[str]  # right before what says what another is; only of which sort, if it is a `sort`
    sort: re.Pattern[str]  # the end of a name that tells a sort of things
    this_project: re.Pattern[str]  # the head of a clause that goes on with a thing named before
    made_line: re.Pattern[str]  # what needs no name where a verb makes it
    year_first: re.Pattern[str]  # years, plans and verbs that make nothing, at the head of a name
    not_of_name: re.Pattern[str]  # from the start up to the last word that is no part of a name
    ends_verb_in_name: re.Pattern[str]  # behind a verb that only says what kind of works it is: 处理|厂
    open_quote: str
    close_quote: str
    quote_end: re.Pattern[str]  # the end of a quotation that a stretch has cut
    no_name: re.Pattern[str]  # how a thing begins that is not named
    counted_name: re.Pattern[str]  # group `name`: the name of a thing at the end of a stretch
    counted_task: re.Pattern[str]  # behind such a name: what is done with the things
    telling_counters: frozenset[str]  # measure words that tell what is counted
    stage: re.Pattern[str]  # a stage of a project
    whole_line: str  # says of an event that it is of a whole line
    line: re.Pattern[str]  # the name of a railway, a road or a waterway
    built: str  # behind what is built
    built_named: re.Pattern[str]  # a name before it that is that of one thing
    sentence_split: re.Pattern[str]
    comma: str
    label_end: str  # behind the label of a sentence
    measured_by: str  # an expression: words that go with a bare indicator, before it
    each_one: re.Pattern[str]  # before what is measured of each of several things
    changes_alone: frozenset[str]  # what needs no owner when it changes
    bare_change: re.Pattern[str]  # an indicator that only says that something changes
    share_of: re.Pattern[str]  # how an indicator begins that only says of what something is a share
    no_owner: re.Pattern[str]  # in words that are no thing that anything belongs to
    modifier_end: str  # behind what says of which sort a thing is
    aside: re.Pattern[str]  # words in brackets
    done_to: re.Pattern[str]  # the end of words before a thing that is only part of what is done
    contents: re.Pattern[str]  # at the end of a stretch: an object that is only part of the thing spoken of
    beside: re.Pattern[str]  # what may stand between what is counted and a sum spent on it
    task_behind: str  # an expression: how a task ends that a sum before it is spent on
    there: str  # an expression: where a sum is spent
    sum_spent: re.Pattern[str]  # an indicator that is a sum for something
    unnamed_works: frozenset[str]  # nouns of works that say too little without what is done
    planned_sum: re.Pattern[str]  # a sum for the works counted before it
    works: re.Pattern[str]  # the end of a noun that names what money is invested in
    sorted_works: re.Pattern[str]  # the same, with a word that says which
    hastened: re.Pattern[str]  # behind works, that they go on faster
    invested: re.Pattern[str]  # a sum invested that needs to say in what
    spread: re.Pattern[str]  # how large something is that may be named behind it
    spends: re.Pattern[str]  # such an indicator whose thing may stand behind a verb
    item_mark: str  # between the items of a list
    joint: str  # an expression: what joins two verbs of one thing
    spent_on: str  # an expression: what may stand between a sum and the verb of what it is spent on
    not_done_yet: re.Pattern[str]  # behind a thing, what is to be done with it
    longest_headline: int  # characters of a paragraph's first sentence that says what it is about

    def without_change(self, noun: str) -> str:
        """A noun without the verb of a change at its end."""


class AttributionForms(Protocol):
    """Who answers for a promise and where it is kept."""

    every_place: str

    def unit_in_charge(self, sentence: str, rest: str) -> str | None:
        """The unit named in the sentence, or in the rest of its paragraph."""

    def place_of_item(self, heading: str) -> str:
        """The place that a numbered heading names and nothing else; empty for other headings."""

    def places_in(self, clause: str) -> list[str]:
        """What looks like names of places, the surest last."""


class DutyForms(Protocol):
    """The notes beside an item that say who answers for it and by when."""

    label: re.Pattern[str]  # groups lead, host, support, person, due: what the label says
    label_ends: tuple[str, ...]  # every label ends with one of these
    longest_label: int  # characters
    value_end: re.Pattern[str]
    unit: re.Pattern[str]
    in_charge: re.Pattern[str]  # what may follow a unit's name
    item_ends: str  # characters; an item ends with one, a heading never
    clause_mark: str
    list_goes_on: tuple[str, str]  # behind an item that others follow in its sentence
    between_notes: str  # characters; all that may be left of a line of notes
    openings: str  # characters; `closings` has the other bracket of each at the same place
    closings: str
    longest_bracket: int  # characters
    date_closes: re.Pattern[str]  # behind a date that is the last word of a bracket
    before_deadline: re.Pattern[str]  # all that may stand before the date of a bracket of its own
    unit_name: re.Pattern[str]  # the whole first part of a bracket without labels
    led_line: re.Pattern[str]  # a line that is a bracket with the unit in charge
    unit_line: re.Pattern[str]  # a whole line that is a cell with a unit
    deadline_line: re.Pattern[str]  # behind the date of a line that is a cell with a deadline
    owner_heading: re.Pattern[str]  # group `unit`: a whole heading that is the unit of the items below it
    signed: re.Pattern[str]  # group `unit`: the end of an item and its unit behind a dash
    number_before: re.Pattern[str]  # the number or bullet of an item
    item_title: re.Pattern[str]  # the number of an item and what it is called; has `title`
    item_act: re.Pattern[str]  # how the title of a task may begin, besides with a verb that makes something
    part_label: re.Pattern[str]  # what a part of an item begins with
