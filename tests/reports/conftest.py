"""Reports are tested in the language of the code."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tracker import i18n


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = i18n.language()
    i18n.use("en")
    yield
    i18n.use(before)
