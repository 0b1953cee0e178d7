"""Every test that docs/security.md names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_COLUMNS = 3  # threat or fault, guard, test


def test_every_guard_names_a_test_that_is_there() -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")}
    told = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    sections = [told.split(f"## {title}")[1].split("\n## ")[0] for title in ("Guards", "Faults of nature")]
    lines = [line.strip("| ").split(" | ") for line in "\n".join(sections).splitlines() if line[:2] == "| "]
    rows = [row for row in lines if len(row) == _COLUMNS and row[-1] not in ("Test", "---")]
    assert len(rows) > 30
    for *_threat, tests in rows:
        named = re.findall(r"`(test_\w+)`", tests)
        assert set(named) <= files.keys(), tests
        functions = re.findall(r"(?:^|[:;,] )([a-z]\w*_\w+)", re.sub(r"`\w+`", "", tests))
        assert named or functions, tests
        text = "".join(files.values())
        assert [name for name in functions if f"def test_{name}" not in text] == []
