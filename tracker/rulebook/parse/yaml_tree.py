"""Data and places from the events of the YAML parser; what a rule file may not use is noted on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from tracker.i18n import _
from tracker.rulebook.parse.rule_file import Data, FilePosition, Loc, RuleFile
from tracker.rulebook.rule_errors import source_lines

MAX_DEPTH = 12


class YamlTreeBuilder:
    """Builds data and places from the parser's events, as composing nodes would, noting what is refused."""

    def __init__(self, source: RuleFile, events: Sequence[yaml.Event]) -> None:
        self._source = source
        self._events: Iterator[yaml.Event] = iter(events)
        self._deep = False

    def document(self) -> None:
        """Fill the source with the first document; a second one is a problem."""
        documents = 0
        for event in self._events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            documents += 1
            if documents == 1:
                self._source.data = self._node(next(self._events), ())
                self._source.readable = not self._deep
            elif documents == 2:
                self._wrong(event, _("“---” starts a second document"), _("remove it, or make two files"))
        if not documents:
            self._source.at(0, 0, _("the file is empty"), _("write a rule, or delete the file"))

    def _wrong(self, event: yaml.Event, message: str, cure: str) -> None:
        mark = event.start_mark
        assert mark is not None
        self._source.at(mark.line + 1, mark.column + 1, message, cure)

    def _refuse(self, event: yaml.NodeEvent, loc: Loc) -> None:
        cure = _("remove it, or put the value in quotes")
        if isinstance(event, yaml.AliasEvent):
            message = _("“*{name}” refers to an anchor").format(name=event.anchor)
            self._wrong(event, message, _("write the value out, or put it in quotes"))
            self._source.noted.add(loc)
        elif event.anchor is not None:
            self._wrong(event, _("“&{name}” is an anchor").format(name=event.anchor), cure)
        if getattr(event, "tag", None) is not None:
            self._wrong(event, _("“!” starts a tag"), cure)
        if len(loc) > MAX_DEPTH and not self._deep:
            self._deep = True
            self._wrong(event, _("is nested too deeply"), _('put the text in quotes: "…"'))

    def _node(self, event: yaml.Event, loc: Loc) -> Data:
        assert isinstance(event, yaml.NodeEvent)
        self._refuse(event, loc)
        self._source.values[loc] = _place(self._source.text, event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(loc)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(loc)
        return str(getattr(event, "value", ""))

    def _sequence(self, loc: Loc) -> Data:
        items: list[Data] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            if self._deep:
                self._skip(event)
            else:
                items.append(self._node(event, (*loc, len(items))))
        return items

    def _mapping(self, loc: Loc) -> Data:
        data: dict[str, Data] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or self._deep:
                if not self._deep:
                    cure = _('put phrases in quotes: "{output_verb}{quantity}"')
                    self._wrong(event, _("a key must be plain text"), cure)
                self._skip(event)
                self._skip(next(self._events))
            elif event.value in data:
                self._twice(event, self._source.keys[(*loc, event.value)].line)
                self._skip(next(self._events))
            else:
                inner = (*loc, str(event.value))
                self._refuse(event, loc)
                self._source.keys[inner] = _place(self._source.text, event)
                value = next(self._events)
                data[event.value] = self._node(value, inner)
                self._check_empty(value, inner)
        return data

    def _twice(self, event: yaml.ScalarEvent, line: int) -> None:
        cure = _("keep one of them; the first is in line {line}").format(line=line)
        self._wrong(event, _("the key “{key}” stands twice").format(key=event.value), cure)

    def _skip(self, event: yaml.Event) -> None:
        """Pass over a node with all that it holds."""
        depth = 0
        while True:
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth == 0:
                return
            event = next(self._events)

    def _check_empty(self, event: yaml.Event, loc: Loc) -> None:
        if isinstance(event, yaml.ScalarEvent) and event.value == "" and event.style not in ('"', "'"):
            self._source.noted.add(loc)
            if self._is_bare_slot(loc):
                self._source.noted.add(loc[:-1])
                message = _("“{{{name}}}” needs quotes here").format(name=loc[-1])
                self._source.problem(loc, message, _('put the text in quotes: "…"'), key=True)
                return
            blocked = event.style in ("|", ">")
            quote = _("put “{char}” in quotes").format(char=event.style)
            cure = quote if blocked else _("write one, or remove the line")
            self._source.problem(loc, _("“{key}” has no value").format(key=loc[-1]), cure, key=True)

    def _is_bare_slot(self, loc: Loc) -> bool:
        """Whether a key without a value is a slot whose phrase lacks quotes: `[{output_verb}]`."""
        place = self._source.keys[loc]
        line = source_lines(self._source.text)[place.line - 1]
        start = place.column - 1
        return line[max(start - 1, 0) : start] == "{" and line[start + len(str(loc[-1])) :].startswith("}")


def _place(text: str, event: yaml.NodeEvent) -> FilePosition:
    """Where a node starts. In a quoted scalar without escapes that is the first character after the quote."""
    start, end = event.start_mark, event.end_mark
    assert start is not None and end is not None
    line, column = start.line + 1, start.column + 1
    if not isinstance(event, yaml.ScalarEvent):
        return FilePosition(line, column)
    raw = text[start.index : end.index]
    if raw == event.value:
        return FilePosition(line, column, exact=True)
    if event.style in ('"', "'") and raw[1:-1] == event.value:
        return FilePosition(line, column + 1, exact=True)
    return FilePosition(line, column)
