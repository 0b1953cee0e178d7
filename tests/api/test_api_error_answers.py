"""What goes wrong is one problem in the words of the command line, in the language that is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
from api_world import Program

from tracker import i18n
from tracker.api import registry
from tracker.api.error_answers import Code
from tracker.api.http.accepted_language import accepted_language
from tracker.api.verb import VerbContext
from tracker.services.targets import marking


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "no target has the id zzzz — see the ids with: tracker list"),
        ("zh-CN,zh;q=0.9,en;q=0.5", "没有编号为 zzzz 的目标 — 编号用 tracker list 查看"),
        ("fr", "no target has the id zzzz — see the ids with: tracker list"),
    ],
)
async def test_a_problem_has_the_words_of_the_command_line(idle: Program, language: str, line: str) -> None:
    reply = await idle.ask("GET", "/v1/targets/zzzz", accept_language=language)
    assert reply.headers["content-type"].startswith("application/problem+json")
    title, cure = line.split(" — ")
    assert reply.json == {"status": 404, "code": "not_found", "title": title, "cure": cure, "detail": line}
    assert reply.headers["content-language"] == ("zh" if "zh" in language else "en")
    assert i18n.language() == "en", "one request does not change the language of others"


async def test_descriptions_are_in_the_language_asked_for(idle: Program) -> None:
    english = (await idle.ask("GET", "/openapi.json")).json
    chinese = (await idle.ask("GET", "/openapi.json", accept_language="zh")).json
    for path, methods in english["paths"].items():
        for method, operation in methods.items():
            assert operation["description"] != chinese["paths"][path][method]["description"]


@pytest.mark.parametrize(
    ("method", "path", "said", "status", "words"),
    [
        ("GET", "/v1/targets?statsu=done", None, 422, "there is no field “statsu” — did you mean status?"),
        ("GET", "/v1/due?dayz=7", None, 422, "there is no field “dayz” — did you mean days?"),
        ("GET", "/v1/documents?limit=5", None, 422, "there is no field “limit”"),
        ("GET", "/v1/documents/1/fulfilment?limit=5", None, 422, "there is no field “limit”"),
        ("POST", "/v1/undo", {"steps": 3}, 422, "there is no field “steps”"),
        ("GET", "/v1/targets?light=purple", None, 422, "“light.0” cannot be “purple” — choose one of blue,"),
        ("GET", "/v1/targets?limit=0", None, 422, "“limit” is too small or too short — the least is 1"),
        ("GET", "/v1/targets?limit=x", None, 422, "“limit” is of the wrong kind"),
        ("GET", "/v1/targets?as_of=0001-01-01", None, 422, "give a day of the years 1949 to 2150"),
        ("GET", "/v1/targets?due_before=1735603200", None, 422, "write the day as 2025-06-30"),
        ("GET", "/v1/targets?view=none", None, 422, "none"),
        ("POST", "/v1/mark", {}, 422, "“ids” is missing"),
        ("POST", "/v1/mark", {"ids": []}, 422, "“ids” is too small or too short"),
        ("POST", "/v1/mark", {"ids": ["x"], "value": True}, 422, "write the figure in digits"),
        ("POST", "/v1/mark", {"ids": ["x"], "value": "1e99"}, 422, "write the figure in digits"),
        ("POST", "/v1/mark", {"ids": ["x"], "value": 1e300}, 422, "the figure is too large"),
        ("POST", "/v1/mark", {"ids": ["x"], "note": 3}, 422, "“note” is of the wrong kind"),
        ("POST", "/v1/mark", {"ids": ["x"], "note": "\ud800"}, 422, "“note” is of the wrong kind"),
        ("POST", "/v1/mark", {"ids": ["x"]}, 422, "the mark says nothing"),
        ("POST", "/v1/mark", {"ids": ["x@y"], "note": "a"}, 422, "x@y names no version"),
        ("POST", "/v1/suggestions/accept", {"ids": ["x"]}, 404, "no suggestion has the id x"),
        ("GET", "/v1/documents/nothing/fulfilment", None, 404, "no document is called nothing"),
        ("POST", "/v1/extract", {"text": " "}, 422, "text.txt"),
        ("DELETE", "/v1/targets", None, 405, "this address takes another method"),
        ("GET", "/v1/", None, 404, "there is no such address"),
    ],
    ids=lambda value: str(value)[:40],
)
async def test_bad_input_is_told_and_never_a_fault(
    idle: Program, method: str, path: str, said: Any, status: int, words: str
) -> None:
    reply = await idle.ask(method, path, said)
    assert reply.status == status
    assert words in reply.json["detail"]
    assert idle.faults == []


async def test_a_field_of_another_verb_is_not_offered(idle: Program) -> None:
    reply = await idle.ask("GET", "/v1/due?limit=5")
    assert (reply.status, reply.json["title"]) == (422, "there is no field “limit”")
    assert "limit" not in reply.json["cure"]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"ids": ["x"]', b"\xff", b"[" * 100_000])
async def test_a_body_that_is_no_json_object_is_told(idle: Program, body: bytes) -> None:
    reply = await idle.ask("POST", "/v1/mark", body=body)
    assert reply.status in (400, 422)
    assert reply.json["code"] == "unusable"
    assert idle.faults == []


async def test_a_fault_is_one_line_and_its_traceback_is_kept(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_named: object) -> None:
        raise RuntimeError("secret path")

    monkeypatch.setattr(marking, "mark", broken)
    reply = await program.ask("POST", "/v1/mark", {"ids": ["x"], "note": "a"})
    assert reply.status == 500
    assert reply.json["detail"] == "unexpected fault in the program — please report it"
    assert [str(fault) for fault in program.faults] == ["secret path"]


@pytest.mark.parametrize("guide", ["api.en.md", "api.zh.md"])
def test_every_code_is_in_the_guide(guide: str) -> None:
    text = (Path(__file__).parents[2] / "docs" / guide).read_text(encoding="utf-8")
    assert [code for code in get_args(Code) if f"`{code}`" not in text] == []


def test_what_an_agent_is_told_is_the_same(desk: VerbContext) -> None:
    from tracker.api.calling import called
    from tracker.api.error_answers import Problem

    show = next(verb for verb in registry.VERBS if verb.name == "show_target")
    problem = called(show, desk, {"id": "zzzz"}, by="", on_fault=str)
    assert isinstance(problem, Problem)
    assert problem.detail == "no target has the id zzzz — see the ids with: tracker list"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "usual"),
        ("zh", "zh"),
        ("en;q=0.2, zh;q=0.8", "zh"),
        ("EN-gb", "en"),
        ("zh;q=0, en;q=0.1", "en"),
        ("zh;q=0", "usual"),
        ("zh;q=x,de", "usual"),
        ("*", "usual"),
        ("zh," * 10_000, "zh"),
    ],
    ids=lambda value: value[:20],
)
def test_the_language_liked_best_is_taken(header: str, language: str) -> None:
    assert accepted_language(header, "usual") == language
