"""`tracker review`: one by one, all at once, and of one document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cli_listed import listed

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_review_lists_accepts_rejects_and_hides_the_rejected(ids: list[str], tracker: Runner) -> None:
    assert all(name in tracker("review").out for name in ids)
    assert tracker("review", "accept", ids[0]).out == "1 target accepted\n"
    assert tracker("review", "reject", ids[1], "--reason", "另一份文件已有").out == "1 target rejected\n"
    assert ids[1] not in tracker("list").out
    assert ids[1] in tracker("list", "--with-rejected").out
    assert ids[1] in tracker("list", "--review", "rejected").out
    assert "另一份文件已有" in tracker("log", ids[1]).out
    done = tracker("review", "--accept-all")
    assert done.out == "1 target accepted\n"
    assert tracker("review").code == 1


def test_accept_all_takes_only_the_document_named(ids: list[str], tracker: Runner, tmp_path: Path) -> None:
    other = tmp_path / "second.txt"
    other.write_text("到2026年，新建社区食堂12个。\n", encoding="utf-8")
    assert tracker("ingest", other).code == 0
    tracker("review", "--accept-all", "--from", "second.txt")
    assert {target["id"] for target in listed(tracker, "--review", "candidate")} == set(ids)
