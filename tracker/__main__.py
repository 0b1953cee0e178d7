"""`python -m tracker` and the `tracker` script."""

from __future__ import annotations


def main() -> None:
    """Run the command line; imports stay here so that start-up loads nothing it does not need."""
    from tracker.cli import run

    run()


if __name__ == "__main__":
    main()
