"""Values of options that the settings give, where neither the line nor the environment does."""

from __future__ import annotations

from typing import Any

_KEYS = {"--by": "author", "--rules": "rules", "--profile": "profile"}
_OF_DOCUMENTS = {"--issuer": "issuer", "--place": "place"}
_READERS = ("ingest", "watch", "extract", "fulfilment")  # elsewhere these options correct or filter


def default_map(command: Any) -> dict[str, Any]:
    """The settings as click takes them: by names of parameters, those of a command below under its own."""
    from tracker.services.settings.in_force import value

    keys = _KEYS | (_OF_DOCUMENTS if command.name in _READERS else {})
    given: dict[str, Any] = {}
    for param in command.params:
        for option in param.opts:
            if option in keys and (said := value(keys[option])):
                given[param.name] = said
    for name, child in getattr(command, "commands", {}).items():
        if below := default_map(child):
            given[name] = below
    return given
