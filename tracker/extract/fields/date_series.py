"""Dates in a series that amounts take one by one: 2027年、2028年分别建成2座、3座."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date as day
from datetime import timedelta
from itertools import pairwise

from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.dates import DateMention
from tracker.language.lists import ListForms

_LENGTHS = {"quarter": 3, "month": 1}  # in months
_DECEMBER = 12
Placed = tuple[int, DateMention]  # a date with its code position


def dates_in_turn(sentence: Sentence, forms: ListForms) -> Mapping[int, Placed]:
    """The date of each amount that takes one of a series; empty where a sentence gives out none.

    A series is dates joined by 、 or 和, or the years of one period (2022至2025年), before the word that
    gives them out. The amounts up to the end of the clause must be as many as the dates.
    """
    given: dict[int, Placed] = {}
    places = sorted(sentence.amounts)
    for match in forms.in_turn.finditer(sentence.code):
        _, end = sentence.clause(match.start())
        takers = [place for place in places if match.end() <= place < end]
        series = _series_before(sentence, match.start(), forms)
        if len(takers) > 1 and len(series) == len(takers):
            given |= dict(zip(takers, series, strict=True))
            given |= _in_next_clauses(sentence, end, series, forms)
    return given


def _in_next_clauses(
    sentence: Sentence, position: int, series: list[Placed], forms: ListForms
) -> dict[int, Placed]:
    """Clauses after one whose amounts took the dates in turn go on with as many: …，B达到37%和40%."""
    given: dict[int, Placed] = {}
    while position + 1 < len(sentence.code):
        start, end = sentence.clause(position + 1)
        takers = [place for place in sorted(sentence.amounts) if start <= place < end]
        joined = all(sentence.code[one + 1 : after] in forms.joints for one, after in pairwise(takers))
        if any(start <= place < end for place in sentence.dates) or len(takers) != len(series) or not joined:
            break
        given |= dict(zip(takers, series, strict=True))
        position = end
    return given


def dates_of_events(sentence: Sentence, place: int, forms: ListForms) -> tuple[list[Placed], str]:
    """The dates that things of one clause take in turn for an event at `place`, and the things where they
    stand before the dates: 东线、西线分别于6月、9月通车 → the dates, 东线、西线; else the event names them.
    """
    start, end = sentence.clause(place)
    mark = forms.in_turn.search(sentence.code, start, end)
    if mark is None:
        return [], ""
    series = _series_before(sentence, mark.start(), forms)
    if len(series) > 1:
        return series, ""
    behind = [date for date in sorted(sentence.dates) if mark.end() <= date < end]
    if not behind or behind[0] > mark.end() + 1:
        return [], ""
    last = 1
    while last < len(behind) and sentence.code[behind[last - 1] + 1 : behind[last]] in forms.joints:
        last += 1
    series = [(date, sentence.dates[date]) for date in behind[:last]]
    return list(_before_as_last(series)), sentence.code[start : mark.start()]


def _series_before(sentence: Sentence, mark: int, forms: ListForms) -> list[Placed]:
    """The dates that the word at `mark` gives out; none where it gives out other things listed since."""
    near = [place for place in sorted(sentence.dates) if place < mark]
    if not near:
        return []
    between = sentence.code[near[-1] + 1 : mark].removeprefix(forms.comma)
    listed = any(joint in between for joint in forms.joints if joint != forms.comma)
    several = len(forms.split_subjects(between)) > 1
    if (listed and several) or any(near[-1] < place < mark for place in sentence.amounts):
        return []
    first = len(near) - 1
    while first and sentence.code[near[first - 1] + 1 : near[first]] in forms.joints:
        first -= 1
    series = [(place, sentence.dates[place]) for place in near[first:]]
    if len(series) == 1:  # 过去一年，城乡收入分别: two subjects, not two years
        return [] if several else list(_parts(*series[0]))
    return list(_before_as_last(series))


def _parts(place: int, date: DateMention) -> Iterator[Placed]:
    """The years of a period, each as a date of its own; of 一至四季度 the quarters, of 3至6月 the months."""
    first, last = date.first, date.last
    if first is None or last is None:
        return
    if date.precision in {"period", "year"}:
        for year in range(first.year, last.year + 1):
            yield place, replace(date, first=day(year, 1, 1), last=day(year, 12, 31), precision="year")
        return
    length = _LENGTHS.get(date.precision, 0) if date.role == "range" and first.year == last.year else 0
    for month in range(first.month, last.month + 1, length) if length else ():
        ends = day(last.year + (month + length > _DECEMBER), (month + length - 1) % _DECEMBER + 1, 1)
        yield place, replace(date, first=day(first.year, month, 1), last=ends - timedelta(days=1))


def dates_of_each(sentence: Sentence, place: int, forms: ListForms) -> list[Placed]:
    """The dates at each of which the one amount of a clause is reached: 2026年、2027年各|新建3座."""
    start, end = sentence.clause(place)
    here = [position for position in sorted(sentence.dates) if start <= position < place]
    alone = sum(start <= amount < end for amount in sentence.amounts) == 1
    if not here or not alone or not forms.at_each_date.match(sentence.code, here[-1] + 1):
        return []
    series = _series_before(sentence, here[-1] + 1, forms)
    return series if len(series) > 1 else []


def _before_as_last(series: list[Placed]) -> Iterator[Placed]:
    """The series, with 前 behind its last date said of all: 3月1日、9月1日前."""
    strictly = series[-1][1].role == "before"
    for place, date in series:
        if strictly and date.role == "in" and date.first is not None:
            date = replace(date, role="before", last=date.first - timedelta(days=1), first=None)
        yield place, date
