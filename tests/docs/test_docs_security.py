"""Every test that docs/security.md names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_guard_names_a_test_that_is_there() -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")}
    table = (
        (ROOT / "docs" / "security.md").read_text(encoding="utf-8").split("## Guards")[1].split("\n## ")[0]
    )
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")][2:]
    assert len(rows) > 20
    for *_threat, tests in rows:
        named = re.findall(r"`(test_\w+)`", tests)
        assert set(named) <= files.keys(), tests
        functions = re.findall(r"(?:^|[:;,] )([a-z]\w*_\w+)", re.sub(r"`\w+`", "", tests))
        assert named or functions, tests
        text = "".join(files.values())
        assert [name for name in functions if f"def test_{name}" not in text] == []
