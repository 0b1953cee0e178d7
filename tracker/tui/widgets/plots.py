"""The plots of a summary, one for each table of groups that have several lights."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from tracker.base.installation import command_for
from tracker.errors import MissingExtra
from tracker.i18n import _
from tracker.services.listing.summary import Dimension, Summary, SummaryTable
from tracker.tui.widgets.fitted_text import Fitted

WITHOUT: tuple[Dimension, ...] = ("verdict", "light")  # each line of these has one light


class Plots(VerticalScroll, can_focus=False):
    """One plot a table, but for verdicts and lights themselves. Without the library, how to install it."""

    DEFAULT_CSS = """
    Plots { scrollbar-size-vertical: 1; }
    Plots .plot { width: 1fr; height: auto; border-left: blank; padding-left: 1; }
    Plots .plot.-current { border-left: outer $primary; }
    Plots .missing { color: $muted; padding: 1 2; }
    """

    async def show(self, summary: Summary) -> None:
        """Draw the tables of `summary`."""
        await self.remove_children()
        await self.mount_all(self._plots(summary))

    def turn_to(self, by: Dimension) -> None:
        """Bring the plot of one table into view, the first one for a table that has none."""
        plots = list(self.query(".plot"))
        here = next((plot for plot in plots if plot.has_class(f"by-{by}")), plots[0] if plots else None)
        for plot in plots:
            plot.set_class(plot is here, "-current")
            if plot.has_class("-current"):
                self.call_after_refresh(self.scroll_to_widget, plot, top=True, animate=False)

    def _plots(self, summary: Summary) -> Iterator[Widget]:
        try:
            for table in (each for each in summary.tables if each.by not in WITHOUT):
                yield plot_of(table)
        except MissingExtra as error:
            said = Content(f"{error}\n{error.cure}")  # the command on a line of its own, to be copied
            yield Fitted(lambda _width: said, classes="missing")


def plot_of(table: SummaryTable) -> Widget:
    """Raises MissingExtra, which names the pip command, when the plotting library is not there."""
    try:
        from tracker.tui.widgets.bar_plot import BarPlot
    except ImportError:
        raise MissingExtra(
            _("plots need a library that is not installed"),
            _("run: {command}").format(command=command_for("plots")),
        ) from None
    return BarPlot(table, classes=f"plot by-{table.by}")
