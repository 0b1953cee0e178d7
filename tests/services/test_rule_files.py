"""Rule files are listed in order, one's own over those that are shipped, and checked all at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from rule_samples import LEXICONS, RULE, WIDER, book

from tracker.base.resources import rules_dir
from tracker.errors import RuleError, UsageError
from tracker.rulebook.loading import load
from tracker.services.rules import rule_files


def test_the_listing_goes_by_file_and_line_and_by_topic(tmp_path: Path) -> None:
    loaded = book(tmp_path, {"commitments/z.yaml": RULE, "commitments/b.yaml": WIDER})
    assert [rule.id for rule in rule_files.listing(loaded)] == ["wider", "build"]
    assert [rule.id for rule in rule_files.listing(loaded, "交通")] == ["build"]
    with pytest.raises(UsageError) as caught:
        rule_files.listing(loaded, "交通局")
    assert caught.value.line() == "there is no topic “交通局” — did you mean 交通?"


def test_shipped_rules_come_first_and_own_ones_over_them(tmp_path: Path) -> None:
    book(tmp_path, {"commitments/own.yaml": RULE.replace("id: build", "id: own-build")})
    for name in LEXICONS:
        (tmp_path / name).unlink()
    found = rule_files.load_book([tmp_path])
    assert found.rule("own-build") is not None
    assert len(found.rules) == len(load([rules_dir()]).rules) + 1


def test_check_raises_with_every_problem_of_every_file(tmp_path: Path) -> None:
    (tmp_path / "commitments").mkdir()
    (tmp_path / "commitments/a.yaml").write_text(RULE.replace("{noun}", "{nuon}"), encoding="utf-8")
    (tmp_path / "commitments/b.yaml").write_text("rules: []\n", encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        rule_files.check([tmp_path])
    assert {Path(problem.path).name for problem in caught.value.problems} == {"a.yaml", "b.yaml"}
