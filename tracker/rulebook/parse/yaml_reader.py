"""YAML rule files read strictly: scalars stay strings, and every key and value keeps its place.

Refused: duplicate keys, anchors and aliases, tags, several documents in a file, keys that are no plain text,
files that are no UTF-8, larger than 1 MB, or nested deeper than 12 levels.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import yaml

from tracker.base.system_errors import reason_of
from tracker.i18n import _
from tracker.rulebook.parse.rule_file import RuleFile
from tracker.rulebook.parse.yaml_errors import explain_reader, explain_yaml
from tracker.rulebook.parse.yaml_tree import MAX_DEPTH, YamlTreeBuilder

MAX_BYTES = 1_000_000


def read(path: Path, name: str | None = None) -> tuple[RuleFile, bytes]:
    """A rule file with its data and places, or with problems; and the bytes it was read from."""
    source = RuleFile(name or str(path))
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_BYTES and path.is_file() else b""
    except OSError as error:
        reason = reason_of(error)
        source.at(
            0, 0, _("cannot be read: {reason}").format(reason=reason), _("check the file's permissions")
        )
        return source, b""
    if not path.is_file():  # a pipe or a device would be waited for without end
        source.at(0, 0, _("is not an ordinary file"), _("delete it, or write a rule file in its place"))
    elif size > MAX_BYTES:
        message = _("is too large: {size} bytes, at most {limit}").format(size=size, limit=MAX_BYTES)
        source.at(0, 0, message, _("split it into several files"))
    else:
        read_text(source, raw)
    return source, raw


def read_text(source: RuleFile, raw: bytes) -> None:
    """Fill `source` from the bytes of a file."""
    try:
        source.text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        source.at(line, 0, _("is not UTF-8 text"), _("save the file with the encoding UTF-8"))
        return
    if not source.text.strip():
        source.at(0, 0, _("the file is empty"), _("write a rule, or delete the file"))
        return
    try:
        events = _events(source.text)
    except yaml.reader.ReaderError as error:
        source.at(*explain_reader(error, source.text))
    except yaml.MarkedYAMLError as error:
        source.at(*explain_yaml(error, source.text))
    except (ValueError, OverflowError):  # what the parser lets through of an escape beyond Unicode
        cure = _("use '…' instead, or double the backslash")
        source.at(0, 0, _('a backslash in "…" names no character'), cure)
    else:
        YamlTreeBuilder(source, events).document()


def _events(text: str) -> list[yaml.Event]:
    """The parser's events; the fast parser first, the other for errors, which then read alike everywhere."""
    if yaml.__with_libyaml__:
        with suppress(yaml.YAMLError):
            return _shallow(yaml.parse(text, Loader=yaml.CSafeLoader))
    return _shallow(yaml.parse(text, Loader=yaml.SafeLoader))


def _shallow(events: Iterator[yaml.Event]) -> list[yaml.Event]:
    """The events up to what is nested far too deeply, closed there: the parser would take minutes for it."""
    taken: list[yaml.Event] = []
    ends: list[type[yaml.Event]] = []
    for event in events:
        taken.append(event)
        if isinstance(event, yaml.CollectionStartEvent):
            sequence = isinstance(event, yaml.SequenceStartEvent)
            ends.append(yaml.SequenceEndEvent if sequence else yaml.MappingEndEvent)
        elif isinstance(event, yaml.CollectionEndEvent):
            ends.pop()
        if len(ends) > 4 * MAX_DEPTH:
            return taken + [end(event.start_mark, event.end_mark) for end in reversed(ends)]
    return taken
