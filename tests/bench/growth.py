"""How the matching of results grows with the documents: all of one place and year, or of many places.

    python tests/bench/growth.py FOLDER [--documents 100 200 400 1000]

Half of the documents are plans of a year, half the reports of the next one; each has some twenty of a
thousand indicators, so the more documents there are, the more share one. Prints the CPU seconds of one
look for suggestions and what it offers.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import time
from collections.abc import Iterator
from pathlib import Path

from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import open_ledger
from tracker.services.results.suggestions import suggestions
from tracker.services.rules.rule_files import load_book

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
KINDS = [
    "高标准",
    "智能",
    "便民",
    "村级",
    "街道",
    "园区",
    "社区",
    "校园",
    "医疗",
    "养老",
    "文化",
    "体育",
    "商贸",
    "物流",
    "冷链",
    "环卫",
    "消防",
    "应急",
    "气象",
    "水文",
    "林业",
    "渔业",
    "畜牧",
    "旅游",
    "科普",
]
THINGS = [
    "泵站",
    "水厂",
    "灌区",
    "管网",
    "驿站",
    "仓库",
    "食堂",
    "书屋",
    "广场",
    "步道",
    "厕所",
    "车位",
    "停靠点",
    "服务站",
    "监测点",
    "示范点",
    "培训班",
    "实验室",
    "工作室",
    "展览馆",
    "苗圃",
    "堤段",
    "水塘",
    "桥梁",
    "路灯",
    "货架",
    "菜场",
    "果园",
    "鱼塘",
    "羊圈",
    "茶园",
    "粮仓",
    "油库",
    "电站",
    "窗口",
    "热线",
    "专柜",
    "课堂",
    "球场",
    "泳池",
]
ROWS = 20


def document(number: int, place: str, *, plan: bool, seed: int = 7) -> str:
    """A plan of 2025, or the report of 2026 on it."""
    some = random.Random(seed * 100_000 + number)
    rows = [(some.choice(KINDS), some.choice(THINGS), some.randrange(3, 90)) for _ in range(ROWS)]
    year, head = (2025, "二、2025年工作安排") if plan else (2026, "一、2025年工作回顾")
    lines = [f"{place}{year}年第{number}号政府工作报告", f"{place}人民政府", f"{year}年1月15日", "", head]
    verb = "今年新建" if plan else "过去一年，建成"
    lines += [f"{verb}{kind}{thing}{count + (0 if plan else 1)}个。" for kind, thing, count in rows]
    return "\n".join(lines) + "\n"


def places(count: int, *, one: bool) -> Iterator[str]:
    """The place of each pair of documents."""
    signs = "枫柳松梅竹兰桂榆槐杉桃杏梨李桐柏"
    for number in range(count):
        a, b, c = number // 256 % 16, number // 16 % 16, number % 16
        yield "枫林县" if one else f"{signs[a]}{signs[b]}{signs[c]}县"


def measured(folder: Path, documents: int, *, one: bool) -> tuple[float, int]:
    """CPU seconds of one look, and how much it offers."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, place in enumerate(places(documents // 2, one=one)):
        for plan in (True, False):
            name = f"{'plan' if plan else 'report'}{number:04}.txt"
            (folder / name).write_text(document(number, place, plan=plan), encoding="utf-8")
    with open_ledger(str(folder / "ledger.db"), now=NOW) as ledger:
        book = load_book()
        ingest(ledger, [str(folder)], book=book, now=NOW)
        begun = time.process_time()
        offered = [one for one in suggestions(ledger, book) if one.kind == "result"]
        return time.process_time() - begun, len(offered)


def main() -> None:
    """Print a line for each number of documents."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, nargs="+", default=[100, 200, 400, 1000])
    given = parser.parse_args()
    for one in (True, False):
        for documents in given.documents:
            seconds, offers = measured(given.folder / f"{documents}-{one}", documents, one=one)
            where = "one place" if one else "many places"
            print(f"{documents} documents, {where}: {seconds:.2f} s of CPU, {offers} offers", flush=True)


if __name__ == "__main__":
    main()
