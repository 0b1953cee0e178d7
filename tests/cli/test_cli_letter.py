"""`tracker letter`: one letter a unit, with the words of each promise, days left or late, and a slip."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_letters_name_what_is_owed_and_ask_for_an_answer(
    tracker: Runner, ids: list[str], home: Path, tmp_path: Path
) -> None:
    from docx import Document

    first, second, third = ids
    tracker("unit", "add", "海棠区教育局", "--short", "教育局")
    for one, day in ((first, "2024-07-03"), (second, "2024-06-20")):
        tracker("mark", one, "--due", day, "--reason", "R")
        tracker("assign", one, "--lead", "教育局", "--person", "王某")
    assert tracker("letter", "--unit", "教育局").code == 1, "nothing is reviewed"
    tracker("review", "accept", *ids)
    done = tracker("letter", "--unit", "教育局", "--reply-by", "2024-07-08")
    assert done.code == 0, done.err
    assert "To 海棠区教育局:" in done.out and "back by 2024-07-08" in done.out
    assert "2 targets that your unit leads need attention: 1 is overdue, 1 soon due." in done.out
    assert "全区新建幼儿园8所以上" in done.out and "(3 days left)" in done.out and "10 days late" in done.out
    assert "Answer of 海棠区教育局" in done.out and "Person in charge: 王某" in done.out
    tracker("assign", third, "--lead", "海棠/区财政局")
    tracker("assign", first, "--lead", "none")
    settings = home / ".config" / "tracker"
    settings.mkdir(parents=True)
    (settings / "settings.toml").write_text('[notice]\nmasthead = "督办通知"\nsigner = "督查室"\n')
    out = tmp_path / "letters"
    done = tracker("letter", "--all-units", "--out", out, "--within", "500w", "--issue", "7")
    assert sorted(path.name for path in out.iterdir()) == ["海棠_区财政局.docx", "海棠区教育局.docx"]
    assert "2 letters written" in done.err and "1 target that needs attention has no unit" in done.err
    made = Document(io.BytesIO((out / "海棠区教育局.docx").read_bytes()))
    words = [paragraph.text for paragraph in made.paragraphs]
    assert words[:2] == ["督办通知", "No. 7"] and "To 海棠区教育局:" in words and "督查室" in words
    items, slip = made.tables
    assert items.cell(1, 4).text == "10 days late" and len(items.rows) == len(slip.rows) == 2
    markdown = tracker("letter", "--unit", "教育局", "-f", "md").out
    assert markdown.startswith("# Reminder\n") and "| 1 | " in markdown
    assert tracker("letter", "--all-units", "--out", out, "--within", "500w").code == 2, "they are there"
    assert tracker("letter").code == 2 and tracker("letter", "--unit", "教育局", "-f", "pdf").code == 2
