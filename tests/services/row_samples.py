"""Rows of an agenda made by hand or by hypothesis: no document, no ledger."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from tracker.records import Agenda, Entry, Light, Pace, Row, Target, Verdict
from tracker.reports.dimensions import LIGHTS, VERDICTS

AS_OF = dt.date(2024, 6, 15)


def row(
    id: str = "a1",
    *,
    verdict: Verdict = "on_pace",
    light: Light = "green",
    topic: str | None = None,
    unit: str | None = None,
    place: str | None = None,
    due: dt.date | None = None,
) -> Row:
    target = Target(
        doc="plan.txt",
        start=0,
        end=2,
        quote="3所",
        kind="milestone",
        indicator="新建幼儿园",
        measure="milestone",
        rule="test-rule",
        topic=topic,
        lead_unit=unit,
        place=place,
    )
    entry = Entry(id=id, target=target, document="plan.txt", due=due)
    return Row(entry=entry, pace=Pace(verdict=verdict, light=light))


def agenda_of(*rows: Row) -> Agenda:
    return Agenda(as_of=AS_OF, rows=rows, total=len(rows))


_NAMES = st.sampled_from([None, "", "教育", "教育体育", "topic", "东区"])
_ROWS = st.builds(
    row,
    verdict=st.sampled_from(VERDICTS),
    light=st.sampled_from(LIGHTS),
    topic=_NAMES,
    unit=_NAMES,
    place=_NAMES,
    due=st.none() | st.dates(dt.date(1999, 1, 1), dt.date(2040, 12, 31)),
)
AGENDAS = st.lists(_ROWS, max_size=25).map(
    lambda rows: agenda_of(
        *(
            one.model_copy(update={"entry": one.entry.model_copy(update={"id": f"t{number}"})})
            for number, one in enumerate(rows)
        )
    )
)
