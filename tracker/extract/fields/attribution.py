"""Who answers for a promise, where it is kept, and which field of government it belongs to."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.base.compiled_patterns import compiled
from tracker.base.word_patterns import alternation
from tracker.extract.matching.prefilter import beginnings
from tracker.rulebook.model import Rulebook

_UNIT = r"[^，。；：、（）\s]{2,20}"
_LABELLED = re.compile(
    rf"(?:牵头单位|责任单位|主办单位|牵头部门|责任部门|负责单位|牵头|责任人单位)[为是：]{{1,2}}({_UNIT})"
)
_IN_CHARGE = re.compile(rf"（({_UNIT})(?:、[^（）]{{0,80}})?(?:牵头|负责)[^（）]{{0,60}}）")
_BY = re.compile(
    r"由([^，。；：、（）]{2,16}(?:局|委|办|厅|部|处|院|中心|政府|公司|街道|单位|集团))"
    r"(?:牵头|负责|具体负责|会同)"
)
_PLACE = re.compile(
    r"(?:^|[，。；：、\s]|在|位于|对|由|为|支持|推动)"
    r"([\u4e00-\u9fff]{1,5}?(?:自治区|自治州|自治县|省|市|县|区|旗|镇|街道|片区|新区))"
    r"(?=[\u4e00-\u9fff\d])(?![级域内委化民里])"
)
_PROVINCES = (
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
    "|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾"
)
_PROVINCE = re.compile(
    rf"(?:^|[，。；：、]|在)((?:{_PROVINCES})(?:[\u4e00-\u9fff]{{2}}(?=为|将|计划|今年))?)"
    r"(?=[，、计将今力为改拟])"
)


class AttributionReader:
    """Reads what stands around a promise by the rulebook's topics and word lists."""

    def __init__(self, book: Rulebook) -> None:
        lexicon = book.lexicons.get("place_not")
        self._not_places = tuple(lexicon.words if lexicon else ())
        action = book.lexicons.get("action")
        self._action = compiled(alternation(action.words if action else ()))
        self._topics: dict[str, list[tuple[str, str]]] = {}  # by how the words begin
        for topic in book.topics:
            for word in topic.words:
                self._topics.setdefault(word[:2], []).append((word, topic.topic))
        self._topic = lru_cache(maxsize=1024)(self._topic_in)  # headings and titles come again and again

    def topic(self, *texts: str) -> str | None:
        """The topic with the longest word in the first text that has any; the later word wins a draw."""
        return next((topic for text in texts if (topic := self._topic(text))), None)

    def _topic_in(self, text: str) -> str | None:
        likely = (words for start in beginnings(text) if (words := self._topics.get(start)))
        found = [
            (len(word), text.rfind(word), topic) for words in likely for word, topic in words if word in text
        ]
        return max(found)[2] if found else None

    def place(self, clause: str) -> str | None:
        """A place named before the promise in its clause or sentence; the last one counts."""
        named = [match[1] for match in _PLACE.finditer(clause)] + [
            match[1] for match in _PROVINCE.finditer(clause)
        ]
        real = [name for name in named if self.is_place(name)]
        return real[-1] if real else None

    def is_place(self, name: str) -> bool:
        """Whether what looks like the name of a place is one: not 城区, 各镇, 指导某区."""
        return "各" not in name and not self._is_common(name)

    def _is_common(self, name: str) -> bool:
        return name.endswith(self._not_places) or self._action.search(name) is not None

    def lead_unit(self, sentence: str, rest: str) -> str | None:
        """The unit in charge: named in the sentence, or in a bracket later in the paragraph."""
        by = _BY.search(sentence)
        if by:
            return by[1]
        found = _LABELLED.search(rest) or _IN_CHARGE.search(rest)
        return found[1] if found else None
