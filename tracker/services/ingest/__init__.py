"""Documents into the ledger: files found, read, extracted and stored."""
