"""Writing the due-date report of what the agenda shows into a file, with a look at it beforehand."""

from __future__ import annotations

import time
from pathlib import Path
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, ProgressBar, Static

from tracker.errors import NothingReviewed, UsageError
from tracker.i18n import N_, _
from tracker.records import Query
from tracker.services.report.preview import Preview
from tracker.services.report.report_request import ReportRequest
from tracker.services.report.reporting import GroupBy
from tracker.services.wording import profile_word
from tracker.tui.background import REPORT
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.form_input.mark_input import say_date
from tracker.tui.screens.messages import Reading, Written
from tracker.tui.screens.report_review import EmptyReport, ReportReview
from tracker.tui.screens.tracker_screen import in_words
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.choice import Choice, LabelledChoice
from tracker.tui.widgets.describe_report import preview_in_words
from tracker.tui.widgets.describe_target import LABEL, LIGHT_STYLES
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar

PAUSE = 0.3  # seconds without a change before the preview is made
SLOW = 1.5  # seconds: a preview that takes longer is made only when it is asked for
GROUPS = {
    "": N_("by deadline"),
    "light": N_("light"),
    "lead-unit": N_("lead unit"),
    "topic": N_("topic"),
    "month": N_("month"),
}


class Previewed(Message):
    """A preview was made in so many seconds, or says why there is none."""

    def __init__(self, preview: Preview | None, seconds: float, error: UsageError | None = None) -> None:
        super().__init__()
        self.preview = preview
        self.seconds = seconds
        self.error = error


