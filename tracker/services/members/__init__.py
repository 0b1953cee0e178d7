"""Members of a ledger: added, given roles and passwords, removed; and who is at a screen."""
