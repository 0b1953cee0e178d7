"""Looking into the ledger."""
