"""What commands print: tables, rows, the details of a target."""