class ReportScreen(ReportReview):
    """Gives back the path written, None when closed; an existing file needs a second Enter."""

    CSS_PATH = ["modal.tcss", "report.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.REPORT
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, filters: Query, view: str = "") -> None:
        """`view` is what people call these filters."""
        super().__init__()
        self._filters = filters
        self._view = view
        self._writing = False
        self._slow = False
        self._preview = Fitted(id="preview")

    def compose(self) -> ComposeResult:
        formats, before = self.desk.reporting.format_names(), self.desk.reporting.chosen_last
        scopes = [("shown", _("what is shown")), ("all", _("everything"))]
        profiles = [
            *((name, profile_word(name)) for name in self.desk.reporting.profiles()),
            ("", _("own file…")),
        ]
        with Container(classes="window"):
            with Vertical(id="form"):
                yield Static(Content(_("Due-date report")), classes="title")
                yield from self.file_fields(formats, before.get("format") or self.desk.report_format())
                yield LabelledChoice("scope", _("Targets"), scopes)
                reviews = [("", _("left out")), ("apart", _("set apart"))]
                yield LabelledChoice("candidates", _("Not reviewed"), reviews, before.get("candidates", ""))
                yield Fitted(id="left-out")
                yield LabelledChoice(
                    "group", _("Grouped by"), [(code, _(word)) for code, word in GROUPS.items()]
                )
                yield Field("since", _("Changes since"), placeholder=_("a day; lists what people changed"))
                yield Field("title", _("Title"), placeholder=_("that of the format"))
                yield LabelledChoice("profile", _("Cut-offs"), profiles)
                yield Field("own", _("File of cut-offs"), placeholder=_("a .toml file"))
                with Vertical(id="progress"):
                    yield ProgressBar(show_eta=False)
            with VerticalScroll(id="beside", can_focus=False):
                yield self._preview
        yield KeyBar()

    def on_mount(self) -> None:
        for name in ("#field-own", "#progress", "#left-out"):
            self.query_one(name).display = False
        self.query_one("#path", Input).focus()
        self.action_preview_anew()

    def default_name(self, format: str) -> str:
        return f"report-{self.desk.as_of.isoformat()}.{format}"

    # -- what is ordered

    @on(Choice.Changed, "#format")
    def _another_format(self) -> None:
        self._soon()

    @on(Choice.Changed, "#scope,#candidates,#group,#profile")
    def _choice_made(self) -> None:
        self.field("own").display = not self.chosen("profile")
        self._soon()

    @on(Input.Changed, "#since,#title,#own")
    def _more_typed(self) -> None:
        self.field("since").hint(say_date(self.desk, self.field("since").value))
        self._soon()

    def _order(self) -> ReportRequest:
        """What the form asks for. Raises UsageError for a day that cannot be read."""
        since = self.field("since").value
        return ReportRequest(
            query=self._filters if self.chosen("scope") == "shown" else Query(),
            view=self._view if self.chosen("scope") == "shown" else "",
            title=self.field("title").value,
            group_by=cast(GroupBy, self.chosen("group")),
            since=self.desk.read_date(since) if since else None,
            with_candidates=bool(self.chosen("candidates")),
            profile=self.chosen("profile") or str(Path(self.field("own").value or ".toml").expanduser()),
        )

    # -- the preview

    def _soon(self) -> None:
        """Make the preview anew after a pause; on a large ledger only say that it is old."""
        self.no_longer(self.action_preview_anew)
        if self._slow:
            words = _("Changed since; Ctrl+R shows the preview anew.")
            self._preview.draw(lambda _width: Content.styled(words, LABEL))
        else:
            self.after_pause(PAUSE, self.action_preview_anew)

    def action_preview_anew(self) -> None:
        """Make the preview in a thread."""
        try:
            order, format = self._order(), self.chosen("format")
        except UsageError:  # half typed; told when it is written
            return

        def work() -> Previewed:
            begun = time.monotonic()
            try:
                return Previewed(self.desk.reporting.preview(order, format), time.monotonic() - begun)
            except UsageError as error:
                return Previewed(None, 0, error)

        self.in_background(work, "preview")

    def on_previewed(self, message: Previewed) -> None:
        self._slow = message.seconds > SLOW
        if message.preview is None:
            error = in_words(message.error) if message.error else ""
            self._preview.draw(lambda _width: Content.styled(clean_line(error), LIGHT_STYLES["red"]))
            return
        self.tell_left_out(message.preview)
        shown, format = message.preview, self.desk.reporting.format_words(self.chosen("format"))
        self._preview.draw(lambda width: preview_in_words(shown, format, width))

    def action_preview_on(self) -> None:
        self._scroll_preview(1)

    def action_preview_back(self) -> None:
        self._scroll_preview(-1)

    def _scroll_preview(self, pages: int) -> None:
        """One page of the preview on, or back."""
        beside = self.query_one("#beside", VerticalScroll)
        (beside.scroll_page_down if pages > 0 else beside.scroll_page_up)(animate=False)

    # -- writing

    def action_accomplish(self) -> None:
        """Write the report, after asking once about an existing file, or about one without a target."""
        self.write_report()

    def write_report(self, *, though_empty: bool = False) -> None:
        """Write it; one that holds no target while some wait for review only when that is wanted."""
        if self._writing:
            return
        try:
            order = self._order()
        except UsageError as error:
            self.field("since").hint(error.line(), wrong=True)
            self.field("since").input.focus()
            return
        place = self.path_to_write()
        if place is None:
            return
        path, force = place
        format = self.chosen("format")
        desk = self.desk.reporting
        desk.chosen_last = {"format": format, "candidates": self.chosen("candidates")}
        self._writing = True
        self.query_one("#progress").display = True
        self.query_one(ProgressBar).update(total=None, progress=0)

        def work() -> Message:
            try:
                written = desk.write(
                    order, format, path, force=force, though_empty=though_empty, on_progress=self._report
                )
            except NothingReviewed as empty:
                return EmptyReport(empty.waiting)
            self.desk.keep_report_format(format)
            return Written(written)

        self.in_background(work, REPORT)

    def on_empty_report(self, message: EmptyReport) -> None:
        """Nothing is written before somebody says so."""
        self._done_writing()
        self.ask_about_empty(message.waiting)

    def _report(self, done: int, total: int, name: str) -> None:
        self.post_message(Reading(done, total, name))

    def on_reading(self, message: Reading) -> None:
        self.query_one(ProgressBar).update(total=message.total, progress=message.done)

    def on_written(self, message: Written) -> None:
        self.dismiss(message.path)

    def troubled(self, error: BaseException) -> None:
        """The form stays open with what was typed."""
        self._done_writing()
        self.stop_accepting()
        self.field("path").hint(in_words(error), wrong=True)

    def _done_writing(self) -> None:
        self._writing = False
        self.query_one("#progress").display = False
