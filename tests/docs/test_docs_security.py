"""Every test that docs/security.md names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_guard_names_a_test_that_is_there() -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")}
    told = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    sections = [told.split(f"## {title}")[1].split("\n## ")[0] for title in ("Guards", "Faults of nature")]
    tables = re.findall(r"(?:^\| .*\n)+", "\n".join(sections) + "\n", re.MULTILINE)
    lines = [
        line for table in map(str.splitlines, tables) if table[0].endswith("| Test |") for line in table[2:]
    ]
    rows = [line.strip("| ").split(" | ") for line in lines]
    assert len(rows) > 30
    for _threat, _guard, tests in rows:
        named = re.findall(r"`(test_\w+)`", tests)
        assert set(named) <= files.keys(), tests
        functions = re.findall(r"(?:^|[:;,] )([a-z]\w*_\w+)", re.sub(r"`\w+`", "", tests))
        assert named or functions, tests
        text = "".join(files.values())
        assert [name for name in functions if f"def test_{name}" not in text] == []
