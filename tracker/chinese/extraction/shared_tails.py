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
# What is no thing that anyone builds, and the things that are built of or for it: 小麦、|玉米高产示范区.
_GOODS = lazy_pattern(
    r"(?:优质|专用|强筋|双低|高油|鲜食|设施|春|夏|秋|冬|早|晚|高标准)*"
    r"(?:小麦|玉米|水稻|稻谷|大豆|油菜|花生|马铃薯|红薯|杂粮|谷子|高粱|棉花|甘蔗|甜菜|烟叶|蔬菜|食用菌|茶叶|水果|果树|林果|苹果|柑橘|葡萄"
    r"|核桃|油茶|中药材|药材|牧草|饲草|花卉|苗木|生猪|肉牛|肉羊|奶牛|家禽|蛋鸡|水产|粮食|油料|粮油|糖料|制种"
    r"|污水|雨水|供水|排水|给水|供热|供气|燃气|热力|电力|通信)"
)
_BUILT_OF_THEM = lazy_pattern(
    r"(?:高产|优质|高效|绿色|标准化|规模化|集约化|机械化|特色|生态|有机|集中|连片|核心|丰产|稳产|老旧|骨干|主)*"
    r"(?:种植|生产|养殖|加工|繁育|繁种|制种|良种|种子|原料|供应|提升|攻关|处理)*"
    r"(?:示范|试验|核心|产业|功能|保护|生产)*(?:区|片|带|园|田|场|基地|园区|产业园|示范园|大棚|管网|管道|管线|泵站|支管|干管|主管)$"
)
_BUILDS = lazy_pattern(
    r"(?:加快|高标准|高质量|规划|重点|全面)?(?:建设|新建|建成|打造|建立|创建|改造|铺设|敷设|更新|更新改造|新建改造|修复|扩建)"
)
# What is done about all of them, behind the last and 的: 9户困难家庭和7户棚户居民|的住房问题.
_OF_BOTH = lazy_pattern(
    r"(?<=..)的(?:[\u4e00-\u9fff]{2,4}问题|(?:修复|重建|改造|整治|治理|建设|修缮|提升|搬迁|安置|清理|升级|验收|绿化){1,2})(?:工作|任务)?$"
)
_CARES_FOR = lazy_pattern("解决|完成|推进|加快|加快推进|启动|开展|实施|全面完成|推动|抓好|支持")
_HELPS = lazy_pattern("支持|扶持|保障")
_BUILT = lazy_pattern("(?<=..)(?:新建|改扩建|改造|标准化)?建设$")
_WORKS = lazy_pattern(r"(?<=..)项目(?:建设)?$")  # of the last of several sorts: 9个煤层气、5个页岩气|项目建设
_LONGEST_SORT = 5  # characters of a sort of works
_SHORTEST_KIND = 2  # characters that name what both are: 中心


def shared_tail_of_counted(verb: str, first: str, last: str) -> str:
    """What is said behind the last of two counted things of both; empty where it is of the last alone."""
    if _BUILDS.fullmatch(verb):
        goods = _GOODS.match(last) if _GOODS.fullmatch(first) else None
        built = _BUILT_OF_THEM.fullmatch(last, goods.end()) if goods else None
        return built[0] if built else ""
    if _CARES_FOR.fullmatch(verb) and (of_both := _OF_BOTH.search(last)) and "的" not in first:
        return of_both[0]
    if _HELPS.fullmatch(verb) and (built := _BUILT.search(last)) and _THING.search(first):
        return built[0]
    if len(first) <= _LONGEST_SORT and (works := _WORKS.search(last)) and not _THING.search(first):
        return works[0]
    if not _BETTERS.fullmatch(verb) or _TAIL.search(first):
        return ""
    if (tail := _TAIL.search(last)) and tail.start() and _THING.search(first):
        return tail[0]
    place = last.find(first[-_SHORTEST_KIND:])
    behind = last[place + _SHORTEST_KIND :] if place > 0 and len(first) > _SHORTEST_KIND else ""
    return behind if _TAIL.search(behind) else ""
