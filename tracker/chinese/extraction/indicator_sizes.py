"""Sizes, sums and measures in Chinese indicators: which are part of a name, and of which time a sum is."""

from __future__ import annotations

from decimal import Decimal

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.extraction.completion_words import COMPLETED, PART_DONE

walked = frozenset({"分钟", "刻钟"})  # how far what is so named lies
all_day = frozenset({(Decimal(24), "小时")})  # how long what is so named is open
told_ahead = "提前"  # how a time begins by which something is told before it happens
afterwards = "后"  # what else stands between what happens and what is done
lasting = lazy_pattern(r"(?:无病)?(?:生存|存活|保存|留存|复发|死亡)率")  # 五年|生存率
rich_ones = lazy_pattern(r"(?:企业|项目|园区|产业|集群|乡镇|街镇|镇|村)")  # 产值达|10亿元|企业
reaching: tuple[str, ...] = ("达", "达到", "达到的", "过", "超")  # before such a sum
sized = lazy_pattern(r"(?:超过?|过|上)?[\d十百千万亿]+元")  # before things so large
_HOW_MUCH = r"总?(?:面积|人数|人次|户数|里程|长度|规模|数量|装机(?:容量)?)$"
worked = lazy_pattern(
    r"^(?:年内|全年|累计)?(?:新建|改建|扩建|改扩建|提标改造|改造|升级改造|实施|推广(?:应用)?|开展|组织|培训|治理|修复|整治|营造|新栽|补植|复垦|开垦"
    rf"|铺设|敷设|投放|新开工|启动|救助|资助|帮扶|帮助|发放)(?!用地).{{2,}}{_HOW_MUCH}"
    r"|(?:培训|监测|筛查|体检|检查|普查|抽检|检测|施肥|造林|营林|育林|封育|封禁|还林|还草|退耕|种草|飞播|抚育|统防统治|义诊|接种|改厕|改水|搬迁"
    rf"|安置|征收|拆迁|疏浚|清淤|硬化|深耕|深翻|还田|防治|改良|修缮|加固|救助|资助|治沙|保护性耕作){_HOW_MUCH}"
)
of_standing = lazy_pattern(r"..(?:达到|稳定在|保持在|处于)[^，]{2,}水平$")  # 学科稳定在世界一流水平
removes = lazy_pattern(r"(?:消除|淘汰|取缔|关停|关闭|清退|退出|停用|停产|禁止|清零|拆除|整治|消灭|化解)$")
bound_behind = lazy_pattern(r"以[上下内]$")
measured = lazy_pattern(r"[量额率值]$|规模$|收入$")  # the end of what is measured
mean = lazy_pattern("[平人户]均")  # in what is measured on the average
# A change of nothing named, and how it is reckoned: 年均增长.
change_alone = lazy_pattern(
    r"(?:全年|年均|每年|年|平均)?(?:实际|名义|可比|逐年)?(?P<change>(?:增长|提高|提升|增加|下降|降低)?)"
)
# What says itself what it changes: 增收3亿元.
change_itself = lazy_pattern(r"(?:增收|增产|减排)$")
reckoned = frozenset("年月日总")  # before what is measured: 年|产值
totals = frozenset({"累计", "共", "合计", "总共", "共计"})  # only say that a sum is a total
# The end of what measures all there is, not what is new.
sums = lazy_pattern(r"总(?:数|量|规模|里程|户数|人数|面积|容量)$")
# What works are of, on which sums are spent over the years of a plan.
_WORKS = "水利|交通|铁路|公路|水运|民航|林业|城建|市政|基础设施|电网|能源|生态环保"
# What is invested in the year that its sentence names; 总投资 and 人均投资 are no such sums.
_INVESTED = "(?:领域|建设|方面|累计|规划)*投资(?:额度?)?"
yearly_sum = lazy_pattern(
    rf"(?<![总均计划])(?:{_WORKS}|项目|固定资产|工业|民间|技改|产业|农业|房地产|制造业|服务业"
    r"|环保|教育|卫生|文旅|水路|航道|港口|机场|场站|站场|枢纽|管网|灌区|水库|通信"
    r"|技术改造|设备更新|电力|电源|光伏|风电|抽水蓄能|储能|新能源|油气|煤炭|轨道交通|物流|邮政|旅游|园区)"
    rf"{_INVESTED}(?:确保)?$"
)
# Of these, what is of the whole trade or of all that is invested, and is measured like a yield.
of_whole_trade = lazy_pattern(rf"(?:固定资产|民间|工业|产业|农业|房地产|服务业|项目){_INVESTED}$")
# What is spent on works over the years of a plan: “十三五”水利投入; 教育投入 is measured by the year.
spent_over_years = lazy_pattern(rf"(?:{_WORKS}|污染治理)(?:建设|领域|方面)?投[资入](?:总?额)?$")
# What is brought in from outside within a year.
sum_raised = lazy_pattern(
    r"(?:(?:利用|使用|引进|吸收|吸引)(?:境外|省外|市外|县外|区外|内|外)(?:资金?|商投资)|(?:招商|内联|对外)引资|引资|到位(?:内|外)?资金?"
    r"|(?:外地|外埠|域外|境外|省外|市外|县外|区外|奖补|补助|补贴)资金"
    r"|社会(?:投资|资本|资金)(?:(?:[、和][^，]{2,8}?)?等?资金)?)"
    r"(?:总?额)?$"
)
# Before what is only a part of what something costs in all: 总投资9亿元，其中….
part_of_cost = lazy_pattern(r"(?:总投资|投资总额|估算投资|概算)[^。！？\n]{2,200}?其中[^。！？\n]*$")
spent_in_time = lazy_pattern("完成|年度|安排|拨付|到位|争取|筹|资金|债券")
# What is invested within one year, named or not; then what a project costs from first to last.
sum_of_year = lazy_pattern(r"年度(?:计划)?(?:完成)?投资(?:目标)?(?:额|总额)?$")
sum_of_all = lazy_pattern(r"(?:总投资|亩均投资|概算|估算投资|项目投资|工程投资)(?:额)?$")
# What a project costs, its stages, and the land that it takes.
cost = lazy_pattern(r"(?:投资|总投入|概算|预算|造价)(?:总?额)?$")
stage = lazy_pattern(r"[一二三四五六首]期")
# How a sentence begins that tells of what a project, the one before it, yields once it is done.
once_done = lazy_pattern(
    r"(?:据介绍，)?(?:[^，。；一二三四五六首全]{0,12}?(?:项目|工程|[馆厂园站桥路院校库]))?(?:正式|全面|顺利|全线)?"
    rf"(?:{COMPLETED}|投入(?:使用|运营)|通水|通航|交付|启用|并网)"
    r"(?:投产|投用|运营|通车|通水|发电|(?:并|后)?投入使用)?[后时](?!期)"
)
# How a sentence begins that goes on with what the project before it builds: 基地拟建….
goes_on_building = lazy_pattern(
    r"(?:[该本])?(?:项目|工程|基地|园区|厂区|小区|中心|站|馆)(?:拟|将|计划|规划|主要)+(?:新)?建"
)
# Of an event: only a part of the works is done with it.
part_done = lazy_pattern(rf"{PART_DONE}|隧[道洞]|坝体|首[台批座段]")
land = lazy_pattern(r"(?:占地|用地|征地|规划)(?:总?面积)?$")
