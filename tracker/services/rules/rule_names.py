"""What a rule reads, in its own words, for people who never saw its id."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from tracker.i18n import _
from tracker.records import BY_HAND
from tracker.reports.wording.codes import rule_word
from tracker.rulebook.parse.file_kinds import kind_of_folder
from tracker.rulebook.parse.rule_file_search import rule_files
from tracker.services.rules.rulebook_loading import folders

_NAMED = re.compile(r"^\s*- id:\s*(\S+)\s*\n\s+says:\s*(.+?)\s*$", re.MULTILINE)


def rule_in_words(rule: str) -> str:
    """What the rule says of itself, with its id behind; the id alone where no file has the rule."""
    said = "" if rule == BY_HAND else _says(*folders()).get(rule, "")
    return _("{words} ({code})").format(words=said, code=rule) if said else rule_word(rule)


@cache
def _says(*places: Path) -> dict[str, str]:
    """The rules by their ids, read as lines: to check the files is the work of `tracker.rulebook`."""
    found: dict[str, str] = {}
    for name, (_number, path) in rule_files(places).items():
        if kind_of_folder(Path(name).parts[0]) == "rules":
            text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
            found.update((rule, says.strip("\"'")) for rule, says in _NAMED.findall(text))
    return found
