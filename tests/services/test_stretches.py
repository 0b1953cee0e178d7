"""Sentences and clauses of a text, as they are marked in the reader."""

from __future__ import annotations

from tracker.services.documents.stretches import sentences

TEXT = "一、学校\n到2026年，新建4所小学，改造2所。\n\n  修好路灯；铺好小路！完"


def _words() -> list[list[str]]:
    return [[TEXT[start:end] for start, end in sentence] for sentence in sentences(TEXT)]


def test_a_text_falls_into_sentences_and_their_clauses_without_blanks() -> None:
    assert _words() == [
        ["一、学校"],
        ["到2026年，", "新建4所小学，", "改造2所。"],
        ["修好路灯；"],
        ["铺好小路！"],
        ["完"],
    ]


def test_a_number_with_a_comma_and_a_decimal_point_is_not_cut() -> None:
    text = "投资1,200.5万元，完成。"
    assert [text[a:b] for a, b in sentences(text)[0]] == ["投资1,200.5万元，", "完成。"]


def test_what_announces_is_a_clause_of_its_own() -> None:
    text = "主要目标是：新建4所小学。"
    assert [text[a:b] for a, b in sentences(text)[0]] == ["主要目标是：", "新建4所小学。"]


def test_an_empty_text_has_none() -> None:
    assert sentences(" \n ") == []
