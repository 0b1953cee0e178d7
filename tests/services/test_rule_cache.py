"""Rulebooks kept on disk: files are read once, an edit counts at once, no state of the cache does harm."""

from __future__ import annotations

import hashlib
import os
import resource
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tracker.errors import RuleError
from tracker.rulebook.loading import load
from tracker.rulebook.model import Rulebook
from tracker.rulebook.parse.yaml_reader import read
from tracker.services.rules import rule_files, rulebook_loading
from tracker.services.rules import rulebook_cache as rule_cache

RULE = """\
rules:
  - id: plant
    says: 种若干株
    phrases: ["{output_verb}{noun}{quantity}"]
    priority: 3
    examples: [{text: 补种柳树8株, gives: {value: 8}}]
"""
LEXICON = "lexicon: output_verb\nsays: 动作词\nentries:\n  - words: [补种]\n"


class _Nothing(dict[str, Rulebook]):
    """What keeps nothing that is put into it."""

    def __setitem__(self, key: str, value: Rulebook) -> None:
        pass


@pytest.fixture(autouse=True)
def _each_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no load know of the one before; within a process the last book stands."""
    monkeypatch.setattr(rulebook_loading, "_READ", _Nothing())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of rules in the place of the shipped ones."""
    folder = tmp_path / "rules"
    for name, text in {"lexicon/output_verb.yaml": LEXICON, "commitments/trees.yaml": RULE}.items():
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(rulebook_loading, "rules_dir", lambda: folder)
    yield folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def read_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rule files that were read as YAML, one after the other."""
    seen: list[str] = []

    def noting(path: Path) -> object:
        seen.append(path.name)
        return read(path)

    monkeypatch.setattr("tracker.rulebook.loading.read", noting)
    return seen


def kept_file(cache: Path) -> Path:
    (found,) = cache.glob("rules-*")
    return found


def sealed(body: bytes) -> bytes:
    """What the program would have written for `body`."""
    return hashlib.sha256(body).hexdigest().encode() + body


def test_the_second_load_reads_no_yaml_and_gives_the_same_book(
    folder: Path, cache: Path, read_files: list[str]
) -> None:
    first = rulebook_loading.load_book(cache=cache)
    assert read_files == ["trees.yaml", "output_verb.yaml"]
    read_files.clear()
    second = rulebook_loading.load_book(cache=cache)
    assert read_files == []
    assert second == first == load([folder])


def test_in_one_process_the_last_book_serves_again_until_a_file_says_something_else(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rulebook_loading, "_READ", {})
    first = rulebook_loading.load_book(cache=cache)
    assert rulebook_loading.load_book(cache=cache) is first
    (folder / "commitments/trees.yaml").write_text(
        RULE.replace("priority: 3", "priority: 4"), encoding="utf-8"
    )
    (rule,) = rulebook_loading.load_book(cache=cache).rules
    assert rule.priority == 4
    (folder / "commitments/trees.yaml").write_text(RULE, encoding="utf-8")
    assert rulebook_loading.load_book(cache=cache) == first
    assert len(rulebook_loading._READ) == 1


def test_a_phrase_is_compiled_when_it_is_first_tried() -> None:
    """Most texts need few of them, and compiling all takes longer than reading a short text."""
    from tracker.extract import pipeline
    from tracker.records import Document
    from tracker.rulebook import phrase_compiler

    book = rulebook_loading.load_book()
    made: list[phrase_compiler.PhraseMatcher] = []
    original = phrase_compiler.PhraseMatcher.__init__

    def noted(self: phrase_compiler.PhraseMatcher, *given: Any) -> None:
        original(self, *given)
        made.append(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(phrase_compiler.PhraseMatcher, "__init__", noted)
        patch.setattr(pipeline, "_ENGINES", {})
        assert pipeline.extract(Document(name="a.txt", text="年内新建泵站8座。"), replace(book))
    used = [matcher for matcher in made if "regex" in vars(matcher) or "edged" in vars(matcher)]
    assert used
    assert len(used) < len(made) / 5


@pytest.mark.parametrize("same_size_and_time", [False, True])
def test_an_edited_rule_is_seen_at_once(folder: Path, cache: Path, same_size_and_time: bool) -> None:
    rulebook_loading.load_book(cache=cache)
    file = folder / "commitments/trees.yaml"
    before = file.stat()
    file.write_text(RULE.replace("priority: 3", "priority: 4"), encoding="utf-8")
    if same_size_and_time:
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    (rule,) = rulebook_loading.load_book(cache=cache).rules
    assert rule.priority == 4


def test_a_mistake_is_told_with_its_line_every_time(folder: Path, cache: Path) -> None:
    rulebook_loading.load_book(cache=cache)
    (folder / "commitments/trees.yaml").write_text(RULE.replace("{noun}", "{nuon}"), encoding="utf-8")
    for _time in range(2):
        with pytest.raises(RuleError) as error:
            rulebook_loading.load_book(cache=cache)
        assert [(problem.line, problem.column) for problem in error.value.problems] == [(4, 29)]


def test_a_check_never_believes_the_cache(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_cache, "default_folder", lambda: cache)
    book = rulebook_loading.load_book()
    kept = rule_cache.CachedRulebook.model_validate_json(kept_file(cache).read_bytes()[64:])
    empty = kept.model_copy(update={"book": Rulebook(version=book.version)})
    kept_file(cache).write_bytes(sealed(empty.model_dump_json().encode()))
    assert rulebook_loading.load_book().rules == (), "the cache is in use"
    assert rule_files.check().counts["rules"] == 1


def _other_key(path: Path) -> None:
    body = path.read_bytes()[64:]
    key = path.name.removeprefix("rules-").removesuffix(".json").encode()
    path.write_bytes(
        sealed(body.replace(key, bytes(reversed(key))).replace(b'"priority":3', b'"priority":7'))
    )


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


SPOILED: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "half written": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "one figure changed": lambda path: path.write_bytes(
        path.read_bytes().replace(b'"priority":3', b'"priority":7')
    ),
    "of another form": lambda path: path.write_bytes(sealed(b'{"key": "", "book": []}')),
    "of other rules": _other_key,
    "no json": lambda path: path.write_bytes(sealed(b"\x80\x04\x95")),
    "a folder": _a_folder,
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_a_spoiled_file_is_passed_over_and_mended(
    folder: Path, cache: Path, read_files: list[str], spoil: Callable[[Path], object]
) -> None:
    good = rulebook_loading.load_book(cache=cache)
    path = kept_file(cache)
    spoil(path)
    read_files.clear()
    assert rulebook_loading.load_book(cache=cache) == good
    assert len(read_files) == 2
    if path.is_file():
        assert rulebook_loading.load_book(cache=cache) == good
        assert len(read_files) == 2, "it was written anew"


def _another_user(_path: Path, change: pytest.MonkeyPatch) -> None:
    there = os.geteuid()
    change.setattr(os, "geteuid", lambda: there + 1)


def _open_to_all(path: Path, _change: pytest.MonkeyPatch) -> None:
    path.chmod(0o666)


def _a_link(path: Path, _change: pytest.MonkeyPatch) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to(path.with_name("elsewhere"))


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have no owner to ask for here")
@pytest.mark.parametrize("change", [_another_user, _open_to_all, _a_link])
def test_what_another_user_could_have_written_is_not_believed(
    folder: Path,
    cache: Path,
    read_files: list[str],
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    good = rulebook_loading.load_book(cache=cache)
    change(kept_file(cache), monkeypatch)
    read_files.clear()
    assert rulebook_loading.load_book(cache=cache) == good
    assert len(read_files) == 2


def test_another_python_or_program_makes_its_own(
    folder: Path, cache: Path, read_files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rulebook_loading.load_book(cache=cache)
    for name, value in (("__version__", "9"), ("_program", lambda: [])):
        read_files.clear()
        with monkeypatch.context() as change:
            change.setattr(rule_cache, name, value)
            rulebook_loading.load_book(cache=cache)
        assert len(read_files) == 2, name


def test_a_folder_that_cannot_be_written_is_done_without(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert rulebook_loading.load_book(cache=tmp_path / "file/cache") == load([folder])


def test_a_full_disk_leaves_nothing_behind_and_costs_nothing_but_time(folder: Path, cache: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        book = rulebook_loading.load_book(cache=cache)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert book == load([folder])
    assert list(cache.iterdir()) == []


def test_rules_edited_while_they_were_read_are_not_kept(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(path: Path) -> object:
        found = read(path)
        (folder / "commitments/trees.yaml").write_text(
            RULE.replace("priority: 3", "priority: 4"), encoding="utf-8"
        )
        return found

    monkeypatch.setattr("tracker.rulebook.loading.read", slow)
    monkeypatch.setattr(rulebook_loading, "_READ", {})
    rulebook_loading.load_book(cache=cache)
    assert not list(cache.glob("rules-*")) and not rulebook_loading._READ


def test_old_books_are_cleared_away(folder: Path, cache: Path) -> None:
    for number in range(rule_cache.KEPT + 2):
        (folder / "commitments/trees.yaml").write_text(f"# {number}\n{RULE}", encoding="utf-8")
        rulebook_loading.load_book(cache=cache)
    assert len(list(cache.iterdir())) == rule_cache.KEPT
