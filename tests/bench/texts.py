"""The texts that a bench reads: those of a folder, in the sizes and numbers that it asks for."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

DEEDS = ("新建", "改造", "培育", "引进")
THINGS = (("幼儿园", "所"), ("河道", "公里"), ("旧小区", "个"), ("充电桩", "台"), ("养老床位", "张"))


def texts_of(folder: Path) -> list[str]:
    """The plain texts of a folder in the order of their names. Raises ValueError for none."""
    found = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    if not any(found):
        raise ValueError(f"{folder} holds no .txt files")
    return found


def repeated(texts: Sequence[str], characters: int) -> list[str]:
    """The texts over and over until they hold so many characters; the last one is whole."""
    found: list[str] = []
    size = 0
    while size < characters:
        found.append(texts[len(found) % len(texts)])
        size += len(found[-1])
    return found


def one_text(texts: Sequence[str], characters: int) -> str:
    """One text of so many characters, made of all of them over and over."""
    whole = "".join(f"{text}\n" for text in texts)
    return (whole * (characters // len(whole) + 1))[:characters]


def cut(texts: Sequence[str], count: int, characters: int) -> list[str]:
    """So many short texts: stretches of whole lines, each from another place and with a head of its own."""
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    found = []
    at = 0
    for number in range(count):
        part, size = [f"第{number}号文件"], 0
        while size < characters:
            part.append(lines[at % len(lines)])
            size += len(part[-1])
            at += 1
        found.append("\n".join(part) + "\n")
    return found


def notices(count: int) -> list[str]:
    """Short documents with two targets each, the same every time."""
    chance = random.Random(3)

    def promise() -> str:
        thing, unit = chance.choice(THINGS)
        return f"{chance.choice(DEEDS)}{thing}{chance.randrange(2, 5000)}{unit}"

    return [
        f"东岭县第{number}号工作安排\n2025年3月{chance.randrange(1, 29)}日\n"
        f"今年要抓好民生实事。到2025年底，{promise()}以上，由住建局牵头。\n"
        f"同时加强日常管理，2026年前{promise()}。\n"
        for number in range(count)
    ]


def write(folder: Path, texts: Sequence[str]) -> Path:
    """The texts as files of a folder, a thousand in each folder below it."""
    for number, text in enumerate(texts):
        place = folder / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.txt").write_text(text, encoding="utf-8")
    return folder
