"""Opening the ledger and looking after it as a whole."""
