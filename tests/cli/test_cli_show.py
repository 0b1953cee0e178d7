"""`tracker show`: a target with its words in their place, by the beginning of its id."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)


def test_show_lights_the_quote_in_its_paragraph(ids: list[str], tracker: Runner) -> None:
    done = tracker("show", ids[-1])
    assert done.code == 0
    assert "占比达到【90%以上】" in done.out
    assert "海棠区规划" in done.out


def test_show_json_adds_spans_context_events_and_history(ids: list[str], tracker: Runner) -> None:
    said = json.loads(tracker("show", ids[0], "--json").out)
    assert said["schema"] == 1
    assert {"spans", "context", "events", "history"} <= set(said)
    context = said["context"][0]
    assert context["text"][context["start"] : context["end"]] == said["quote"]


def test_a_unique_beginning_of_an_id_will_do_and_a_shared_one_names_them(
    ids: list[str], tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert json.loads(tracker("show", ids[0][:5], "--json").out)["id"] == ids[0]
    done = tracker("show", "")
    assert (done.code, done.err) == (2, "tracker: an empty id — copy an id from: tracker list\n")
