"""The plots of a summary beside its tables: the one that the cursor stands in, or all where there is room."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Container
from textual.content import Content
from textual.widget import Widget

from tracker.errors import MissingExtra
from tracker.i18n import _
from tracker.services.summary import Dimension, Summary, Table
from tracker.tui.widgets.fitted import Fitted


class Plots(Container):
    """One plot a table. Without the library, how to install it; the tables say all that the plots do."""

    DEFAULT_CSS = """
    Plots { layout: vertical; }
    Plots .plot { display: none; width: 1fr; height: 1fr; }
    Plots .plot.-current { display: block; }
    Plots .missing { color: $muted; padding: 1 2; }
    """

    async def show(self, summary: Summary) -> None:
        """Draw the tables of `summary`."""
        await self.remove_children()
        await self.mount_all(self._plots(summary))

    def turn_to(self, by: Dimension) -> None:
        """Show the plot of one table, where there is not room for all."""
        for plot in self.query(".plot"):
            plot.set_class(plot.has_class(f"by-{by}"), "-current")

    def _plots(self, summary: Summary) -> Iterator[Widget]:
        try:
            for table in summary.tables:
                yield plot_of(table)
        except MissingExtra as error:
            said = Content(f"{error}\n{error.cure}")  # the command on a line of its own, to be copied
            yield Fitted(lambda _width: said, classes="missing")


def plot_of(table: Table) -> Widget:
    """Raises MissingExtra, which names the pip command, when the plotting library is not there."""
    try:
        from tracker.tui.widgets.barplot import BarPlot
    except ImportError:
        raise MissingExtra(
            _("plots need a library that is not installed"),
            _("run: {command}").format(command="pip install 'tracker[plots]'"),
        ) from None
    return BarPlot(table, classes=f"plot by-{table.by}")
