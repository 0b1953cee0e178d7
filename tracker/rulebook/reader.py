"""YAML rule files read strictly: scalars stay strings, and every key and value keeps its place.

Refused: duplicate keys, anchors and aliases, tags, several documents in a file, keys that are no plain text,
files that are no UTF-8, larger than 1 MB, or nested deeper than 12 levels.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tracker.errors import Problem
from tracker.i18n import _
from tracker.rulebook.problems import source_lines
from tracker.rulebook.yaml_words import explain_reader, explain_yaml

MAX_BYTES = 1_000_000
MAX_DEPTH = 12

Loc = tuple[str | int, ...]
Data = str | list["Data"] | dict[str, "Data"]


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both from 1. `exact` tells that the scalar's code points follow one by one."""

    line: int
    column: int
    exact: bool = False


@dataclass(slots=True)
class Source:
    """One rule file as read. `keys` and `values` map a path such as ("rules", 0, "id") to its place."""

    path: str
    text: str = ""
    data: Data = ""
    keys: dict[Loc, Place] = field(default_factory=dict)
    values: dict[Loc, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    empty: set[Loc] = field(default_factory=set)  # keys without a value, already noted

    def place(self, loc: Loc, *, key: bool = False) -> Place:
        """Where a value (or its key) stands; the nearest enclosing one when it is missing."""
        for end in range(len(loc), -1, -1):
            for table in (self.keys, self.values) if key else (self.values, self.keys):
                if loc[:end] in table:
                    return table[loc[:end]]
        return Place(1, 1)

    def problem(
        self,
        loc: Loc,
        message: str,
        cure: str = "",
        *,
        rule: str = "",
        key: bool = False,
        offset: int = 0,
        severity: str = "error",
    ) -> None:
        """Note a mistake at a value, or `offset` code points into it where that place is known."""
        place = self.place(loc, key=key)
        column = place.column + (offset if place.exact else 0)
        self.at(place.line, column, message, cure, rule=rule, severity=severity)

    def at(
        self, line: int, column: int, message: str, cure: str = "", *, rule: str = "", severity: str = "error"
    ) -> None:
        """Note a mistake at a line and a column, both from 1 (0: unknown)."""
        lines = source_lines(self.text)
        shown = lines[line - 1] if 0 < line <= len(lines) else ""
        self.problems.append(Problem(self.path, line, column, rule, message, cure, shown, severity))


def read(path: Path, name: str | None = None) -> tuple[Source, bytes]:
    """A rule file with its data and places, or with problems; and the bytes it was read from."""
    source = Source(name or str(path))
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        reason = error.strerror or type(error).__name__
        source.at(
            0, 0, _("cannot be read: {reason}").format(reason=reason), _("check the file's permissions")
        )
        return source, b""
    if size > MAX_BYTES:
        message = _("is too large: {size} bytes, at most {limit}").format(size=size, limit=MAX_BYTES)
        source.at(0, 0, message, _("split it into several files"))
    else:
        read_text(source, raw)
    return source, raw


def read_text(source: Source, raw: bytes) -> None:
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
        node = _Composer(source).get_single_node()
    except yaml.reader.ReaderError as error:
        source.at(*explain_reader(error, source.text))
    except yaml.MarkedYAMLError as error:
        source.at(*explain_yaml(error, source.text))
    else:
        if node is None:
            source.at(0, 0, _("the file is empty"), _("write a rule, or delete the file"))
        else:
            source.data = _walk(source, node, ())


class _Composer(yaml.SafeLoader):
    """Composes nodes, noting anchors, aliases and tags as problems on the way."""

    def __init__(self, source: Source) -> None:
        super().__init__(source.text)
        self._source = source
        self._depth = 0

    def compose_node(self, parent: yaml.Node | None, index: object) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        mark: yaml.Mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.AliasEvent):
            self.get_event()  # type: ignore[no-untyped-call]
            message = _("“*{name}” refers to an anchor").format(name=event.anchor)
            self._source.at(line, column, message, _("write the value out, or put it in quotes"))
            return yaml.ScalarNode("tag:yaml.org,2002:str", f"*{event.anchor}", mark, mark)
        if event.anchor is not None:
            message = _("“&{name}” is an anchor").format(name=event.anchor)
            self._source.at(line, column, message, _("remove it, or put the value in quotes"))
            event.anchor = None
        if event.tag is not None:
            message = _("“!” starts a tag")
            self._source.at(line, column, message, _("remove it, or put the value in quotes"))
            event.tag = None
            if isinstance(event, yaml.ScalarEvent):
                event.implicit = (True, True)
            else:
                event.implicit = True
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise yaml.composer.ComposerError(None, None, "nested too deeply", mark)
        node: yaml.Node | None = super().compose_node(parent, index)  # type: ignore[arg-type]
        self._depth -= 1
        return node


def _walk(source: Source, node: yaml.Node, loc: Loc) -> Data:
    source.values[loc] = _place(source.text, node)
    if isinstance(node, yaml.SequenceNode):
        return [_walk(source, child, (*loc, number)) for number, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _walk_mapping(source, node, loc)
    return str(node.value)


def _walk_mapping(source: Source, node: yaml.MappingNode, loc: Loc) -> Data:
    data: dict[str, Data] = {}
    for key_node, value_node in node.value:
        mark = key_node.start_mark
        if not isinstance(key_node, yaml.ScalarNode):
            message = _("a key must be plain text")
            source.at(
                mark.line + 1, mark.column + 1, message, _('put phrases in quotes: "{action}{quantity}"')
            )
            continue
        key = str(key_node.value)
        inner = (*loc, key)
        if key in data:
            message = _("the key “{key}” stands twice").format(key=key)
            first = source.keys[inner].line
            cure = _("keep one of them; the first is in line {line}").format(line=first)
            source.at(mark.line + 1, mark.column + 1, message, cure)
            continue
        source.keys[inner] = _place(source.text, key_node)
        data[key] = _walk(source, value_node, inner)
        _check_empty(source, value_node, inner)
    return data


def _check_empty(source: Source, node: yaml.Node, loc: Loc) -> None:
    if isinstance(node, yaml.ScalarNode) and node.value == "" and node.style not in ('"', "'"):
        source.empty.add(loc)
        blocked = node.style in ("|", ">")
        cure = (
            _("put “{char}” in quotes").format(char=node.style)
            if blocked
            else _("write one, or remove the line")
        )
        source.problem(loc, _("“{key}” has no value").format(key=loc[-1]), cure, key=True)


def _place(text: str, node: yaml.Node) -> Place:
    """Where a node starts. In a quoted scalar without escapes that is the first character after the quote."""
    start, end = node.start_mark, node.end_mark
    line, column = start.line + 1, start.column + 1
    if not isinstance(node, yaml.ScalarNode):
        return Place(line, column)
    raw = text[start.index : end.index]
    if raw == node.value:
        return Place(line, column, exact=True)
    if node.style in ('"', "'") and raw[1:-1] == node.value:
        return Place(line, column + 1, exact=True)
    return Place(line, column)
