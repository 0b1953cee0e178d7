"""A zip file is a folder; a folder names what it does not read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tracker.document.formats.base import zip_guard
from tracker.errors import DocumentError
from tracker.rulebook.model import Rulebook
from tracker.services.ingest import file_reading, file_search
from tracker.services.ingest.file_reading import ReadingJob, read_one, sources
from tracker.services.rules.rule_files import load_book

PLAN = "岚溪县水利规划\n到2027年，全县改建码头7座。\n"


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_book()


def _raw_zip(path: Path, name: str, encoding: str) -> Path:
    """As old archivers write it: the bytes of the name in an encoding that nothing states."""
    stand_in = "x" * len(name.encode(encoding))
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(stand_in, PLAN.encode())
    path.write_bytes(path.read_bytes().replace(stand_in.encode(), name.encode(encoding)))
    return path


def _errors(path: Path) -> list[DocumentError]:
    return [source.error for source in sources([str(path)]) if source.error]


def test_a_zip_file_gives_its_documents_by_name_with_their_place(tmp_path: Path, book: Rulebook) -> None:
    path = tmp_path / "岚溪.zip"
    with zipfile.ZipFile(path, "w") as package:
        for name in ("计划/b.txt", "计划/a.md", "__MACOSX/._a.md", ".hidden.txt", "计划/~$a.docx"):
            package.writestr(name, PLAN)
    found = sources([str(path)])
    assert [source.name for source in found] == ["a.md", "b.txt"]
    assert found[0].key == str(path / "计划" / "a.md")
    outcome = read_one(ReadingJob(found[0]), book, None)
    assert not isinstance(outcome, Exception)
    document, targets = outcome
    assert document.path == found[0].key and document.text == PLAN and len(targets) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_names_are_read_in_the_encoding_that_chinese_archivers_use(tmp_path: Path, encoding: str) -> None:
    assert [one.name for one in sources([str(_raw_zip(tmp_path / "a.zip", "码头计划.txt", encoding))])] == [
        "码头计划.txt"
    ]


def test_a_zip_file_in_a_folder_is_looked_into(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as package:
        package.writestr("inner.txt", PLAN)
    (tmp_path / "b.txt").write_text(PLAN, encoding="utf-8")
    assert [source.name for source in sources([str(tmp_path)])] == ["inner.txt", "b.txt"]


def test_what_a_zip_file_holds_that_is_not_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as package:
        for name in ("photo.jpg", "more.zip", "plan.txt"):
            package.writestr(name, "x")
    assert [str(error).split(": ")[0] for error in _errors(path)] == [
        str(path / "more.zip"), str(path / "photo.jpg"),
    ]  # fmt: skip


def test_a_zip_file_that_unpacks_to_too_much_or_is_damaged_is_one_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("plan.txt", b"\0" * 8_000_000)
    assert ["unpacks" in str(error) for error in _errors(path)] == [True]
    path.write_bytes(path.read_bytes()[:-30])
    assert ["damaged" in str(error) for error in _errors(path)] == [True]
    with zipfile.ZipFile(path, "w") as package:
        for number in range(3):
            package.writestr(f"{number}.txt", PLAN)
    monkeypatch.setattr(zip_guard, "MAX_PARTS", 2)
    assert ["unpacks" in str(error) for error in _errors(path)] == [True]


def test_a_locked_member_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("a.txt", PLAN)
        package.writestr("b.txt", PLAN)
    data = bytearray(stream.getvalue())
    data[data.find(b"PK\x01\x02") + 8] |= 1  # the flag of encryption, of the first member
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert [source.name for source in sources([str(path)]) if not source.error] == ["b.txt"]
    assert "password" in str(_errors(path)[0])


def test_a_member_that_is_gone_meanwhile_is_an_error(tmp_path: Path, book: Rulebook) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("a.txt", PLAN)
    job = ReadingJob(file_reading.DocumentSource("b.txt", path, member="b.txt"))
    assert isinstance(read_one(job, book, None), DocumentError)


def test_a_folder_names_each_file_that_it_does_not_read_with_the_cure(tmp_path: Path) -> None:
    for name in (
        "a.txt",
        "b.pptx",
        "c.JPG",
        "d.eml",
        "e.odd",
        "f",
        ".hidden",
        "~$a.docx",
        "Thumbs.db",
        "MANIFEST.toml",
        "ledger.db",
    ):
        (tmp_path / name).write_text("x", encoding="utf-8")
    files, problems = file_search.find_files([str(tmp_path)])
    assert [file.name for file in files] == ["a.txt"]
    assert [Path(str(one).split(": ")[0]).name for one in problems] == [
        "b.pptx",
        "c.JPG",
        "d.eml",
        "e.odd",
        "f",
    ]
    assert all(one.cure for one in problems)
