"""Documents of the ledger: finding one, its sections, and correcting what was read of it."""
