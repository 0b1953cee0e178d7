"""`tracker report`: to stdout or to a file, and why it cannot be made."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_report_goes_to_stdout_or_to_a_file_that_is_not_replaced_unasked(
    ledger: Path, tracker: Runner, tmp_path: Path
) -> None:
    assert tracker("review", "--accept-all").code == 0
    printed = tracker("report", "--as-of", "2024-06-30", "--title", "海棠区季度通报", "--group-by", "month")
    assert printed.code == 0
    assert printed.out.startswith("# 海棠区季度通报")
    out = tmp_path / "report.csv"
    assert tracker("report", "--out", out).code == 0
    content = out.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))) >= 4
    refused = tracker("report", "--out", out)
    assert refused.code == 2
    assert "--force" in refused.err
    assert out.read_bytes() == content
    assert tracker("report", "--out", out, "--force").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "papyrus"], "there is no report format “papyrus” — choose one of md, csv"),
        (
            ["--group-by", "colour"],
            "--group-by does not know “colour” — use one of: light, lead-unit, topic, month",
        ),
        (["--out", "nowhere/report.md"], "nowhere"),
    ],
)
def test_a_report_that_cannot_be_made_says_why(
    words: list[str], said: str, ledger: Path, tracker: Runner
) -> None:
    done = tracker("report", *words)
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1
