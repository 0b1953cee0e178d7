"""What names a thing in Chinese that a bare indicator may belong to: projects, plants, parks, hospitals."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.indicator_edges import modifier_end
from tracker.chinese.extraction.indicator_lists import new as added
from tracker.chinese.extraction.indicator_references import this_one
from tracker.chinese.extraction.indicator_sizes import stage
from tracker.chinese.extraction.list_forms import without_change
from tracker.chinese.extraction.sentence_forms import WITHIN
from tracker.chinese.extraction.topic_forms import (
    action,
    added_room,
    benefit,
    builds,
    covered_places,
    covers,
    got_elsewhere,
    grows,
    having,
    in_place,
    kind_of_works,
    made_by_trade,
    no_topic,
    part_of,
    spent_on_task,
    stage_of_works,
    standard,
    subsidy,
    subsidy_sum,
    task_end,
    topic,
    trade,
    unnamed_works,
    with_room,
    works_alone,
    works_of_task,
)

__all__ = [
    "action", "added", "added_room", "around", "as_means", "aside", "aside_of_place",
    "bare_change", "benefit", "beside", "builds", "built", "built_named", "changes_alone",
    "close_quote", "closing", "comma", "contents", "counted_name", "counted_task", "covered_places",
    "covers", "done_to", "each_one", "ends_verb_in_name", "got_elsewhere", "grows", "handled", "hastened",
    "having", "in_place", "invested", "is_a", "item_mark", "joint", "kind", "kind_of_works",
    "label_end", "line", "longest_before_kind", "longest_headline", "made_by_trade", "made_line",
    "made_yearly", "measured_by", "modifier_end", "no_name", "no_owner", "no_topic", "not_done_yet",
    "not_of_name", "open_quote", "opening", "part_of", "per_year", "planned_sum", "project_first",
    "quote_end", "said_of", "sentence_split", "share_of", "sort", "sorted_works", "spends", "spent_on",
    "spent_on_task", "spread", "stage", "stage_of_works", "standard", "subsidy", "subsidy_sum",
    "sum_spent", "task_behind", "task_end", "telling_counters", "there", "thing", "this_project",
    "topic", "trade", "unnamed_works", "whole_line", "with_room", "within", "without_change", "works",
    "works_alone", "works_of_task", "year_first",
]  # fmt: skip

# The end of a street's name, which stands before its stretch, a date or its works: 湖东路（北门—南门）,
# 滨江大道南延. What only ends with the same character is none: 线路, 出路, 断头路.
# Each alternative begins with a character, which lets `re` pass quickly over all others.
_STREETS = ("大道", "大街", "路(?<![道线思出网电铁公管门套沿各条一岔回让铺修小马]路)(?<!断头路)")
_OF_STREET = r"(?=[东南西北]延|(?:（[^（）]{1,40}）)?(?:完成|\d|今年|年内|年底|力争|计划|预计|建成|完工|$))"
# The names of things, by their kind.
_KINDS = (
    "项目|工程|医院|院区|中心|基地|物流园区?|科技园区?|工业园区?|创业园区?|孵化园区?|文化园区?|示范园区?|生态园区?|产业园区?|产业港|园区|高铁|铁路|公路|高速|机场|小区|花园|新城|大桥|枢纽|学校|校区|厂区|厂房"
    "|大厦|平台|市场|总部|产业链|产业|水库|公园|场馆|集团|二期|一期|三期|班列|站点|景区|度假区|乐园|街区|剧院|博物馆|图书馆|体育馆|展馆|酒店|水厂|电站"
    "|电厂|风电场|焚烧厂|加工厂|牧场|粮库|冷库|换流站|车站|码头|航道|隧道|服务站|号线|快速路|高架|立交桥|综合体|综合楼|门诊楼|教学楼|宿舍楼|体育场|养老院|福利院|敬老院|幼儿园"
    "|泵站|加压站|调压站|中转站|转运站|变电站|储能站|处理厂|管廊|管线|绿道|古城|长廊"
    + "".join(f"|{street}{_OF_STREET}" for street in _STREETS)
    + "".join(f"|{way}延(?<=[路道线街架桥]{way}延)段?" for way in "东南西北")
)
kind = lazy_pattern(_KINDS)
longest_before_kind = 24  # characters at most that name a thing before its kind
thing = lazy_pattern(
    rf"[\u4e00-\u9fffA-Za-z0-9“”—]{{2,{longest_before_kind}}}?(?:（[^（）]{{1,16}}）)?(?:改扩建|改建|扩建|新建|改造|提升)?(?:{_KINDS})(?:(?:(?!由|位于|[是为])[\u4e00-\u9fff]){{0,3}}?(?:{_KINDS}))*"
    r"(?!等(?:企业|行业|领域|产业|方面)|的?标准|水平|级|办公室|进度|质量|款|—|消息|获悉|供图|供稿)(?<!产业(?=[园港链]))(?P<subject>将|已|主要|计划|预计|拟|是|为|总|全长|建成|要|正式|位于|占地|由)?"
)
# From the start up to the last word that is no part of a name.
not_of_name = lazy_pattern(
    r".*(?:的|了|有(?=市场)|从(?![业事江化])|(?:[月日]底?|年底)前(?:完成)?|—(?!.—)(?<!—.—)|在(?!建)|对|将(?!军)|为(?!民)|是|于|向|由|与|及|到|把|按|近日|举行|位于|地处|毗邻|紧邻|邻近|标准(?!化|厂房|件)|记者|其中|包括|包含|以及|同时|推进|推动|力争|确保"
    r"|预计|争取|促进|打造|崛起|建起|抓好|大抓|实现|加快|本次|此次|该|本|有限公司|[东南西北][临靠邻]|(?:[一二两三四五六七八九十]+|\d+)[个条大家项类座处所]|\d[亿万]?元)"
)
# Behind a verb that belongs to a name: 处理|厂, 保障|性住房.
ends_verb_in_name = lazy_pattern("[厂站场所库池性]")
# What is no name though its end is a kind: 三个|园区, 新|项目, 集中开工项目.
no_name = lazy_pattern(
    r"全部|(?:以下|下列|上述|如下)|\d{1,2}月|第?[一二三四]季度|[上下]半年|年[底内末中]|完成|(?:基建|土建|主体|附属|前期|基础)工程$|(?:集中)?(?:开工|签约|竣工|投产)(?:建设)?项目$|[一二三四五六七八九十两](?=[一二三四五六七八九十两批大个条项类座家处所种级])|一期|[二三四五六](?=期(?!工程|项目))|[几某各每些这那此其个项所有]|新(?!能源|材料|型|一代|区|城|疆|乡|兴)"
)
# When, of which plan, or a verb that makes nothing, not what: 2026年|北湾水厂, 完善|产业园.
year_first = lazy_pattern(
    r"^(?:(?:完善|健全|优化|强化|加强|深化|壮大|做强|做大|聚焦|围绕|突出)(?=..)|(?:19|20)\d\d年(?:度(?!假)|[底末]前?)?|[今明]年|本年度?|年内"
    r"|(?:国家|[全我本]?[省市县区])?级?[“\"]?十[一二三四五六七八九]?五[”\"]?(?:时期|期间)?(?:规划|纲要)"
    r"重[点大](?:建设|工程|民生)*项目(?=...))+"
)
per_year = ("/", "年")  # between a capacity and a name: 4万吨/年|炼油项目
open_quote, close_quote = "“", "”"
quote_end = lazy_pattern(r"^[^“]*”")
line = lazy_pattern(r"[\u4e00-\u9fff]{2,12}?(?:高铁|铁路|高速公路|高速|公路|号线|运河|航道|管线|管道)")
made_line = lazy_pattern("公路|铁路|高铁|高速|航道|管廊|管线|绿道|隧道")  # 新建|公路，总里程9公里
whole_line = "全线"  # of what is as long as a railway
built = "建设"
built_named = lazy_pattern(  # 冷链物流园|建设, not 重点项目|建设
    r"(?!.{0,2}(?:产业|园区))(?!.{0,4}(?:重点|重大|各类|基础设施|一批|市场|民生|[省市县]级|新型|示范|公共|城市|城镇|乡村|农村)).{6,}"
)

# What is only said of a thing: where it is, of which sort, what it is made of.
# 项目位于|东湖产业园, 由|东湖集团|投资: only where it is, or who makes it.
around = lazy_pattern(
    r"(?:位于|坐落[于在]|地处|选址[于在]?|毗邻|紧邻|邻近|[东南西北]{1,2}[临靠邻]|落户[于在]?|入驻|进驻|由)(?:[全我][省市县区]|国家|[省市县区]级?)*$"
)
# 东湖公园|北侧, 开工项目|中: a place, or a whole, behind its name.
aside_of_place = lazy_pattern(
    r"中[，：]|[^，；。、（]{0,16}(?:获悉|了解到|透露|消息)|[^，；。、（]{0,6}?(?:[东南西北]{1,2}[侧面部边角]|以[东南西北]|附近|旁边?|沿线|交[叉汇]口|周边)"
)
# 内容包括|综合楼, 列入|重点项目: only a part of it, or a list that it is on.
said_of = lazy_pattern(
    r"(?:重点|主要)(?:发展|引进|生产|布局|研发|建设)[^，；]{0,40}$|(?:列为|列入|入选|纳入)[^，；的]{0,12}$"
    r"|(?:属于?|包括|包含|涵盖|涵括|安装|内容(?:主要)?为|主要[为是有])(?:本次|此次|[全我][省市县区]|国家|[省市县区]级?)*$"
)
# 项目是|全省重点项目 says of which sort it is; 二期为|西区水厂 names it.
is_a = lazy_pattern(r"(?:(?<![就的])是|作为)[^，；]{0,30}$|为(?:本次|此次|[全我][省市县区]|国家)*$")
sort = lazy_pattern(
    r"(?:重大|重点|重要|标志性|示范|骨干|配套|子公司|开工|民生|实事|龙头|支撑性|战略性|首个|唯一|最大|主导|支柱).{0,6}(?:项目|工程|产业|平台|基地)$"
)
# 以产业园|为抓手: no thing that is spoken of, but a means.
as_means = lazy_pattern(r"[^，；]{0,6}?为(?:主?抓手|引领|牵引|契机|载体|依托|支撑|核心|龙头|重点|导向)")
opening, closing = "（", "）"  # around an aside, in which nothing owns what follows
# 项目主要|建设厂房2座，总投资…: what it is made of owns none of what is measured of the whole.
contents = lazy_pattern(
    r"(?:主要|内容[为是]?|内容包括)(?:建设|新建|安装|购置|改造|配置|扩建|布置|引进)[^，；。]*$"
)
# 该项目年底前完成|配套工程，明年投产: the whole, not the part, is put to use.
done_to = lazy_pattern(r"(?:完成|启动|开展|推进)[^，；。]{0,12}$")
within = WITHIN
# 该项目, or 项目 alone before what is said of it, at the start of a clause.
this_project = lazy_pattern(
    rf"(?:^|(?<=[，；：]))(?:目前|其中|据悉|据了解|预计)?，?(?:{this_one}"
    r"|(?:项目|工程)(?=(?:全部|全面|整体|正式)?(?:建成|投产|达产|投用|建设完成|竣工|完工|总?投资|计划|预计|将|拟|总?用地|总?占地|总?建筑面积|规划|达效|采用|分|于|占地|由|已|被)))"
)

# What is counted, and what is no owner.
counted_name = lazy_pattern(
    r"(?:(?:加大|加强|加快|抓好|做好|深化|创新|优化|完善|支持|鼓励|引导|扩大|助力|加速)(?=[\u4e00-\u9fffA-Za-z]{2}))?"
    r"(?P<name>(?:[\u4e00-\u9fff]{2,6}\d{2,3}强)?[\u4e00-\u9fffA-Za-z]{2,14})$"
)
counted_task = lazy_pattern("区?(?:改造|建设)")
telling_counters = frozenset("家套列")
measured_by = "综合|播种|种植|接待|建筑|占地|流转|核心产业|年|总|全年"
aside = lazy_pattern(r"（[^（）]*）")
each_one = lazy_pattern(r"^(?:每[处个座所家户间条]|单[个体座])")
no_owner = lazy_pattern(
    r"的$|投资$|[，。；、]|^可?(?:容纳|吸纳|带动|解决|安置|吸引|惠及)|(?:岗位|就业|再就业|人员|劳动力)$|^(?:力争|确保|预计|其中|各项|各类|全部)|年$|等$"
    r"|^(?:预计)?可(?:实现|形成|创造|带来|达到?)|^(?:实现|形成|完成|新?开工|完工|竣工|建成|投产)$"
)

# How a sentence begins that tells of one project: 老街改造提升项目，|计划投入…, 三、饮水安全巩固：|投资….
_OF_NAME = (
    "(?![该此本某今明]|[一二三四五六]是)"
    "(?:(?![是为将被]|的(?:项目|工程)|属于|列[为入]|围绕|聚焦|加快|推进|实施)[\u4e00-\u9fffA-Za-z0-9“”（）]){4,24}?"
)
_ITEM_NUMBER = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
_TASKS = "项目|工程|建设|改造|提升|整治|治理|修复|更新|巩固|扩建|行动"
project_first = lazy_pattern(
    rf"(?:其中，?|{_ITEM_NUMBER}是|[（(]?{_ITEM_NUMBER}[）)、.．]+)?"
    rf"(?P<name>{_OF_NAME}(?:(?:项目|工程)(?=，)|(?:{_TASKS})(?=：)))[，：]"
)

made_yearly = lazy_pattern(r"(?<=..)(?:年产|年加工|日产)$")
# What is put into works, which nothing else measured is of: 垃圾|年处理.
handled = lazy_pattern(r"[年日]处理$")

# Changes of an indicator that needs to say of what.
changes_alone = frozenset({"投资", "收入", "税收", "价格", "人数"})
share_of = lazy_pattern("占(?!地(?!区)|[补用道领据位比有])")  # 占|生产总值 of the amount before
bare_change = lazy_pattern(r"(?:全年|年均|年|平均)?(?:实际|名义|可比|再|逐年)?(?:增长|下降|降低|提高)")

# Sums and sizes of works, and what they are spent on.
sum_spent = lazy_pattern(
    r"(?:年度)?(?:计划|项目|概算|估算|预计)?总?投资(?:额)?|投入|计划投资|总长度?|全长|总面积|占地(?:面积)?|总?建筑面积"
    r"|[日年]?(?:处理|供水|供热|生产|接待|储存|仓储)能力|总?库容|总?装机(?:容量)?|年产能"
)
# How large what is made behind it is: 面积|9平方公里|建设新区.
spread = lazy_pattern(r"(?:规划|总|建设|核心区?)?面积")
spends = lazy_pattern(r"(?:计划)?投资|投入")
# 实施重点项目90个，完成投资20亿元: what is invested in is what was counted before.
invested = lazy_pattern(r"完成(?:固定资产|建设|年度|计划)?投资")
# Behind the works that it is for: 安排项目90个、|年度投资|20亿元.
planned_sum = lazy_pattern(r"(?:年度|当年|年内|计划|总|年度计划|完成)?投资(?:额|计划)?")
works = lazy_pattern(r"(?:项目|工程)(?:建设|加快建设|加快推进|建设提速)?$")
hastened = lazy_pattern(r"(?:加快建设|加快推进|建设提速)$")  # behind works, no part of their name
sorted_works = lazy_pattern(
    r"(?:重点|重大|在建|续建|开工|[省市县区]级?|产业|设施|民生).{0,8}(?:项目|工程)(?:建设)?$"
)
# Between what is counted and a sum spent on it.
beside = lazy_pattern(r"[，、]?(?:力争|确保|预计|计划)?(?:年度|今年|全年|年内|[\ue000-\uf8ff])?")
task_behind = "工程|项目|改造|建设|治理|整治|修复"  # an expression: how a task ends that a sum is spent on
there = "(?:[在于](?:[^，、建]{1,6}?))?"  # an expression: where it is spent
spent_on = "用于|用来|主要|重点|组织|对"
not_done_yet = lazy_pattern(
    r"(?:等)?(?:尽快|早日|年内|全面|顺利)?(?:开工建设|开工|竣工|投产|建成|完工|建设进度|加快建设|进度|步伐)*$"
)

# Stops and joints.
sentence_split = lazy_pattern(r"[。！？；]")
comma = "，"
label_end = "："
item_mark = "、"
joint = "[、和及]"
longest_headline = 30
