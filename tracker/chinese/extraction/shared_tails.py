"""What the last of several counted things says of all: 修缮5座剧场、9家书店外立面 → 剧场外立面."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

# What is bettered of a thing, or how it is to fare, and is no thing of its own.
_TAIL = lazy_pattern(
    r"(?:(?:服务|综合|救治|保障|供水|供电|防洪|治理|管理|承载|接待|诊疗|基础|应急)?能力(?:建设|提升)?|(?:功能|配套|基础|服务)设施(?:建设|改造)?"
    r"|(?:周边|人居|校园|内部|道路|就医|办学)环境(?:整治|改造)?|(?:办学|基础|硬件)条件|功能|外立面|面貌|品质|标准化建设|规范化建设"
    r"|(?:高效|规范|稳定|平稳|健康|安全|常态化?|良性)(?:运行|运营|发展)"
    r"|(?:高质量|创新|转型|集聚|集群|融合|协同|联动|错位|特色|绿色|差异化)发展"
    r"|(?:提质|提能|提档|扩容|优化|转型|改造|迭代)(?:增效|升级|扩容|提质)|做大做强|做优做强|落地见效|稳定就业"
    r"|(?:加快|尽快|早日|按期|如期|全面|顺利)(?:(?:建设|推进|实施|开工|复工|竣工|完工|建成|落地|见效|投产|投用|投运|达产|达效)){1,2})$"
)
_THING = lazy_pattern(
    r"(?:[院园路桥站线厂心台馆所校区港库渠场楼房处村镇家户企学]|中心|平台|机构|企业|基地|学校|社区|街道|合作社|实验室"
    r"|项目|工程|枢纽|集群|产业链|商圈|品牌|老字号|工坊|农庄|片区|组团|市场)$"
)
# Verbs of what things are to be like; others make what stands behind them.
_BETTERS = lazy_pattern(
    r"(?:全面|整体|持续|加快|全力|统筹)?(?:完善|加强|提升|强化|优化|改善|推进|推动|增强|整治|保障|支持|改造提升|提升改造)|"
)
_SHORTEST_KIND = 2  # characters that name what both are: 中心


def shared_tail_of_counted(verb: str, first: str, last: str) -> str:
    """What is said behind the last of two counted things of both; empty where it is of the last alone."""
    if not _BETTERS.fullmatch(verb) or _TAIL.search(first):
        return ""
    if (tail := _TAIL.search(last)) and tail.start() and _THING.search(first):
        return tail[0]
    place = last.find(first[-_SHORTEST_KIND:])
    behind = last[place + _SHORTEST_KIND :] if place > 0 and len(first) > _SHORTEST_KIND else ""
    return behind if _TAIL.search(behind) else ""
