"""The report as three plain tables for researchers: targets, observations, revisions; one fact a row."""
