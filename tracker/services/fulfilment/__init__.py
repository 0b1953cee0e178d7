"""What became of the promises of plans, by later documents; needs no ledger."""
