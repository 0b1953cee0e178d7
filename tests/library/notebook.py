"""The notebook of the documentation, run in a kernel of its own.

python tests/library/notebook.py      runs docs/library.ipynb and keeps what it prints
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[2] / "docs" / "library.ipynb"
SECONDS = 120  # for one cell


def executed(folder: Path) -> Any:
    """The notebook as it is after running in `folder`, without what differs from run to run."""
    from nbclient import NotebookClient

    notebook = nbformat().read(FILE, as_version=4)
    NotebookClient(
        notebook,
        timeout=SECONDS,
        kernel_name="python3",
        shutdown_kernel="immediate",
        resources={"metadata": {"path": str(folder)}},
    ).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", ()):
            output.get("data", {}).pop("text/html", None)
    notebook.metadata.language_info = {"name": "python"}
    return notebook


def nbformat() -> Any:
    """The library of the file's form, which has no types."""
    return import_module("nbformat")


def printed(notebook: Any) -> list[tuple[str, str]]:
    """Each cell of code with all that it printed."""
    return [
        (cell.source, "".join(_words(output) for output in cell.outputs))
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def _words(output: Any) -> str:
    return str(output["text"] if output["output_type"] == "stream" else output["data"]["text/plain"])


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        nbformat().write(executed(Path(folder)), FILE)
