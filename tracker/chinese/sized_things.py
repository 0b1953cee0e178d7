"""Things sorted by how large they are, and what the next size in a list leaves out.

年营收过亿元的企业8家、过千万元的20家.
"""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

SIZE = (
    "年?(?:均)?(?:销售|营业|入库|实缴|主营业务|主营|经营性?|建筑|占地|生产)?"
    "(?:收入|总?产值|总值|增加值|总?投资额?|营收|收益|估值|市值|销售额|交易额|利税|利润|海拔|高度|直径|口径|长度|跨径|单机容量|面积|规模|产能"
    "|资产|纳税|税收|装机|库容|社零额|零售额|增量)(?:增量|总额)?"
)
LARGER = "超过?|过|突破|达到?|高于|大于|不低于|不少于|逾|上"  # an expression: before the size
_MONEY = "元"
_SIZED = lazy_pattern(
    r"(?P<what>[^\d、，的]{2,14}?)?"
    rf"(?P<size>(?:{LARGER})(?:\d[\d.]*|[一二两三四五六七八九十百千])?[十百千万亿]*元(?:以上)?"
    r"|\d[\d.]*[百千万亿]*元以上)"
    r"(?P<thing>的[^\d、，的]{1,14}?)?(?P<share>占比)?"
)


_SO_LARGE = lazy_pattern(r"[十百千]?[万亿]元级?|(?:\d[\d.]*)?[十百千]?[万亿]?元以上")
_NAMED_SO = lazy_pattern(
    rf"(?P<what>{SIZE})?(?:{LARGER})?[\d.]*[十百千万亿]+元(?:级|以上)?(?P<thing>[^\d、，的]{{2,}})"
)


def with_size(noun: str, other: str) -> str:
    """A size with what another one says is so large.

    超9亿元 beside 产值超30亿元的集群 is 产值超9亿元的集群.
    """
    if _MONEY not in noun:
        return noun
    named = _NAMED_SO.fullmatch(other) if _SO_LARGE.fullmatch(noun) else None
    alone = _NAMED_SO.fullmatch(noun)
    beside = _NAMED_SO.fullmatch(other) if alone and not alone["what"] else None
    if alone and beside and beside["what"] and alone["thing"] == beside["thing"]:
        return beside["what"] + noun  # 900万元以上企业 beside 税收亿元以上企业
    if named:
        return (named["what"] or "") + noun + named["thing"]  # 百亿元 beside 十亿元以上项目
    own, beside = _SIZED.fullmatch(noun), _SIZED.fullmatch(other)
    if own is None or beside is None:
        return noun
    what = own["what"] or beside["what"] or ""
    return what + own["size"] + (own["thing"] or beside["thing"] or "") + (own["share"] or "")
