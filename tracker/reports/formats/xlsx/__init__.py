"""The report as a workbook, and workbooks that units have filled in."""
