"""Judgements on promises in Chinese (`tracker.language.outcomes.OutcomeForms`)."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

clause = lazy_pattern(r"[^，。；：！？\n\t]+")
may_judge = lazy_pattern(r"[计预目任全基如均圆超提顺胜]")
shares = lazy_pattern(r"[、和及与]?(\d+(?:\.\d+)?)%(?!点)")
number = lazy_pattern(r"\d+(?:\.\d+)?(?:%|[余多]?[万亿]?[个家所座处项件条人户元吨亩公平次名])")
_LISTED = lazy_pattern(r"、|和(?!美|谐|平)|及(?!格)|以及|与")
_LEADING = lazy_pattern(
    r"^(?:去年|上年|全年|今年|其中|目前|\d{4}年(?:度)?|年初|确定的|省定|国家下达的?|同时|但|各项|这些)+"
)
_CLOSING = lazy_pattern(r"(?:分别|均|都|全部|已|也|仍|尚|还|年度任务|年度目标|任务|目标|增速|的)+$")


def subjects(text: str) -> list[str]:
    """What a judgement is about: 甲、乙和丙增速也 → 甲, 乙, 丙."""
    found = []
    for part in _LISTED.split(_CLOSING.sub("", text.strip())):
        name = _CLOSING.sub("", _LEADING.sub("", part.strip()))
        if 2 <= len(name) <= 30:
            found.append(name)
    return found
