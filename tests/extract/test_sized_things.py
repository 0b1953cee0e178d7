"""A size beside a count says which things are counted: it is no target, and stands in the indicator."""

from __future__ import annotations

import pytest
from extract_samples import targets


def _found(text: str) -> list[tuple[str, str]]:
    return [(one.quote, one.indicator) for one in targets(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "到2026年，培育6家以上年营收过亿元、3家以上年营收达9亿元的加工企业。",
            [("6家以上", "培育年营收过亿元的加工企业"), ("3家以上", "培育年营收达9亿元的加工企业")],
        ),
        ("到2026年，扶持4个产值过30亿元的企业集团。", [("4个", "扶持产值过30亿元的企业集团")]),
        (
            "到2026年，年营业收入超200亿元的产业集群2个，超90亿元的5个。",
            [("2个", "年营业收入超200亿元的产业集群"), ("5个", "年营业收入超90亿元的产业集群")],
        ),
        (
            "到2026年，年收入20万元以上的村达30%，高于50万元的占12%。",
            [("30%", "年收入20万元以上的村"), ("12%", "年收入高于50万元的占比")],
        ),
        (
            "到2026年，培育销售额超8亿元的示范镇（街）1个、超6000万元的示范村15个。",
            [("1个", "培育销售额超8亿元的示范镇（街）"), ("15个", "培育销售额超6000万元的示范村")],
        ),
        (
            "到2026年，肉羊年出栏90只以上规模养殖比例达到35%以上。",
            [("35%以上", "肉羊年出栏90只以上规模养殖比例")],
        ),
        (
            "到2026年，起降点2公里半径覆盖城区面积比例突破50%。",
            [("突破50%", "起降点2公里半径覆盖城区面积比例")],
        ),
        ("到2026年，打造2公里生活圈9个。", [("9个", "打造2公里生活圈")]),
        (
            "到2026年，税收亿元以上企业达到15家、6000万元以上企业达到40家。",
            [("15家", "税收亿元以上企业"), ("40家", "税收6000万元以上企业")],
        ),
        ("到2026年，建成投资超10亿元的冷链园3个。", [("3个", "建成投资超10亿元的冷链园")]),
        (
            "到2026年，培植一个年产值过80亿元的产业园区，扶持两个税收超千万元的企业。",
            [("一个", "培植年产值过80亿元的产业园区"), ("两个", "扶持税收超千万元的企业")],
        ),
        ("今年扶持两个社零额超千万元的商场。", [("两个", "扶持社零额超千万元的商场")]),
        ("今年扶持两个年增量超千万元的园区。", [("两个", "扶持年增量超千万元的园区")]),
    ],
)
def test_how_large_things_are_belongs_to_what_is_counted(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # within what reach they are
        (
            "到2026年，西山电厂10公里供热半径范围内的燃煤锅炉全部关停。",
            [
                (
                    "西山电厂10公里供热半径范围内的燃煤锅炉全部关停",
                    "西山电厂10公里供热半径范围内的燃煤锅炉关停",
                )
            ],
        ),
        (
            "到2026年，机场周围8公里内的违建全部拆除。",
            [("机场周围8公里内的违建全部拆除", "机场周围8公里内的违建拆除")],
        ),
        (
            "到2026年，1小时车程内的乡镇全部通公交。",
            [("1小时车程内的乡镇全部通公交", "1小时车程内的乡镇通公交")],
        ),
        ("到2026年，完成沿江1公里范围内化工企业搬迁12家。", [("12家", "完成沿江1公里范围内化工企业搬迁")]),
        ("到2026年，核心区供热半径控制在15公里范围内。", [("15公里", "核心区供热半径")]),
        ("到2026年，实现运距控制在5公里以内的目标。", [("5公里以内", "运距")]),
        ("到2026年，新增15公里内部道路。", [("15公里", "新增内部道路")]),
        # how many those have who are to have something
        ("到2026年，5000名学生以上的镇各建有1所职业学校。", [("1所", "职业学校")]),
        ("到2026年，20名以上残疾儿童且有康复需求的乡镇都建有康复驿站。", []),
        (
            "到2026年，100张以上床位的医院全部建立卒中中心。",
            [("100张以上床位的医院全部建立卒中中心", "100张以上床位的医院建立卒中中心")],
        ),
        ("到2026年，50家以上的企业都实现盈利。", [("50家以上", "企业都实现盈利")]),
        ("到2026年，30名以上的乡镇干部均取得证书。", [("30名以上", "乡镇干部均取得证书")]),
        # up to what size
        (
            "2026年底前，10蒸吨及以下燃煤锅炉全部淘汰。",
            [("10蒸吨及以下燃煤锅炉全部淘汰", "10蒸吨及以下燃煤锅炉淘汰")],
        ),
        ("今年关停30万吨及以下煤矿5处。", [("5处", "关停30万吨及以下煤矿")]),
        ("到2026年，90%以上的2000吨及以下污水厂达标。", [("90%以上", "2000吨及以下污水厂达标")]),
        ("到2026年，失业率控制在5%以下区间。", [("5%以下", "失业率")]),
    ],
)
def test_a_number_that_says_which_things_are_meant_is_part_of_their_name(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found


@pytest.mark.parametrize("verb", ["关闭", "清退", "报废", "销号", "改造到位", "整治到位", "更换"])
def test_all_of_them_is_a_hundred_percent(verb: str) -> None:
    (one,) = targets(f"到2026年，老旧气罐全部{verb}。")
    assert (one.indicator, str(one.value), one.unit) == (f"老旧气罐{verb}", "100", "%")


def test_a_sum_that_nothing_is_counted_by_stays_a_target() -> None:
    assert _found("到2026年，园区产值过30亿元，新建厂房8座。") == [
        ("过30亿元", "园区产值"),
        ("8座", "新建厂房"),
    ]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("到2027年，打造总体规模超30亿元的乡村产业基金。", "乡村产业基金总体规模"),
        ("到2027年，形成总规模达90亿元的茶产业集群。", "茶产业集群总规模"),
        ("到2027年，基金总规模达到20亿元。", "基金总规模"),
        ("到2027年，完成规上工业产值迈上90亿元台阶。", "规上工业产值"),
        ("到2027年，完成税收登上9亿元新台阶。", "税收"),
    ],
)
def test_the_whole_size_of_a_thing_is_its_level(text: str, indicator: str) -> None:
    assert [(one.indicator, one.measure) for one in targets(text)] == [(indicator, "level")]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("到2027年，民企和外企实现“双提升”、总量分别达到90家和80家。", ["民企总量", "外企总量"]),
        ("到2027年，粮食和油料实现“双丰收”、产量分别达到9万吨和8万吨。", ["粮食产量", "油料产量"]),
        ("到2027年，水库实现“双达标”、蓄水量达到9万立方米。", ["水库实现“双达标”、蓄水量"]),
    ],
)
def test_a_slogan_between_a_thing_and_its_number_is_no_part_of_the_name(
    text: str, indicators: list[str]
) -> None:
    assert [one.indicator for one in targets(text)] == indicators


