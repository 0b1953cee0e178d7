"""A query in words, so that a printed report says what it left out."""

from __future__ import annotations

from collections.abc import Container, Iterator

from tracker.i18n import _
from tracker.records import Query
from tracker.reports.wording.codes import light_word, review_word, status_word, verdict_word
from tracker.reports.wording.due_periods import due_period_word
from tracker.reports.wording.groups import dimension_word, group_title


def filter_words(query: Query | None, *, view: str = "", documents: Container[str] = ()) -> str:
    """“due by 2025-06-30; verdict: overdue, behind pace”; empty when everything is listed.

    `view` is what people call the query; `documents` are the names and titles of those there are, so that
    a part of a title is not taken for one.
    """
    words = _("; ").join(_parts(query, documents)) if query else ""
    return _("view “{name}”: {words}").format(name=view, words=words) if view and words else words


def _parts(query: Query, documents: Container[str]) -> Iterator[str]:
    if query.ids:
        yield _("ids: {words}").format(words=", ".join(query.ids))
    if query.due_after:
        yield _("due on or after {date}").format(date=query.due_after.isoformat())
    if query.due_before:
        yield _("due by {date}").format(date=query.due_before.isoformat())
    if query.due_in:
        yield _("due: {words}").format(words=due_period_word(query.due_in))
    if query.review:
        yield _("review: {words}").format(words=", ".join(map(review_word, query.review)))
    if query.status:
        yield _("status: {words}").format(words=", ".join(map(status_word, query.status)))
    if query.verdict:
        yield _("verdict: {words}").format(words=", ".join(map(verdict_word, query.verdict)))
    if query.light:
        yield _("light: {words}").format(words=", ".join(map(light_word, query.light)))
    if query.topic:
        yield _("topic: {words}").format(words=query.topic)
    if query.unit:
        yield _("lead unit: {words}").format(words=query.unit)
    if query.place:
        yield _("place: {words}").format(words=query.place)
    if query.document:
        whole = query.document in documents
        words = _("document: {words}") if whole else _("documents with “{words}” in their names")
        yield words.format(words=query.document)
    if query.search:
        yield _("with the words “{words}”").format(words=query.search)
    for group in query.within:
        yield _("{group}: {words}").format(
            group=dimension_word(group.by), words=group_title(group.key, group.by)
        )
    if query.with_rejected:
        yield _("rejected ones too")
