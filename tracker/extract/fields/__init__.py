"""The fields of a target: indicator, figure, due date, owner, unit and place."""
