"""What the YAML parser complains of, in the words of somebody who edits rules."""

from __future__ import annotations

import re

import yaml

from tracker.i18n import _
from tracker.rulebook.rule_errors import source_lines

Where = tuple[int, int, str, str]  # line and column from 1, message, cure


def explain_reader(error: yaml.reader.ReaderError, text: str) -> Where:
    """A character that YAML does not allow."""
    before = source_lines(text[: error.position])
    code = ord(text[error.position]) if error.position < len(text) else 0
    message = _("the character U+{code:04X} is not allowed").format(code=code)
    return len(before), len(before[-1]) + 1, message, _("delete it")


def explain_yaml(error: yaml.MarkedYAMLError, text: str) -> Where:
    """A syntax error with its place, its message and a cure."""
    mark = error.problem_mark or error.context_mark
    if "could not find expected ':'" in (error.problem or "") and error.context_mark:
        mark = error.context_mark  # where the key began that lacks its colon
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    lines = source_lines(text)
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    message, cure = _say(error.problem or "", error.context or "", shown, column)
    return line, column, message, cure


def _say(problem: str, context: str, shown: str, column: int) -> tuple[str, str]:
    quoted = _('put the text in quotes: "…"')
    found = shown[column - 1 : column]
    if "\\t" in problem or "\t" in shown[: max(column, 1)]:
        return _("a tab stands where spaces belong"), _("indent with spaces")
    if "while scanning a quoted scalar" in context or "double-quoted" in context:
        if "escape" in problem:
            return _('a backslash means something else inside "…"'), _("use '…' instead, or double it")
        return _("the quotes are never closed"), _("close them in the same line")
    if "block scalar" in context or "cannot start any token" in problem:
        return _("“{char}” needs quotes here").format(char=_word(shown, column)), quoted
    if "mapping values are not allowed" in problem:
        if ": " in shown[: column - 1]:
            return _("a second colon in the line"), quoted
        return _("the line is indented too far"), _("line up the keys of a rule; two spaces a level")
    if shown[max(column - 2, 0) : column - 1] in ('"', "'"):
        cure = _("close quotes in the line they open in; put text that holds quotes in '…'")
        return _("text goes on after the closing quotes"), cure
    if found in "{[" and found:
        return _("“{char}” needs quotes here").format(char=found), quoted
    if "could not find expected ':'" in problem:
        return _("a colon and a space are missing after the key"), _("write key: value")
    if "flow" in context:
        return _("a list or mapping in brackets is not closed properly"), _('write ["one", "other"]')
    return _("the indentation or a bracket is wrong"), _("line up the keys of a rule; two spaces a level")


def _word(shown: str, column: int) -> str:
    """The run of characters around a column that YAML tripped over, such as >= or %."""
    start = column - 1
    while start > 0 and shown[start - 1] in "><|=%@`":
        start -= 1
    found = re.match(r"[><|=%@`]+", shown[start:])
    return found[0] if found else shown[column - 1 : column]
