"""What things counted belong to where it stands beside their verb, and what lists and clauses share."""

from __future__ import annotations

import pytest
from extract_samples import targets


def said(text: str) -> list[str]:
    """The indicators of a promise of this year."""
    return [one.indicator for one in targets(text)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年新建石榴河流域9座水库。", "新建石榴河流域水库"),
        ("今年建成东岭至西岭等15个公路项目。", "建成东岭至西岭等公路项目"),
        ("今年抓实抓好南岭11个产业项目建设。", "抓实抓好南岭产业项目建设"),
        ("今年推进北山至南山段沿河岸线18公里流沙治理。", "推进北山至南山段沿河岸线流沙治理"),
        ("今年保障科技人员八成以上工作时间用于科研。", "科技人员工作时间用于科研"),
        ("今年加快开工9个职业院校项目。", "加快开工职业院校项目"),
        ("今年推进核查9个项目。", "推进核查项目"),
        ("今年滨水步道建设改造项目9个。", "滨水步道建设改造项目"),
        ("今年粮库新建扩建项目9个。", "粮库新建扩建项目"),
        ("今年新建首批9座水库。", "新建水库"),
        ("今年新建全县9座水库。", "新建水库"),
        ("今年实现保护区4家企业全部退出。", "保护区企业全部退出"),
    ],
)
def test_words_between_verb_and_number_say_whose_the_things_are(text: str, indicator: str) -> None:
    assert said(text) == [indicator]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年为退役军人提供5万个就业岗位。", "为退役军人提供就业岗位"),
        ("今年既有住宅加装电梯300部。", "既有住宅加装电梯"),
        ("今年提高1200名乡村教师待遇。", "提高乡村教师待遇"),
        ("今年取消和停征80项收费。", "取消和停征收费"),
        ("今年新开发老年课程100门。", "新开发老年课程"),
        ("今年要实现城镇新增就业4万人以上的目标。", "城镇新增就业"),
    ],
)
def test_an_act_keeps_its_verb_and_for_whom_it_is(text: str, indicator: str) -> None:
    assert said(text) == [indicator]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年推进避险搬迁，完成9000人搬迁任务。", "完成避险搬迁任务"),
        ("今年推进高标准农田建设，力争新建和改造提升20万亩。", "高标准农田新建和改造提升"),
        ("今年开展“技兴海棠”培训，全年培训4万人次。", "“技兴海棠”培训"),
        ("今年推进长护险提质扩面，新增参保人数15万人。", "长护险新增参保人数"),
        ("今年实施老城更新行动。推进63个项目。", "推进老城更新行动项目"),
        ("今年实施两江整体提升行动。推进30个整体提升项目。", "推进两江整体提升项目"),
        ("今年推进污水治理，农民满意度不低于80%。", "污水治理农民满意度"),
        ("今年进一步增加农业补贴。区财政安排补贴资金9亿元。", "安排农业补贴资金"),
        ("今年安排资金3亿元，办好34项民生实事。", "安排民生实事资金"),
    ],
)
def test_a_bare_count_is_of_the_task_beside_it(text: str, indicator: str) -> None:
    assert said(text) == [indicator]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        (
            "今年建立长期护理保险制度，实现单位职工、退休人员全覆盖。",
            "长期护理保险制度单位职工、退休人员覆盖",
        ),
        ("今年深化预算改革，实现各类资金全覆盖。", "预算改革各类资金覆盖"),
        ("今年完善政策体系，实现行政村全覆盖。", "行政村覆盖"),
        ("今年对重点企业全覆盖开展节能诊断。", "重点企业节能诊断覆盖"),
        ("今年开展违建专项整治，实现动态清零。", "违建"),
    ],
)
def test_a_coverage_says_what_covers_whom(text: str, indicator: str) -> None:
    assert said(text)[0] == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "今年解决7万户困难家庭和2万户棚户区居民的住房问题。",
            ["解决困难家庭的住房问题", "解决棚户区居民的住房问题"],
        ),
        ("今年支持400所卫生院、200所县级医院建设。", ["支持卫生院建设", "支持县级医院建设"]),
        (
            "今年打造8条具有国际优势、10条具有全国优势的产业链。",
            ["打造具有国际优势的产业链", "打造具有全国优势的产业链"],
        ),
        ("今年新增退役军人就业3000人、残疾人就业5500人。", ["新增退役军人就业", "新增残疾人就业"]),
        ("今年资助贫困学生10万人，1020所学校接入宽带。", ["资助贫困学生", "学校接入宽带"]),
        ("今年安排重大项目167个、年度投资110亿元。", ["安排重大项目", "安排重大项目年度投资"]),
        ("今年单位生产总值能耗和碳排放分别下降3%、4%。", ["单位生产总值能耗下降", "单位生产总值碳排放下降"]),
        ("今年外贸进出口额分别达到12亿元和18亿元。", ["外贸进口额", "外贸出口额"]),
        ("今年力争外贸进出口额达到12亿元。", ["外贸进出口额"]),
        ("今年“东线”“西线”客流占比分别达到5%和2%。", ["“东线”客流占比", "“西线”客流占比"]),
    ],
)
def test_members_of_a_list_share_its_ends(text: str, indicators: list[str]) -> None:
    assert said(text) == indicators


