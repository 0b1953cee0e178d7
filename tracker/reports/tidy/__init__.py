"""The report as three plain tables for researchers – targets, observations, revisions – and what describes them."""
