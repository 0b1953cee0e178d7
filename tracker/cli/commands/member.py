"""`tracker member`: who works with this ledger, and what their role permits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import clock, identity, output, session
from tracker.cli.arguments import options
from tracker.cli.command_group import CommandGroup
from tracker.errors import NothingFound
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.services.members.register import Access, Role


def add(app: typer.Typer) -> None:
    """Add the command group to `app`."""
    group = typer.Typer(
        cls=CommandGroup,
        help=_("Members of a ledger and their roles. Without members everybody may do everything."),
    )
    group.command("add", help=_("Take somebody in; the first one is an administrator."))(_add)
    group.command("list", help=_("List the members with their roles."))(_list)
    group.command("role", help=_("Give a member another role or unit."))(_role)
    group.command("password", help=_("Give a member a new password; your own, if NAME is left out."))(
        _password
    )
    group.command("remove", help=_("Take a member out; what they did stays."))(_remove)
    group.command("log", help=_("Say what was refused to whom, and who changed members."))(_log)
    app.add_typer(group, name="member")


def _role_option() -> Any:
    return typer.Option("--role", metavar="ROLE", help=_("reader, unit, supervisor or administrator."))


def _unit_option() -> Any:
    return typer.Option("--unit", metavar="NAME", help=_("The unit that one of role unit fills in for."))


def _stdin_option() -> Any:
    return typer.Option("--password-stdin", help=_("Take the password from stdin instead of asking for it."))


def _name() -> Any:
    return typer.Argument(metavar="NAME", help=_("The name that changes are signed with."))


def _add(
    name: Annotated[str, _name()],
    role: Annotated[str, _role_option()],
    unit: Annotated[str, _unit_option()] = "",
    from_stdin: Annotated[bool, _stdin_option()] = False,
    without: Annotated[
        bool, typer.Option("--no-password", help=_("For somebody who comes by the proxy before serve only."))
    ] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.members import register

    wanted = _read_role(role)
    password = "" if without else identity.new_password(from_stdin=from_stdin)
    with session.open_ledger(db) as ledger:
        made = register.add(ledger, name, wanted, unit=unit, password=password, now=clock.now())
    output.put(_in_words(made.name, made.role, made.unit))


def _list(
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.members import register

    with session.open_ledger(db, create=False) as ledger:
        found = register.listed(ledger)
    if json:
        rows = [{**member.model_dump(mode="json"), "password": has} for member, has in found]
        output.put_json({"schema": 1, "members": rows})
    if not found:
        raise NothingFound(
            _("this ledger has no members, so everybody may do everything"),
            _("begin with: tracker member add NAME --role administrator"),
        )
    if not json:
        _put_members([(one.name, _role_word(one.role), one.unit, has) for one, has in found])


def _put_members(rows: list[tuple[str, str, str, bool]]) -> None:
    from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_table

    columns = [PrintedColumn(_("name")), PrintedColumn(_("role")), PrintedColumn(_("unit"), flexible=True),
               PrintedColumn(_("password"))]  # fmt: skip
    put_table(
        columns,
        [
            [PrintedCell(words) for words in (name, role, unit or "—", _("yes") if has else _("no"))]
            for name, role, unit, has in rows
        ],
    )


def _role(
    name: Annotated[str, _name()],
    role: Annotated[
        str, typer.Argument(metavar="ROLE", help=_("reader, unit, supervisor or administrator."))
    ],
    unit: Annotated[str, _unit_option()] = "",
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.members import register

    wanted = _read_role(role)
    with session.open_ledger(db, create=False) as ledger:
        made = register.change(ledger, name, wanted, unit=unit, now=clock.now())
    output.put(_in_words(made.name, made.role, made.unit))


def _password(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help=_("Whose; your own, if left out."))
    ] = None,
    from_stdin: Annotated[bool, _stdin_option()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.members import register

    with session.open_ledger(db, create=False) as ledger:
        whose = name or ledger.credentials().name
        register.set_password(ledger, whose, identity.new_password(from_stdin=from_stdin), now=clock.now())
    output.put(_("{name} has a new password").format(name=whose))


def _remove(
    name: Annotated[str, _name()],
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.members import register

    with session.open_ledger(db, create=False) as ledger:
        gone = register.remove(ledger, name, now=clock.now())
    output.put(_("{name} is no longer a member").format(name=gone.name))


def _log(
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, metavar="N", help=_("At most so many."))
    ] = 100,
    json: Annotated[bool, options.json_()] = False,
    db: Annotated[str | None, options.db()] = None,
) -> None:
    from tracker.services.members import register

    with session.open_ledger(db, create=False) as ledger:
        found = register.accesses(ledger, limit=limit)
    if json:
        output.put_json({"schema": 1, "accesses": [one.model_dump(mode="json") for one in found]})
    if not found:
        raise NothingFound(_("nothing was refused, and no member changed"), _("see tracker log for the rest"))
    if not json:
        for one in found:
            output.put(f"{one.at.astimezone():%Y-%m-%d %H:%M}  {_told(one)}")


def _told(one: Access) -> str:
    from tracker.services.members.wording import access_words

    return access_words(one)


def _read_role(text: str) -> Role:
    from tracker.cli.arguments.code_words import read_code
    from tracker.services.members.register import ROLES

    return read_code(text, ROLES, "--role", _role_word)


def _role_word(role: Role) -> str:
    from tracker.services.members.wording import role_word

    return role_word(role)


def _in_words(name: str, role: Role, unit: str) -> str:
    words = _("{name}: {role} of {unit}") if unit else _("{name}: {role}")
    return words.format(name=name, role=_role_word(role), unit=unit)