def test_a_sum_compared_with_what_was_expected_is_of_the_sum_before() -> None:
    text = "今年区财政投入社会保障资金29亿元，比上年预计数增加4亿元。"
    assert said(text) == ["投入社会保障资金", "社会保障资金增长"]


def test_an_area_is_of_what_is_made_on_it() -> None:
    assert said("今年东到石榴高速公路，面积约200平方公里建设海棠示范区。") == ["海棠示范区面积"]


def test_works_in_half_a_word_are_whole_again() -> None:
    assert said("今年全县营造林任务60万亩，其中，造林30万亩，营林30万亩。")[1:] == ["造林任务", "营林任务"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年启动产业园区建设，年内完成基建工程。", "产业园区建设完成基建工程"),
        ("今年制定光荣院改造方案，年内完成立项及工程设计。", "光荣院改造完成立项及工程设计"),
        (
            "今年启动国道（石榴至青山段）改建工程，6月中旬达到通车条件。",
            "国道（石榴至青山段）改建工程达到通车条件",
        ),
    ],
)
def test_a_step_of_works_is_of_the_works_before(text: str, indicator: str) -> None:
    assert said(text)[-1] == indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年保护提升历史文化名镇4个。", "保护提升历史文化名镇"),
        ("今年每个县（市）集中打造2个示范镇。", "每个县（市）打造示范镇"),
        ("今年每个社区、行政村设置1个服务站。", "每个社区、行政村设置服务站"),
        ("今年推进石榴水库150兆瓦光伏发电项目建设。", "石榴水库光伏发电项目建设"),
        ("今年深化权属改革，形成10个典型案例。", "形成典型案例"),
        ("今年深化职务成果权属改革，形成10个典型案例。", "形成职务成果权属改革典型案例"),
    ],
)
def test_a_count_says_who_makes_it_and_whose_it_is(text: str, indicator: str) -> None:
    assert said(text) == [indicator]


def test_rates_that_say_nothing_alone_are_of_the_first() -> None:
    text = "今年力争热线解决率、群众满意率达到100%。"
    assert said(text) == ["热线解决率", "热线群众满意率"]


def test_sorts_counted_share_their_works() -> None:
    text = "今年加快推进11个煤层气、5个页岩气项目建设。"
    assert said(text) == ["加快推进煤层气项目建设", "加快推进页岩气项目建设"]


def test_the_units_of_a_row_before_stay_out_of_a_name() -> None:
    text = "今年市发展改革委各区政府、海棠开发区7进出口总额增长15%。"
    assert said(text) == ["进出口总额增长"]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "今年实施文旅投资计划，推进90项在建重大项目、80项重点招商项目。",
            ["推进文旅投资计划在建重大项目", "推进文旅投资计划重点招商项目"],
        ),
        ("今年完善首批10个育新基地功能。", ["完善育新基地功能"]),
        ("今年办好15件民生实事，包括：新建幼儿园3所。", ["新建幼儿园"]),
    ],
)
def test_works_of_one_list_are_of_one_task_and_what_is_listed_is_not_counted(
    text: str, indicators: list[str]
) -> None:
    assert said(text) == indicators


def test_how_many_indicators_were_listed_is_no_part_of_them() -> None:
    text = "今年规模以上工业增加值、利税总额两项主要指标均增长9%，分别突破200亿元、75亿元台阶。"
    assert said(text) == [
        "规模以上工业增加值增长",
        "利税总额增长",
        "规模以上工业增加值",
        "利税总额",
    ]
