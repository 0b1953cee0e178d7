"""The help says what decides each light, with the cut-offs in force."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tracker import i18n
from tracker.progress.light_thresholds import Profile
from tracker.records import Light
from tracker.services.report.light_meanings import light_meanings

DAY = dt.date(2024, 6, 15)


def test_the_numbers_are_those_of_the_profile() -> None:
    usual = light_meanings(Profile(), DAY)
    assert "due within 30 days" in usual["yellow"] and "30 percentage points" in usual["red"]
    own = light_meanings(Profile(red_gap=Decimal(20), yellow_gap=Decimal(5), due_soon_workdays=10), DAY)
    assert "more than 20 percentage points" in own["red"]
    assert "more than 5 and up to 20 points" in own["yellow"] and "10 workdays" in own["yellow"]


def test_what_was_never_filled_in_is_grey_until_the_due_date_is_near() -> None:
    said = light_meanings(Profile(due_soon_days=14), DAY)
    assert "nothing filled in" in said["grey"] and "not due within 14 days" in said["grey"]
    assert "with or without figures" in said["yellow"]


def test_every_light_is_explained_in_chinese_too() -> None:
    i18n.use("zh")
    said = light_meanings(Profile(due_soon_days=14), DAY)
    assert list(said) == ["red", "yellow", "green", "blue", "grey"]
    assert "14 天" in said["yellow"] and "14 天" in said["grey"]
    lights: tuple[Light, ...] = ("red", "yellow", "green", "blue", "grey")
    assert not any(letter.isascii() and letter.isalpha() for light in lights for letter in said[light])
