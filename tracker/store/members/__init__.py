"""Members of a ledger: who they are, what their role permits, how they prove themselves, what was refused."""
