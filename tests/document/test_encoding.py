from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.document.encoding import decode
from tracker.errors import DocumentError

CHINESE = "到二〇二五年,全区新建学校8所、公园12处,改造老旧管网30公里。\n"
# What officials' texts are made of: common Chinese, its punctuation, ASCII.
TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
        ),
        st.sampled_from(",.:;%-()0123456789 \n\tabcXYZ，。、；：（）“”《》—…％"),
    ),
    max_size=200,
)


@given(TEXTS)
@pytest.mark.parametrize(
    ("encoding", "mark", "said"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", codecs.BOM_UTF8, "utf-8"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16-le"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("utf-32-le", codecs.BOM_UTF32_LE, "utf-32-le"),
        ("gb18030", b"", "gb18030"),
        ("gbk", b"", "gb18030"),
    ],
)
def test_what_was_encoded_is_decoded_to_the_letter(encoding: str, mark: bytes, said: str, text: str) -> None:
    text = CHINESE + text
    data = mark + text.encode(encoding, "ignore")
    assert decode(data, "f.txt") == (data[len(mark) :].decode(encoding), said)


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_utf8_text_without_control_characters_is_itself(text: str) -> None:
    assert decode(text.encode(), "f.txt").text == text.removeprefix("\ufeff")


def test_line_ends_and_spaces_at_the_ends_stay() -> None:
    assert decode("\r\n 甲\r乙\t\n".encode(), "f.txt").text == "\r\n 甲\r乙\t\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-16"])
def test_a_text_cut_off_inside_a_character_is_refused_with_the_byte(encoding: str) -> None:
    data = (CHINESE * 3).rstrip().rstrip("。").encode(encoding)[:-1]
    with pytest.raises(DocumentError, match=r"breaks at byte \d+") as caught:
        decode(data, "f.txt")
    byte = int(str(caught.value).split("byte ")[1].split(",")[0])
    assert len(data) - 4 <= byte < len(data)
    assert "again" in caught.value.cure


def test_even_one_cut_character_after_another_is_refused() -> None:
    with pytest.raises(DocumentError, match="breaks at byte 3"):
        decode("中文".encode()[:-2], "f.txt")


def test_a_damaged_byte_in_the_middle_of_utf8_is_refused_not_read_as_gb18030() -> None:
    data = bytearray((CHINESE * 5).encode())
    data[100] = 0xFF
    with pytest.raises(DocumentError, match="UTF-8 text breaks at byte"):
        decode(bytes(data), "f.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\x03" * 64,
        b"\x7fELF\x02\x01\x01" + b"\x00" * 80,
        bytes(range(256)) * 8,
        b"abc\x01\x02\x03\x04\x05",
        "年".encode() + b"\x00",
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="binary"):
        decode(data, "f.txt")


def test_one_stray_control_character_in_a_long_text_is_no_reason_to_refuse() -> None:
    assert "\x0c" in decode((CHINESE * 10 + "\x0c").encode(), "f.txt").text
    assert "\x02" in decode((CHINESE * 10 + "\x02").encode(), "f.txt").text


def test_big5_is_left_to_the_library() -> None:
    text = "到二零二五年,全區新建學校八所、公園十二處,改造老舊管網三十公里,讓市民生活更加便利。" * 8
    assert decode(text.encode("big5"), "f.txt").text == text
