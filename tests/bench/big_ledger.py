"""A ledger of many targets for the benches, written through the store and the same every time.

    python tests/bench/big_ledger.py OUT.db [COUNT]

A target in three has figures, one in ten is called done, one in fifty dropped, one in twelve has no due date.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import update

from tracker.records import Document, Progress, Status, Target
from tracker.services.ledger.opening import open_ledger
from tracker.store.schema.record_mapping import event_columns, standing_columns
from tracker.store.schema.tables import events, targets
from tracker.store.write.transaction import Writing

COUNT = 100_000
A_DOCUMENT = 500  # targets
NOW = dt.datetime(2025, 6, 15, 8, tzinfo=dt.UTC)
AS_OF = dt.date(2025, 6, 15)
_DEEDS = ("新建", "改造", "培育", "引进", "完成", "建成")
_THINGS = (
    "幼儿园",
    "河道清淤",
    "高标准农田",
    "旧小区",
    "充电桩",
    "养老床位",
    "技能培训",
    "污水管网",
    "公交线路",
)
_UNITS = ("所", "公里", "万亩", "个", "台", "张", "人次", "公里", "条")
_PLACES = ("东岭县", "西河区", "南坪镇", "北川新区", "中湖市", None)
_LEADS = ("教育局", "水务局", "农业农村局", "住建局", "发展改革局", "民政局", "人力资源局", None)
_TOPICS = ("教育", "水利", "农业", "住房", "能源", "民生", "就业", "环保", "交通")


def _targets(name: str, first: int, count: int, chance: random.Random) -> Iterator[Target]:
    for number in range(first, first + count):
        kind = chance.randrange(len(_THINGS))
        value = chance.randrange(1, 5000)
        place = chance.choice(_PLACES)
        level = chance.random() < 0.2
        due = None if number % 12 == 0 else dt.date(2024, 1, 1) + dt.timedelta(chance.randrange(1825))
        unit = "%" if level else _UNITS[kind]
        deed = f"{_DEEDS[number % 6]}{_THINGS[kind]}"
        quote = f"到{due.year if due else '远'}年底，{place or ''}{deed}{value}{unit}"
        yield Target(
            doc=name,
            start=number % A_DOCUMENT * 40,
            end=number % A_DOCUMENT * 40 + len(quote),
            quote=quote,
            kind="quantity",
            indicator=f"{deed}第{number}批",
            value=Decimal(value % 100 if level else value),
            comparator=chance.choice((">=", "=", "~", "<=")),
            unit=unit,
            measure="level" if level else "output",
            baseline=f"{value % 50}%" if level and number % 2 else None,
            due=due,
            due_basis="explicit" if due else "none",
            due_precision="year" if due else "none",
            rule="bench-rule",
            topic=_TOPICS[kind],
            place=place,
            lead_unit=chance.choice(_LEADS),
            confidence=0.5 + number % 50 / 100,
        )


def _marked(
    ids: list[str], found: list[Target], change: int, chance: random.Random
) -> Iterator[dict[str, Any]]:
    """Figures for a third of the targets, one to three each, as rows of the event table."""
    for target_id, target in zip(ids, found, strict=True):
        if chance.random() > 1 / 3 or target.value is None:
            continue
        share = Decimal(0)
        for month in sorted(chance.sample(range(1, 6), chance.randrange(1, 4))):
            share += Decimal(chance.randrange(5, 40)) / 100
            on = dt.date(2025, month, 20)
            at = dt.datetime(2025, month, 21, 9, tzinfo=dt.UTC)
            event = Progress(value=target.value * share, data_as_of=on, recorded_at=at, note="按月填报")
            yield {**event_columns(event), "target_id": target_id, "change_number": change}


def _document(writing: Writing, first: int, count: int, chance: random.Random) -> None:
    name = f"plan{first // A_DOCUMENT:04d}.txt"
    found = list(_targets(name, first, count, chance))
    text = "\n".join(f"{target.quote}。".ljust(39) for target in found)
    document = Document(
        name=name, text=text, digest=f"{first:064d}", title=f"第{first // A_DOCUMENT}号工作计划",
        issued_on=dt.date(2023, 12, 1), period_start=dt.date(2024, 1, 1), period_end=dt.date(2028, 12, 31),
    )  # fmt: skip
    change = writing.open_change("ingest", "read {name}", {"name": name}, at=NOW)
    ids = writing.add_targets(writing.add_document(document, change, at=NOW), found, change, name=name)
    rows = list(_marked(ids, found, change, chance))
    if rows:
        writing.connection.execute(events.insert(), rows)
    going = {row["target_id"] for row in rows}
    for target_id, target in zip(ids, found, strict=True):
        luck = chance.random()
        status: Status = "done" if luck < 0.1 else "dropped" if luck < 0.12 else "in_progress"
        if luck < 0.12 or target_id in going:
            columns = {**standing_columns(target.due, status), "review": "accepted"}
            writing.connection.execute(update(targets).where(targets.c.id == target_id).values(columns))


def build(path: Path, count: int = COUNT) -> Path:
    """Write the ledger to `path` unless it is there already."""
    if path.exists():
        return path
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    chance = random.Random(5)
    with open_ledger(f"sqlite:///{part}", now=NOW) as ledger:
        for start in range(0, count, A_DOCUMENT * 20):
            with ledger.write() as writing:
                for first in range(start, min(start + A_DOCUMENT * 20, count), A_DOCUMENT):
                    _document(writing, first, min(A_DOCUMENT, count - first), chance)
    part.rename(path)
    return path


if __name__ == "__main__":
    build(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else COUNT)