@pytest.mark.parametrize("size", ["人口20万以上的县", "常住人口5万人以上的镇", "人口过万的社区"])
def test_how_many_people_a_place_has_only_says_which_places_are_meant(size: str) -> None:
    found = targets(f"今年在9个{size}建成康复中心。")
    assert [(one.quote, one.indicator) for one in found] == [("9个", f"{size}建成康复中心")]


def test_an_amount_told_again_in_another_unit_in_brackets_counts_nothing() -> None:
    assert [one.quote for one in targets("今年争取贷款2亿美元（约合14亿元人民币）。")] == ["2亿美元"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("今年重点建设90所寄宿生规模800人以上的学校。", ("90所", "建设寄宿生规模800人以上的学校")),
        ("到2026年，建设9个床位300张以上的护理院。", ("9个", "建设床位300张以上的护理院")),
        ("今年扶持50户存栏90头以上的奶牛场。", ("50户", "扶持存栏90头以上的奶牛场")),
        ("今年培育8个年接待游客9万人次以上的古村。", ("8个", "培育年接待游客9万人次以上的古村")),
        ("到2026年，建成40个集体收入60万元以上的村。", ("40个", "建成集体收入60万元以上的村")),
        ("到2026年，关停8座装机不足900千瓦的小水电站。", ("8座", "关停装机不足900千瓦的小水电站")),
        ("到2026年，组建9个成员超过50户的农机合作社。", ("9个", "组建成员超过50户的农机合作社")),
        ("今年选树30个参保率达95%以上的示范村。", ("30个", "选树参保率达95%以上的示范村")),
        ("今年扶持8家带动40户以上的合作社。", ("8家", "扶持带动40户以上的合作社")),
        ("到2026年，建成700亩以上连片示范基地9个。", ("9个", "建成700亩以上连片示范基地")),
    ],
)
def test_any_size_with_a_bound_tells_which_things_are_counted(text: str, found: tuple[str, str]) -> None:
    assert _found(text) == [found]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("今年建设9所规模较大的学校，在校生达到2000人以上。", ["9所", "2000人以上"]),
        ("今年建设2座水厂，日供水能力达到3万吨以上的目标。", ["2座", "3万吨以上"]),
        ("今年新建3个茶园，带动就业300人以上。", ["3个", "300人以上"]),
        ("今年建设2条长3公里的绿道。", ["2条", "3公里"]),
        ("今年新增茶园900亩以上、示范基地3个。", ["900亩以上", "3个"]),
    ],
)
def test_a_number_of_its_own_behind_a_count_stays_a_target(text: str, quotes: list[str]) -> None:
    assert [quote for quote, _ in _found(text)] == quotes


