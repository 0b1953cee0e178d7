"""The labels before units and deadlines: 牵头单位：, 责任处室：, 完成时限：."""

from __future__ import annotations

from typing import Final

from tracker.base.lazy_patterns import lazy_pattern

OFFICES: Final = "单位|部门|处室|科室|股室|机构"  # an expression
_LEAD = rf"(?:牵头|责任|主责|负责|实施)(?:{OFFICES})|牵头"
_HOST = rf"(?:主办|承办)(?:{OFFICES})"
_SUPPORT = rf"(?:配合|协办|参与|协同|参加|支持)(?:{OFFICES})"
_PERSON = r"(?:责任|负责|牵头|主管|分管|包抓|包保|包联|挂钩|联系|督办)(?:人|[省市县区州局]?级?领导|同志)"
_DUE = r"(?:完成|办结|办理|整改|落实|实施|推进)(?:时限|期限|时间|日期)|(?<![\u4e00-\u9fff])(?:时限|期限)"
label = lazy_pattern(
    rf"(?:(?P<lead>{_LEAD})|(?P<host>{_HOST})|(?P<support>{_SUPPORT})|(?P<person>{_PERSON})|(?P<due>{_DUE}))"
    r"(?:及[\u4e00-\u9fff]{2,8})?[为是]?："
)
# A label ends so: what is looked for in the text before any label is tried.
label_ends = tuple(
    f"{word}："
    for word in (
        *OFFICES.split("|"),
        "牵头",
        "时限",
        "期限",
        "时间",
        "日期",
        "责任人",
        "负责人",
        "领导",
        "同志",
    )
)
longest_label = 14  # characters
