"""A ledger in which every list of the review screen holds something, in words of our own."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from tui_world import NOW, TEXT, copied, entries, fill, targets

from tracker.records import Document, Target
from tracker.services.ingest.reread_merge import carry_out, plan
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets.editing import edit

REVISED = (
    TEXT.replace("4所以上", "6所以上")
    .replace("12公里", "15公里")
    .replace("远期建成滨河步道。\n", "年内新建公园3座。\n")
)
REPORT = "2024年上半年城区建设情况\n截至5月底，建成小学2所[/]，完成11公里河道清淤。\n"
OTHER = "城区教育计划\n到2025年底，公办幼儿园在园幼儿占比达到65%。\n"


def read(url: str, name: str, title: str, text: str, found: list[Target], issued_on: dt.date) -> None:
    """Read a document into the ledger at `url`."""
    document = Document(
        name=name,
        text=text,
        digest=name + str(len(text)),
        title=title,
        issued_on=issued_on,
        issuer="城区人民政府",
    )
    with open_ledger(url, now=NOW) as ledger, ledger.write() as writing:
        carry_out(writing, plan(writing, document, found), now=NOW, by="", batch=None)


def target(text: str, doc: str, quote: str, indicator: str, value: int, unit: str, **more: Any) -> Target:
    """A target whose words stand in `text`."""
    start = text.index(quote)
    said = {"doc": doc, "start": start, "end": start + len(quote), "spans": ((start, start + len(quote)),)}
    kind = {"kind": "quantity", "measure": "output", "comparator": "=", "rule": "test-rule"}
    what = {"quote": quote, "indicator": indicator, "value": Decimal(value), "unit": unit}
    return Target.model_validate({**said, **kind, **what, **more})


def fill_review(url: str) -> None:
    """A corrected plan, its revision, a report with results, and another plan that says one thing too."""
    copied(url, "review", _fill_review)


def _fill_review(url: str) -> None:
    fill(url)
    with open_ledger(url, now=NOW) as ledger:
        school = entries(url)["新建小学"].id
        edit(ledger, school, {"value": Decimal(5)}, now=NOW, by="clerk")
    read(url, "plan.txt", "城区建设计划", REVISED, _revised(), dt.date(2024, 1, 10))
    read(url, "report.txt", "2024年上半年城区建设情况", REPORT, _results(), dt.date(2024, 6, 10))
    due = {"due": dt.date(2025, 12, 31), "due_basis": "explicit", "due_precision": "year"}
    same = target(OTHER, "edu.txt", "65%", "公办幼儿园在园幼儿占比", 65, "%", **due)
    same = same.model_copy(update={"measure": "level", "comparator": ">=", "confidence": 0.9})
    read(url, "edu.txt", "城区教育计划", OTHER, [same], dt.date(2024, 2, 1))


def _revised() -> list[Target]:
    """The targets of the revision: two changed, one gone, one new."""
    news = {"4所以上": ("6所以上", Decimal(6)), "12公里": ("15公里", Decimal(15))}
    found = []
    for one in targets():
        if one.quote == "建成滨河步道":
            continue
        quote, value = news.get(one.quote, (one.quote, one.value))
        start = REVISED.index(quote)
        span = (start, start + len(quote))
        where = {"start": start, "end": span[1], "spans": (span,), "quote": quote, "value": value}
        found.append(one.model_copy(update=where))
    year = {"due": dt.date(2024, 12, 31), "due_basis": "inherited", "due_precision": "year"}
    return [*found, target(REVISED, "plan.txt", "3座", "新建公园", 3, "座", confidence=0.31, **year)]


def _results() -> list[Target]:
    result = {"stance": "result"}
    return [
        target(REPORT, "report.txt", "2所[/]", "建成小学", 2, "所", **result),
        target(REPORT, "report.txt", "11公里", "河道清淤", 11, "公里", **result),
    ]
