"""Looking at targets: the agenda, pages, groups, summary, timeline."""
