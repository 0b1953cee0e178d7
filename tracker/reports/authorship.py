"""The marks by which files that this program wrote are known again (`tracker.reports.recognition`)."""

AUTHOR = "tracker"  # of Word files and workbooks
GENERATOR = f'<meta name="generator" content="{AUTHOR}">'  # in the head of a page
COMMENT = f"<!-- written by {AUTHOR} -->"  # the last line of Markdown
