"""The filters that `list` and `report` share, worded once and added to a command's own options."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli.session import day, first_day
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.records import Query

SORTS = (
    "due", "status", "indicator", "topic", "unit", "light", "value", "confidence",
    "verdict", "actual", "completion", "place", "document",
)  # fmt: skip
_VIEW_NAME = "view_name"
# Names in annotations that must not be imported just to build the commands.
_UNLOADED = {"Query": object, "Agenda": object}


def read_query(
    due_before: Annotated[
        str | None, typer.Option("--due-before", metavar="DATE", help=_("Due on this day or earlier."))
    ] = None,
    due_after: Annotated[
        str | None, typer.Option("--due-after", metavar="DATE", help=_("Due on this day or later."))
    ] = None,
    due_in: Annotated[
        str | None,
        typer.Option(
            "--due-in",
            metavar="WORD",
            help=_("this_week, this_month, next_month, next_30_days, this_quarter or this_year."),
        ),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option("--status", metavar="WORD", help=_("not_started, in_progress, done, revised, dropped.")),
    ] = None,
    review: Annotated[
        list[str] | None,
        typer.Option("--review", metavar="WORD", help=_("candidate, accepted, rejected.")),
    ] = None,
    verdict: Annotated[
        list[str] | None,
        typer.Option(
            "--verdict",
            metavar="WORD",
            help=_("overdue, behind, on_pace, ahead, unknown, done, done_early, done_late, dropped."),
        ),
    ] = None,
    light: Annotated[
        list[str] | None,
        typer.Option("--light", metavar="WORD", help=_("red, yellow, green, blue, grey.")),
    ] = None,
    topic: Annotated[
        str | None, typer.Option("--topic", metavar="TEXT", help=_("Topic, such as education."))
    ] = None,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="TEXT", help=_("The unit that answers for it."))
    ] = None,
    no_unit: Annotated[bool, typer.Option("--no-unit", help=_("Only what no unit answers for yet."))] = False,
    place: Annotated[
        str | None,
        typer.Option(
            "--place",
            metavar="NAME",
            help=_("Place, with the cities and districts in it; a short name will do."),
        ),
    ] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="TEXT", help=_("Source document: title or file name."))
    ] = None,
    search: Annotated[
        str | None,
        typer.Option(
            "--search",
            metavar="TEXT",
            help=_(
                "Words of the indicator, quote, unit, place or topic; pinyin initials of indicator or unit."
            ),
        ),
    ] = None,
    sort: Annotated[
        str,
        typer.Option(
            "--sort",
            metavar="FIELD",
            help=_(
                "due, status, light, verdict, indicator, topic, unit, place, value, actual, completion, "
                "document or confidence."
            ),
        ),
    ] = "due",
    descending: Annotated[bool, typer.Option("--desc", help=_("Last first."))] = False,
    with_rejected: Annotated[
        bool, typer.Option("--with-rejected", help=_("Rejected ones too, which are hidden otherwise."))
    ] = False,
    view: Annotated[
        str | None,
        typer.Option(
            "--view",
            metavar="NAME",
            help=_("A view saved on the screen or built in; other filters go before its own."),
        ),
    ] = None,
) -> tuple[Query, str]:
    """The query that the options ask for, and the name of a view where it is that view and nothing else.

    Raises UsageError for a word or a date that cannot be read, and for a view that is not there.
    """
    from tracker.cli.arguments.code_words import read_code, read_codes
    from tracker.records import Group, Light, Query, Review, Status, Verdict
    from tracker.services import wording

    reviews = read_codes(review, Review, "--review", wording.review_word)
    typed = Query.model_validate(
        {
            "due_before": day(due_before),
            "due_after": first_day(due_after),
            "due_in": read_code(due_in, wording.DUE_PERIODS, "--due-in", wording.due_period_word)
            if due_in
            else None,
            "status": read_codes(status, Status, "--status", wording.status_word),
            "review": reviews,
            "verdict": read_codes(verdict, Verdict, "--verdict", wording.verdict_word),
            "light": read_codes(light, Light, "--light", wording.light_word),
            "topic": topic,
            "unit": unit,
            "within": (Group(by="lead-unit", key=""),) if no_unit else (),
            "place": place,
            "document": document,
            "search": search,
            "sort": read_code(sort, SORTS, "--sort"),
            "descending": descending,
            "with_rejected": with_rejected or "rejected" in reviews,
        }
    )
    if view is None:
        return typed, ""
    from tracker.services.settings import saved_views

    saved = saved_views.view(view)
    query = saved_views.narrowed(saved, typed)
    return query, view.strip() if query == saved else ""


def with_filters(command: Callable[..., None]) -> Callable[..., None]:
    """`command(query=…, **own)` as a function that takes the options of `read_query` in place of `query`.

    A command may have `view_name`, too: that of `--view` where no other filter goes with it.
    """
    shared = inspect.signature(read_query, locals=_UNLOADED, eval_str=True).parameters
    own = inspect.signature(command, locals=_UNLOADED, eval_str=True).parameters
    keywords = [
        parameter for name, parameter in {**own, **shared}.items() if name not in ("query", _VIEW_NAME)
    ]

    def called(**values: Any) -> None:
        asked = {name: values.pop(name) for name in shared}
        query, view_name = read_query(**asked)
        if _VIEW_NAME in own:
            values[_VIEW_NAME] = view_name
        command(query=query, **values)

    called.__doc__ = command.__doc__
    called.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in keywords]
    )
    return called
