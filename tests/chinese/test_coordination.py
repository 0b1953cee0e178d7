"""Subjects that a noun lists, each with what they share."""

from __future__ import annotations

import pytest

from tracker.chinese.extraction.coordination import shared_tail, split_subjects


@pytest.mark.parametrize(
    ("noun", "subjects"),
    [
        ("甲率和乙率", ["甲率", "乙率"]),
        ("化肥、农药利用率", ["化肥利用率", "农药利用率"]),
        ("城乡居民收入", ["城镇居民收入", "农村居民收入"]),
        ("粮油奶产量", ["粮食产量", "油料产量", "奶类产量"]),
        ("粮食产量、肉类产量", ["粮食产量", "肉类产量"]),
        ("小学和初中入学率", ["小学入学率", "初中入学率"]),
        ("供水普及率、供气普及率和污水处理率", ["供水普及率", "供气普及率", "污水处理率"]),
        ("入学率", ["入学率"]),
        ("机扫率、城乡垃圾收运率", ["机扫率", "城乡垃圾收运率"]),
        ("和平路泵站", ["和平路泵站"]),
        ("货运站、港口和公交枢纽等噪声监测点", ["货运站噪声监测点", "港口噪声监测点", "公交枢纽噪声监测点"]),
        ("婚姻登记、水厂报装办理时间", ["婚姻登记办理时间", "水厂报装办理时间"]),
        ("电子信息、装备制造产业规模", ["电子信息产业规模", "装备制造产业规模"]),
        ("小学、初中生均公用经费", ["小学生均公用经费", "初中生均公用经费"]),
        ("物流总费用与生产总值的比率", ["物流总费用与生产总值的比率"]),
        ("肉、奶产量", ["肉产量", "奶产量"]),
        ("肉、蛋、奶产量", ["肉产量", "蛋产量", "奶产量"]),
        ("电解铝、铅、锌产量", ["电解铝产量", "铅产量", "锌产量"]),
        ("水、电工程", ["水、电工程"]),
    ],
)
def test_subjects_are_told_apart_and_get_what_they_share(noun: str, subjects: list[str]) -> None:
    assert split_subjects(noun) == subjects


@pytest.mark.parametrize(
    ("first", "last", "tail"),
    [("化肥", "农药利用率", "利用率"), ("粮食产量", "肉类产量", ""), ("城镇常住人口", "农村常住人口", "")],
)
def test_the_tail_that_the_last_subject_says_for_all(first: str, last: str, tail: str) -> None:
    assert shared_tail(first, last) == tail


@pytest.mark.parametrize(
    ("noun", "subjects"),
    [
        ("技校、初中净入学率", ["技校净入学率", "初中净入学率"]),
        ("城市、县城雨水集中收集率", ["城市雨水集中收集率", "县城雨水集中收集率"]),
        ("城镇、农村居民人均住房面积", ["城镇居民人均住房面积", "农村居民人均住房面积"]),
        ("竹笋、蚕桑全产业链产值", ["竹笋全产业链产值", "蚕桑全产业链产值"]),
        ("旅游人次和综合收入", ["旅游人次", "旅游综合收入"]),
        ("单位产值能耗、水耗", ["单位产值能耗", "单位产值水耗"]),
        ("政务事项网办率和一次办结率", ["政务事项网办率", "政务事项一次办结率"]),
        ("接待游客、旅游综合收入", ["接待游客", "旅游综合收入"]),
        # near ones
        ("粮食产量和综合收入", ["粮食产量", "粮食综合收入"]),
        ("城市污水处理率和供水水质合格率", ["城市污水处理率", "供水水质合格率"]),
    ],
)
def test_subjects_keep_the_whole_of_what_they_share(noun: str, subjects: list[str]) -> None:
    assert split_subjects(noun) == subjects
