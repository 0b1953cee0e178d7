"""What a bare indicator belongs to: 总投资 of which project, 投产 of which plant.

A thing that the sentence makes its subject (新院区将…) counts first, then the last thing named in the clause
before, then, in a short paragraph, its first thing, then the headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.base.compiled_patterns import compiled
from tracker.base.word_patterns import alternation
from tracker.rulebook.model import Rulebook

_KINDS = (
    "项目|工程|医院|院区|中心|基地|产业园|产业港|园区|高铁|铁路|公路|高速|机场|小区|花园|新城|大桥|枢纽|学校|校区|厂区|厂房"
    "|大厦|平台|市场|总部|产业链|产业|水库|公园|场馆|集团|二期|一期|三期|班列|站点"
)
_KIND = re.compile(_KINDS)
_BEFORE = 24  # characters at most that name a thing before its kind
_THING = re.compile(
    rf"[\u4e00-\u9fffA-Za-z0-9“”]{{2,{_BEFORE}}}?(?:{_KINDS})(?:[\u4e00-\u9fff]{{0,3}}?(?:{_KINDS}))*"
    r"(?!的?标准|水平|级|建设|办公室)(?P<subject>将|计划|预计|拟|是|为|总|全长|建成|要|正式|位于|占地)?"
)
_CUT = re.compile(
    r".*(?:的|在|对|将|为|是|于|向|由|与|及|到|把|按|近日|举行|位于|标准|记者|其中|包括|以及|同时|推进|推动|该|本)"
)
_NO_NAME = re.compile(r"[一二三四五六七八九十两几某各每些这那此其个项新所有]")
_SHORTEST, _SHORT_PARAGRAPH = 3, 160


class OwnerFinder:
    """Finds what a bare indicator belongs to, by the rulebook's verbs."""

    def __init__(self, book: Rulebook) -> None:
        action, bare = book.lexicons.get("action"), book.lexicons.get("bare_head")
        verbs = [word for word in (action.words if action else ()) if len(word) > 1]
        self._verb = compiled(rf".*{alternation(verbs)}") if verbs else re.compile("(?!)")
        self._bare = frozenset(bare.words if bare else ())

    def is_bare(self, indicator: str) -> bool:
        """Whether an indicator says too little alone."""
        return indicator in self._bare

    def before(self, paragraph: str, headlines: Iterable[str]) -> str:
        """The thing that the end of a stretch of a paragraph is about; empty when there is no telling."""
        sentence = re.split(r"[。！？；]", paragraph)[-1]
        things = list(self._things(sentence))
        subjects = [name for name, is_subject in things if is_subject]
        if subjects:
            return subjects[-1]
        clauses = [clause for clause in sentence.split("，") if clause]
        if len(clauses) > 1:  # else it is the sentence itself
            things = [thing for clause in clauses[-2:] for thing in self._things(clause)]
        if things:
            return things[-1][0]
        stretches = [paragraph if len(paragraph) <= _SHORT_PARAGRAPH else "", *headlines]
        return next((name for stretch in stretches for name, _ in self._things(stretch)), "")

    def _things(self, text: str) -> Iterable[tuple[str, bool]]:
        """The things of a text, and whether each is a subject; looked for only near the word for a kind."""
        position = 0
        while kind := _KIND.search(text, position):
            found = _THING.search(text, max(position, kind.start() - _BEFORE))
            if found is None:
                return
            position = found.end()
            end = found.start("subject") if found["subject"] else found.end()
            name = self._name(found.string[found.start() : end])
            if len(name) >= _SHORTEST and not _NO_NAME.match(name):
                yield name, bool(found["subject"])

    def _name(self, text: str) -> str:
        text = _CUT.sub("", text)
        cut = self._verb.match(text)
        return text[cut.end() :] if cut and cut.end() < len(text) - 1 else text
