"""Plain tables in each report format (`tracker.reports.table_document`)."""
