"""What screens ask the services for: each verb as one call that opens the ledger, works and closes it."""
