"""The ledger's database: tables, migrations, and the repository `Ledger`. Only this package knows SQL."""
