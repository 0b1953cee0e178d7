"""`python -m tracker` and the `tracker` script."""

from __future__ import annotations

import gc

# New objects between two runs of the garbage collector. With Python's own 700 it runs some hundred times
# while modules and rules load, and finds nothing. Measured: 12 % of a start; more than 50,000 brings no more.
_NEW_OBJECTS_BEFORE_COLLECTION = 50_000


def main() -> None:
    """Run the command line; imports stay here so that start-up loads nothing it does not need."""
    gc.set_threshold(_NEW_OBJECTS_BEFORE_COLLECTION, *gc.get_threshold()[1:])
    from tracker.cli import run

    run()


if __name__ == "__main__":
    main()
