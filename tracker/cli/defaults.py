"""Values of options that the settings give, where neither the line nor the environment does."""

from __future__ import annotations

from typing import Any

_KEYS = {"--by": "author", "--rules": "rules", "--profile": "profile"}
_OF_DOCUMENTS = {"--issuer": "issuer", "--place": "place"}
_READERS = ("ingest", "watch", "extract", "fulfilment")  # elsewhere these options correct or filter


def set_defaults(command: Any) -> None:
    """Let the options of `command`, and of all below it, be what the settings say where nothing is typed.

    click's own map of defaults is no way: there the group `db` and the option `--db` have the same name.
    """
    from tracker.services.settings.in_force import value

    keys = _KEYS | (_OF_DOCUMENTS if command.name in _READERS else {})
    for param in command.params:
        for option in param.opts:
            if option in keys and (said := value(keys[option])):
                param.default = said
    for child in getattr(command, "commands", {}).values():
        set_defaults(child)
