"""Where a Chinese indicator begins and ends: what is cut off there, and where another clause begins."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.completion_words import COMPLETED

_EARNED = "年?总?(?:产值|利税|税收|利润|营业收入|销售收入|销售额|外汇)"
modifier_end = "的"  # behind what says of which sort a thing is
# Particles and adverbs at the end: …|等, …|以及, …|力争, …|基本实现.
trailing = lazy_pattern(
    r"(?:以及(?:相应|其他|有关|相关).*|(?<=任务)(?:分解|分配|下达|细化)+[至到给]|达到(?:现在|目前|原来|当前|现有)(?:水平)?的"
    r"|为(?:抓手|牵引|引领|契机|重点|载体|主线|导向|依托|支撑|主体|核心|龙头|目标)"
    r"|(?<![大小干闯主武])将|[、，和与或的等在为达到]|(?<![签节制公契合履])约|(?<=项目|工程)共计?|(?<!普)及|以及|特别是|尤其是|分别|等等|各类|其中|力争|争取|(?<=..)[有可]望|确保|左右|总数|已|人民币"
    r"|(?<=..)自.{2,8}以来|(?<=..)(?:基本|全面|全部|初步|率先)?(?:实现|做到)"
    r"|(?<=..)(?:直[到至]|(?<!日)基本|全面|一律|同步实现|日均|月均|(?:继续|持续)?(?:保持|维持))|(?<=.[^模虚])拟)+$"
)
# Numbers of headings and items, joints, and what only says when or after what: 3.|…, 包括|…, 汛期前|….
leading = lazy_pattern(
    r"^(?:[^—]*——|[^，-]{2,}-{3,}|[^，]*（[一二三四五六七八九十]{1,3}）"
    r"|[^，]*[.．][一二三四五六七八九十]是|[^，]{3,}[\u4e00-\u9fff][.．](?=[\u4e00-\u9fff]{2})|[^，]*?[一二三四五六七八九十]、[^、，]{2,8}?\d{1,2}[.．]"
    r"|.{2,}、(?:力争|确保|争取|力促|实现(?!(?:转移|新增|稳定)?就业))(?=..)|\d{1,2}[.．)）、](?!\d)|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|（\d{1,2}）|[①-⑳]|[、，。；：的或]"
    r"|包括(?=...)|[同环]比|既要|求(?=[实突新成创先])|和(?![田谐平县美])|与(?!会)|及(?![时格])|对(?![象外口接虾标])"
    rf"|(?:全部|全面|项目|正式|整体)*(?:{COMPLETED}|达产|建成投产|建成投用|投入使用|投入运营|营运|运行|开业)后"
    r"(?:，?预计)?"
    rf"|(?:预计|每年)?可?创(?={_EARNED})"
    r"|(?:预计)?可(?:实现|形成|创造|带来)(?=..)|形成(?=年?(?:产值|产能|销售|利税|营业))"
    r"|(?:主?汛期|采暖季|供暖季|入冬|入汛|开学|雨季|旺季|节日?)(?:(?:到来|来临|开始)之?前?|之前?|前)|[今明昨]天(?:（[^）]*）)?|今日|近日|假期|等(?!级)"
    r"|在(?![建校册线营编学职岗孵库])|以及|各地|个(?![体人性])|以上|左右)+"
)
# Between a thing and its verb: 幼儿园|将|完成升级改造 (not 干将, 主将), 产值|在去年基础上|增长.
# 茶厂项目|创|产值 is earned by it; 文创产值 is of a trade.
announcing = lazy_pattern(
    rf"(?<=..)可?(?<![文科首原众双草])创(?={_EARNED})|"
    r"(?<=..)在[^，]{2,12}(?:基础|水平)上(?:再)?(?=增长|增加|提高|提升|下降|降低|减少)|"
    r"将(?<=...)(?<![大小干闯主武即]将)(?:会|要|可)?(?:力争|争取|确保|努力)?(?=完成|新增|新建|扩建|改造|建成|建设|实现|达到|提供|形成|累计|启动|开工|竣工|投产|投入)"
)
# What ends in a verb whose object follows later: 分段推进总投资3亿元的6条道路.
governs = lazy_pattern(
    r".*(?:推进|推动|抓好|抓实|抓紧|加快|启动|启动实施|组织实施|谋划|争取|支持|建好|力促|确保|围绕|聚焦|依托)"
)
# Behind a number, what goes on with the thing before it: 管网9公里|及其他设施.
goes_on_behind = lazy_pattern(
    r"^(?:(?:解决|方便|惠及|满足|缓解|改善)(?!方案)..|并(?![网联购])|及其|及其他|以及|和其他|等(?:配套|附属|设施|$))"
)
# Behind a number and what is done with the thing before it: 管网9公里改造|任务.
of_task = lazy_pattern(r"(?<=..)(?:建设)?(?:任务|工程|工作)$")
# 5处食堂|、因地制宜解决…, 3座泵站|、进一步…: a clause of its own, though only 、 stands before it.
another_clause = lazy_pattern(
    r"(?<=..)、(?=(?:因地制宜|进一步|切实|有效|不断|持续|着力|全面|逐步|确保|力争|努力)[^、]{2})|(?<=..)[.．](?=[\u4e00-\u9fff])"
)
# Words that belong to something else, inside or at the ends: the indicator was cut badly.
leftover = lazy_pattern(
    r"^(?:的|该|其|此|以上|以下|前|后|了|等|为|将|可|均|及|与|和|人口|完全|有)"
    r"|(?:的|将|预计|计划|分别|均|在|于|、|和|与|实现|目标|审批)$|一批|要(?![素闻塞道点])|做好|力争|审批|落地|压茬|攻坚"
    r"|^(?:(?:全面|继续)?(?:新建|改造|提升|改建|扩建|完成|建设|实施|投资|培训|新增|投产|开工|并网|推进|改革)[和、及]?)+$"
)
