"""A ledger on which people have worked: every kind of row and every kind of change is in it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

from ledger_samples import NOW, id_of, read_in, write_plan

from tracker.records import Mark
from tracker.services.ledger.opening import Ledger
from tracker.services.targets import milestones
from tracker.services.targets.editing import edit
from tracker.services.targets.marking import mark
from tracker.services.targets.mentions import merge
from tracker.services.targets.reviewing import review
from tracker.services.targets.splitting import split
from tracker.services.targets.undo_and_redo import undo


def worked_on(ledger: Ledger, folder: Path) -> Ledger:
    """Fill an empty ledger with every kind of row; the plans that it reads are written into the folder."""
    plan = write_plan(folder)
    read_in(ledger, plan)
    garden, school = id_of(ledger, "新建幼儿园"), id_of(ledger, "改造小学")
    mark(ledger, [garden], Mark(value=Decimal("1.50"), note="封顶\n“验收”", by="甲"), now=NOW)
    mark(ledger, [garden], Mark(due=dt.date(2026, 6, 30), reason="批复"), now=NOW)
    edit(ledger, school, {"lead_unit": "Works Office"}, now=NOW)
    split(ledger, school, ["改造中心校", "改造教学点"], now=NOW)
    review(ledger, [id_of(ledger, "看护水塔")], "rejected", now=NOW)
    mark(ledger, [garden], Mark(status="done"), now=NOW)
    undo(ledger, now=NOW)
    milestones.add(ledger, garden, "验收", dt.date(2025, 6, 30), now=NOW, by="甲")
    milestones.done(ledger, f"{garden}-1", now=NOW, note="一次通过")
    read_in(ledger, write_plan(folder, "2025年园区工作计划\n今年新建4所幼儿园。\n"))
    merge(ledger, [id_of(ledger, "改造教学点")], garden, now=NOW)
    return ledger
