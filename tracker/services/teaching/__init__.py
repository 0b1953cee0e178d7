"""Teaching the rules from a sentence: a rule is drafted, tried on all documents of the ledger, and kept."""
