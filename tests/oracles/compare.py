"""Reading what the native tests wrote, and keeping what was compared."""

import csv
from dataclasses import dataclass, field
from datetime import date


class Unusable(Exception):
    """A file that is missing, has other columns, has too few rows, or never touches what it should test."""


@dataclass
class Finding:
    """What one oracle has to say."""

    oracle: str
    compared: int = 0
    # in words, none of them explained
    differences: list = field(default_factory=list)

    def compare(self, what, engine, oracle):
        """Counts one answer, and keeps it where the two do not agree."""
        self.compared += 1
        if engine != oracle:
            self.differences.append(f"{what}: engine {engine}, oracle {oracle}")


def rows(folder, name, columns, at_least):
    """The rows of a file as dictionaries of text."""
    try:
        with open(folder / name, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            found, header = list(reader), reader.fieldnames
    except FileNotFoundError:
        raise Unusable(f"{name} is missing") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise Unusable(f"{name} cannot be read: {error}") from None
    demand(header == columns, f"{name} has the columns {header}, not {columns}")
    for number, row in enumerate(found, start=1):
        demand(None not in row and None not in row.values(), f"{name}, row {number} has too many or too few cells")
    demand(len(found) >= at_least, f"{name} has {len(found)} rows, fewer than {at_least}")
    return found


def demand(holds, otherwise):
    """What a file must touch, else the comparison would pass without testing it."""
    if not holds:
        raise Unusable(otherwise)


def demand_each(name, column, found, values):
    """Every one of the values stands in the column, and nothing else."""
    seen = {row[column] for row in found}
    demand(seen == set(values), f"{name}: column {column} has {sorted(seen)}, not each of {sorted(values)}")


def day(cell, name):
    """A cell that holds a day."""
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise Unusable(f"{name}: `{cell}` is no day") from None


def integer(cell, name):
    """A cell that holds an integer."""
    try:
        return int(cell)
    except ValueError:
        raise Unusable(f"{name}: `{cell}` is no integer") from None
