"""Events in Chinese indicators: what leads to the date of one, what is only prepared, and whom it befalls."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.completion_words import COMPLETED
from tracker.chinese.extraction.indicator_edges import modifier_end

soon = frozenset({"将", "拟"})  # right before a verb
# An event with which a thing is only begun, or a first part of it done: 首台机组发电.
begins = lazy_pattern(
    r"(?:(?:全面|集中)?开工|动工|(?:开工|动工|启动)建设|奠基|开展|展开|进场施工)$|首[台批组座]"
)
# Behind the date by which a task is done; what is built has verbs of its own (建成, 竣工).
task_done = lazy_pattern(
    r"(?:[要须应可将]|必须|务必|力争|确保)*(?:全面|全部|基本|如期|按期)*"
    r"(?:完成|落实|实现|兑现|办结|拨付|发放|下达|筹集|支付|到账|到位)(?:落实|到位|任务|目标)*(?=[，。；）]|$)"
)
# What has to be settled before a thing is begun, and says nothing of it.
_APPROVED = "审批|立项|报批|核准|备案|批复|可研|可行性研究|环评"
_PREPARED = (
    rf"(?:{_APPROVED}|前期|筹备|准备|前期准备|选址|论证|勘察|勘测|设计|施工图|招标|招投标"
    r"|征地|拆迁|征迁|征收|用地|供地|融资)"
)
_PREPARES = ("做好", "抓好", "开展", "推进", "完成", "启动", "加快")
_NOT_BEHIND_VERB = "".join(f"(?<!{verb})" for verb in _PREPARES)  # 完成|前期工作并: of nothing named
# From a thing to the date of its event: 大桥|将于, 项目|预计, but not 行动计划. What is done before the event
# is no part of its thing: 管网|的前期工作并争取于, 完成管网|征地拆迁并.
leads_to_date = lazy_pattern(
    rf"(?:(?<=..)(?:(?:要|应|须|将)?(?:积极|抓紧|扎实|全力|加紧|继续|全面)*(?:{'|'.join(_PREPARES)})|的|{_NOT_BEHIND_VERB})"
    rf"{_PREPARED}{{1,3}}等?(?:工作|手续)?并)?"
    r"(?:(?<=..)要(?=力争|争取|确保|$)|将|(?<!虚模草初)拟|预计|预期|力争|争取|确保|有望|计划(?=[于在]|将)|(?<![动作展设购生资度年训产造])计划)*"
    r"(?:[于在](?!建)|(?<=将)会)?$"
)
# What is still to be done for a thing, behind its name: 变电站等项目|审批落地, 变电站|立项; or what begins to
# tell what was: 变电站项目|已|完成….
not_yet = lazy_pattern(
    r"(?<=项目|工程)(?:目前|现)?已经?$|"
    r"(?<=..)(?:等(?:重点|重大)?(?:项目|工程))?的?(?:加快|尽快|尽早|早日|全面|顺利)?"
    rf"(?:{_APPROVED}|获批|批准|签约|落地|落户|入库)+$"
)
# At the end of an indicator an event; at the end of a thing a sort of works that several names share.
_DONE = lazy_pattern(rf"(?:{COMPLETED}|投入使用|开工|封顶|交付)$")
_THING = lazy_pattern(r"[院园路桥站线厂心地台城馆目程所校区港库坝渠网楼场房处]$")  # no attribute ends so
_WORKS = lazy_pattern(r"(?<=..)(?:电站|水库|电厂|水厂|大桥|隧道|高铁|铁路|高速|机场|码头|泵站)$")
_LONGEST_PLACE = 3  # characters of a name that does not say of what it is


def event_subjects(indicator: str) -> list[str]:
    """A、B投入使用 are two milestones; a list that ends in 等项目 is one."""
    *others, last = indicator.split("、")
    if not others or "等" in indicator or any(len(part) < 3 or "（" in part for part in others):
        return [indicator]
    if modifier_end in last[1:-4] and not any(_THING.search(part) for part in others):
        return [indicator]  # 多层次、广覆盖的网络建成
    if any(_DONE.search(part) for part in others):  # each has an event of its own
        return [last]
    ending = last[-4:] if len(last) > 6 else last[-2:]
    works = _WORKS.search(last.removesuffix(ending))
    kind = works[0] if works else ""  # 南湾、北湾|电站|开工建设
    return [*(part + (kind if len(part) <= _LONGEST_PLACE else "") + ending for part in others), last]
