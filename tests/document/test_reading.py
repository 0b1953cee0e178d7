from __future__ import annotations

import datetime as dt
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.document import reader
from tracker.document.reader import read
from tracker.errors import DocumentError

TEXT = "某区2024年工作要点\n新建公园12处。\n"


def test_a_file_gives_its_name_path_digest_and_text(tmp_path: Path) -> None:
    path = tmp_path / "要点.txt"
    path.write_bytes(TEXT.encode())
    document = read(path)
    assert (document.name, document.path, document.text) == ("要点.txt", str(path), TEXT)
    assert document.digest == hashlib.sha256(TEXT.encode()).hexdigest()
    assert document.title == "某区2024年工作要点"


def test_bytes_have_no_path_and_take_the_name_given() -> None:
    document = read(TEXT.encode(), name="2024-02-01_要点.txt")
    assert (document.path, document.name, document.issued_on) == (
        None,
        "2024-02-01_要点.txt",
        dt.date(2024, 2, 1),
    )
    assert read(TEXT.encode()).name == "stdin"


def test_what_the_caller_knows_rules() -> None:
    document = read(
        TEXT.encode(), name="2024-02-01_a.txt", issued_on=dt.date(2024, 3, 9), issuer="某区人民政府"
    )
    assert (document.issued_on, document.issued_basis, document.issuer) == (
        dt.date(2024, 3, 9),
        "given",
        "某区人民政府",
    )


def test_windows_and_old_mac_line_ends_become_newlines_and_nothing_else_changes() -> None:
    assert read("\ufeff 甲\r\n\r\n乙\r丙 \n\u3000丁".encode()).text == " 甲\n\n乙\n丙 \n\u3000丁"


@given(st.text(st.sampled_from("甲乙１２ \u3000\t\n。"), min_size=1).filter(str.strip))
def test_the_text_is_exactly_the_file_s(text: str) -> None:
    assert read(text.encode(), name="a.md").text == text


@pytest.mark.parametrize("data", [b"", b"   \n\t\r\n ", "\ufeff\u3000\n".encode()])
def test_an_empty_or_blank_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "空.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match="empty") as caught:
        read(path)
    assert str(path) in str(caught.value)
    assert caught.value.cure


def test_a_missing_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file") as caught:
        read(tmp_path / "没有.txt")
    assert "path" in caught.value.cure


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="folder"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "密.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(DocumentError, match="no permission"):
        read(path)


@pytest.mark.parametrize(
    ("failure", "words"),
    [(PermissionError(13, "denied"), "no permission"), (OSError(5, "I/O error"), "the disk is failing")],
)
def test_what_the_system_refuses_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: OSError, words: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(_self: Path, _mode: str) -> bytes:
        raise failure

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(DocumentError, match=words) as caught:
        read(path)
    assert "\n" not in caught.value.line()


def test_a_path_with_a_null_is_refused() -> None:
    with pytest.raises(DocumentError):
        read(Path("a\x00b.txt"))


def test_a_file_over_the_limit_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "大.txt"
    path.write_bytes(b"x" * 3_000_000)
    monkeypatch.setattr(reader, "MAX_BYTES", 2 * 2**20)
    monkeypatch.setattr(Path, "open", lambda _self, _mode: pytest.fail("read"))
    with pytest.raises(DocumentError, match="2 MB is more than the limit of 2 MB"):
        read(path)


def test_twenty_megabytes_in_one_line_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "长.txt"
    path.write_text("到2030年建成泵站3座，" * 500_000, encoding="utf-8")

    with pytest.raises(DocumentError) as caught:
        read(path)

    assert "has a line of 6500000 characters, at most 1000000" in caught.value.line()
    assert "break its lines" in caught.value.line()


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "PNG"), (b"%PDF-1.7\n", "PDF"), (b"PK\x03\x04" + b"\0" * 64, "Word"),
     (b"\xff\xd8\xff\xe0" + b"\0" * 64, "JPEG"), (b"\xd0\xcf\x11\xe0" + b"\0" * 64, "Word 97")],
)  # fmt: skip
def test_a_binary_file_named_txt_is_refused_by_its_real_kind(data: bytes, kind: str) -> None:
    with pytest.raises(DocumentError, match=kind) as caught:
        read(data, name="要点.txt")
    assert caught.value.cure


@pytest.mark.parametrize("ending", [".png", ".zip", ".pptx", ".xlsb", ".eml"])
def test_formats_that_cannot_be_read_say_what_to_save_them_as(ending: str) -> None:
    with pytest.raises(DocumentError, match="cannot be read") as caught:
        read(b"anything", name=f"要点{ending}")
    assert caught.value.cure


def test_an_unknown_ending_is_read_as_text() -> None:
    assert read(TEXT.encode(), name="要点.log").text == TEXT
    assert read(TEXT.encode(), name="要点").text == TEXT


def test_reading_plain_text_loads_no_format_library() -> None:
    code = (
        "import sys; from tracker.document.reader import read; read('甲'.encode());"
        "heavy = ('docx', 'pdfplumber', 'trafilatura', 'openpyxl', 'lxml', 'charset_normalizer');"
        "print([name for name in heavy if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert result.stdout.strip() == "[]"
