"""Plugins that take part in reading are part of what all machines must have alike."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from plugin_packages import Plug

from tracker.services.ingest.cluster import program_versions


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    program_versions._plugins.cache_clear()
    yield
    program_versions._plugins.cache_clear()


def test_readers_and_the_chosen_language_count_and_others_do_not(
    plug: Plug, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug("some-letters", "[tracker.readers]\none = some_letters:READER\n", "")
    plug("some-format", "[tracker.report_formats]\ntwo = some_format:FORMAT\n", "")
    plug("some-tongue", "[tracker.languages]\nthree = some_tongue:LANGUAGE\n", "")
    plug("other-tongue", "[tracker.languages]\nfour = other_tongue:LANGUAGE\n", "")
    monkeypatch.setenv("TRACKER_DOCUMENTS", "three")
    here = program_versions.program()
    assert here["plugins"] == "some-letters 1.0, some-tongue 1.0"
    there = {**here, "plugins": "some-letters 1.1"}
    assert program_versions.difference(here, there) == (
        "plugins",
        "some-letters 1.1",
        "some-letters 1.0, some-tongue 1.0",
    )
