"""What Chinese says of things counted before: how many are left, what becomes of so many, what they yield."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.completion_words import COMPLETED

_REST = "(?:其余|剩[余下]|余下|另外)的?"
rest = lazy_pattern(rf"{_REST}$")  # before how many are left of what was counted before: 其余|25个
# What becomes of them, and no name of theirs: 余下12个|9月底前完成整治.
done_with_rest = lazy_pattern(
    rf"(?:完成)?(?:{_REST})?(?:[\u4e00-\u9fff\d]{{1,5}}前)?(?:全部|也|均|要)?(?:完成)?[\u4e00-\u9fff]{{0,4}}"
)
# How a clause begins that tells what comes of works each year: 投产后每年可节约煤9万吨、|减排废气20万吨.
yields = lazy_pattern(r"(?:.*[后时]，?)?(?:预计)?(?:每年|年均|年|每[天日]|日)可")
brings = frozenset({"实现", "形成", "创造", "带来", "产生", "创"})  # verbs that say nothing of a yield
# Behind a number, what becomes of so many of the things counted before: 推进项目60个，确保40个|开工.
_FATE = rf"(?:(?:新?开工|动工|{COMPLETED}|投产|投用|达产|投入使用|签约|落地|摘帽|出列|销号)(?:建设)?)+"
fate = lazy_pattern(
    rf"(?:(?:能够?)?[\ue000-\ue00f]?前?(?:全面|全部|正式|实现)?)(?P<event>{_FATE})(?=[、，。；和]|$)"
)
fate_alone = lazy_pattern(rf"(?:(?:{_FATE})[、和及])?(?:{_FATE})")
