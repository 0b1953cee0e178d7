"""Plans and yearly reports of two places and a plan of five years, in a ledger, in words of our own."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from pathlib import Path

from tracker.rulebook.model import Rulebook
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import open_ledger
from tracker.services.rules.rule_files import load_book
from tracker.tui.app import TrackerApp
from tracker.tui.desk.desk import Desk

AS_OF = dt.date(2026, 3, 1)
NOW = dt.datetime(2026, 3, 1, 8, 0, tzinfo=dt.UTC)
FIVE_YEARS = """枫林县国民经济和社会发展第十四个五年规划
枫林县人民政府
2021年3月1日

一、目标
到2025年，新建泵站40座，森林覆盖率达到36%。
"""
PUMPS = {2021: 7, 2022: 9, 2023: 8, 2024: 10}


def yearly(place: str, year: int, pumps: int, planned: int) -> str:
    """The report of a year, with the plan of the next one."""
    return (
        f"{place}{year + 1}年政府工作报告\n{place}人民政府\n{year + 1}年1月20日\n\n一、{year}年工作回顾\n"
        f"过去一年，新建泵站{pumps}座。\n"
        f"二、{year + 1}年工作安排\n今年新建泵站{planned}座，培育绿色工厂5家。\n"
    )


def texts() -> dict[str, str]:
    """The documents by the names of their files."""
    found = {"plan.txt": FIVE_YEARS}
    found |= {f"fenglin{year}.txt": yearly("枫林县", year, pumps, 9) for year, pumps in PUMPS.items()}
    return found | {f"zhuxi{year}.txt": yearly("竹溪县", year, 3, 4) for year in (2023, 2024)}


@lru_cache(maxsize=1)
def book() -> Rulebook:
    """The shipped rules."""
    return load_book()


def fill_fulfilment(url: str, folder: Path) -> None:
    """Read the documents into the ledger at `url`."""
    for name, text in texts().items():
        (folder / name).write_text(text, encoding="utf-8")
    with open_ledger(url, now=NOW) as ledger:
        ingest(ledger, [str(folder / name) for name in texts()], book=book(), now=NOW, jobs=1)


def app_on(url: str) -> TrackerApp:
    """The application on the ledger at `url`, with the rules that were read for the tests."""
    desk = Desk(url, as_of=AS_OF, clock=lambda: NOW)
    desk.access.__dict__["book"] = book()
    return TrackerApp(desk)
