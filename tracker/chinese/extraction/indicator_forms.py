"""How Chinese indicators are made to read well alone: all that `IndicatorForms` asks, by subject."""

from __future__ import annotations

from tracker.chinese.extraction.indicator_edges import (
    announcing,
    another_clause,
    goes_on_behind,
    governs,
    leading,
    leftover,
    modifier_end,
    trailing,
)
from tracker.chinese.extraction.indicator_events import (
    begins,
    event_subjects,
    leads_to_date,
    not_yet,
    soon,
    task_done,
)
from tracker.chinese.extraction.indicator_lists import (
    and_such,
    apposition,
    built_by,
    goes_on_counting,
    item_mark,
    listed_by,
    new,
    next_item,
    people,
    rank,
    some,
    sorts,
    such,
    verbs_joint,
)
from tracker.chinese.extraction.indicator_places import (
    each_mark,
    each_place,
    places_with_one_each,
    there,
)
from tracker.chinese.extraction.indicator_references import (
    announces_goals,
    before_receivers,
    colon,
    done_for,
    field_above,
    gives,
    refers_back,
    served,
    this_thing,
)
from tracker.chinese.extraction.indicator_sizes import (
    all_day,
    change_alone,
    cost,
    elsewhere,
    goes_on_building,
    land,
    lasting,
    mean,
    measured,
    once_done,
    part_done,
    reaching,
    rich_ones,
    sized,
    stage,
    sum_of_all,
    sum_of_year,
    sums,
    totals,
    walked,
    yearly_sum,
)
from tracker.chinese.extraction.indicator_works import (
    bare_tasks,
    before_number,
    carried_out,
    ends_name,
    generic,
    in_names,
    intends,
    promotes,
    stages_of_task,
    support_verbs,
    task_before,
    task_named,
    two_works,
)

__all__ = [
    "all_day", "and_such", "announces_goals", "announcing", "another_clause", "apposition",
    "bare_tasks", "before_number", "before_receivers", "begins", "built_by", "carried_out",
    "change_alone", "colon", "cost", "done_for", "each_mark", "each_place", "elsewhere", "ends_name",
    "event_subjects", "field_above", "generic", "gives", "goes_on_behind", "goes_on_building",
    "goes_on_counting", "governs", "in_names", "intends", "item_mark", "land", "lasting", "leading",
    "leads_to_date", "leftover", "listed_by", "mean", "measured", "modifier_end", "new", "next_item",
    "not_yet", "once_done", "part_done", "people", "places_with_one_each", "promotes", "rank",
    "reaching", "refers_back", "rich_ones", "served", "sized", "some", "soon", "sorts", "stage",
    "stages_of_task", "such", "sum_of_all", "sum_of_year", "sums", "support_verbs", "task_before",
    "task_done", "task_named", "there", "this_thing", "totals", "trailing", "two_works", "verbs_joint",
    "walked", "yearly_sum",
]  # fmt: skip
