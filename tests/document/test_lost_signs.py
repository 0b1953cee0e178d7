"""What a formula's font leaves in a text once it is lost: signs of braille where others stood."""

from __future__ import annotations

import pytest

from tracker.document.clean_copy import shadow


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("三年分别增长9⠥、12%、15%。", "三年分别增长9%、12%、15%。"),
        ("两年分别增长9⠥和12%。", "两年分别增长9%和12%。"),
        ("前年增长9⠥，去年12%。", "前年增长9，去年12%。"),
        ("两年分别增长9⠥，12%。", "两年分别增长9%，12%。"),
        ("增长9⠥至12%，9⠥—12%，9⠥~12%。", "增长9%至12%，9%—12%，9%~12%。"),
        ("建成泵站9⠥座。", "建成泵站9座。"),
        ("建成泵站9⠥和12座。", "建成泵站9和12座。"),
        ("甲⠥、12%", "甲、12%"),
    ],
)
def test_a_sign_of_braille_is_a_per_cent_only_before_others(text: str, clean: str) -> None:
    assert shadow(text).text == clean