@pytest.mark.parametrize(
    "text",
    [
        "到2027年，基本消除60人以上大班额。",
        "到2027年，关停30万千瓦以下机组。",
        "到2027年，取缔9万吨以下石灰窑。",
        "到2027年，拆除90平方米以上违建。",
    ],
)
def test_a_bound_before_what_is_to_go_says_which_of_it(text: str) -> None:
    assert [one.quote for one in targets(text) if one.kind == "quantity"] == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("到2027年，淘汰落后产能90万吨以上。", "90万吨以上"),
        ("到2027年，培训60人以上的护理队伍。", "60人以上"),
        ("到2027年，拆除违建90处以上。", "90处以上"),
    ],
)
def test_a_bound_behind_what_goes_or_before_what_is_made_counts(text: str, quote: str) -> None:
    assert [one.quote for one in targets(text)] == [quote]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("今年在柳镇新建容积为900立方米的水塔一座。", ("一座", "新建水塔")),
        ("今年新建日处理90吨的垃圾站两座。", ("两座", "新建垃圾站")),
        ("今年建设建筑面积8000平方米的粮仓6栋。", ("6栋", "建设粮仓")),
        ("今年铺设道路9公里、桥梁2座。", ("2座", "铺设桥梁")),
    ],
)
def test_a_count_behind_the_size_of_its_things_is_made_by_the_verb_before_the_size(
    text: str, counted: tuple[str, str]
) -> None:
    found = targets(text)
    assert len(found) == 2
    assert (found[1].quote, found[1].indicator) == counted


@pytest.mark.parametrize("text", ["全镇有9万吨的水塔一座。", "今年抓好三项任务。"])
def test_other_spelled_counts_of_one_promise_nothing(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize("mark", ["；", "，"])
def test_the_same_count_of_another_place_of_a_sentence_is_made_once_more(mark: str) -> None:
    text = f"今年在东门车场，新建一座泵站{mark}在西门车场，新建一座泵站。"
    assert [one.quote for one in targets(text)] == ["一座", "一座"]
    (once,) = targets("今年在东门车场新建一座泵站。新建一座泵站。")
    assert len(once.spans) == 2


def test_the_sum_told_again_at_the_end_of_its_stages_is_a_second_print() -> None:
    found = targets("今年塘坝改造9座，其中二季度3座、四季度9座。")
    assert [one.quote for one in found] == ["9座", "3座"]


@pytest.mark.parametrize(
    "text",
    [
        "年售油量大于9000吨的加油站安装在线监测。",
        "对贷款9万元以下、逾期未还的，由专班处置。",
        "协议有效期可为1年、2年或3年。",
    ],
)
def test_conditions_and_choices_are_no_targets(text: str) -> None:
    assert [one.quote for one in targets(f"到2027年，全面加强监管。{text}")] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "今年招引亿元以上项目90个，其中5亿元以上12个、20亿元以上3个。",
            [
                ("90个", "招引亿元以上项目"),
                ("12个", "招引5亿元以上项目"),
                ("3个", "招引20亿元以上项目"),
            ],
        ),
        (
            "今年新增规上茶企20家，其中产值9亿元以上2家。",
            [("20家", "新增规上茶企"), ("2家", "新增产值9亿元以上规上茶企")],
        ),
        (
            "今年改造驿站90所，其中80平方米以上的12所。",
            [("90所", "改造驿站"), ("12所", "改造80平方米以上驿站")],
        ),
        (
            "今年培育年产值亿元以上茶叶企业30家、9亿元以上4家。",
            [("30家", "培育年产值亿元以上茶叶企业"), ("4家", "培育年产值9亿元以上茶叶企业")],
        ),
    ],
)
def test_a_size_right_before_a_bare_count_sorts_the_things_counted_before(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found


def test_an_area_of_several_works_is_planned_though_their_count_follows() -> None:
    found = targets("今年推进总建筑面积超90万平方米的14个安置小区建设。")
    assert "超90万平方米" in [one.quote for one in found]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("今年新建36班小学1所、12班幼儿园2所。", ["新建36班小学", "新建12班幼儿园"]),
        ("今年新建48个班的九年一贯制学校1所。", ["新建48个班的九年一贯制学校"]),
        ("今年新增2—3人间病房床位1500张。", ["新增2—3人间病房床位"]),
    ],
)
def test_how_large_each_school_or_room_is_belongs_to_its_name(text: str, indicators: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == indicators
