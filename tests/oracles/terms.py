"""Periods of time in days, weeks, months and years: dateutil's relativedelta.

It ends months and years on the same day or, where the month lacks it, on the last: Civil Code 2015 art. 148.
"""

from collections import Counter

import dateutil
from dateutil.relativedelta import relativedelta

from compare import Finding, day, demand, demand_each, integer, rows

UNITS = ["days", "weeks", "months", "years"]


def check(folder):
    name = "terms.csv"
    found = rows(folder, name, ["from", "unit", "n", "last"], at_least=2000)
    demand_each(name, "unit", found, UNITS)
    of_unit = Counter(row["unit"] for row in found)
    demand(min(of_unit.values()) >= 200, f"{name}: fewer than 200 rows of a unit: {dict(of_unit)}")

    finding = Finding(f"relativedelta of dateutil {dateutil.__version__}")
    clipped = Counter()
    for row in found:
        begin = day(row["from"], name)
        last = begin + relativedelta(**{row["unit"]: integer(row["n"], name)})
        clipped[row["unit"]] += row["unit"] in ("months", "years") and last.day < begin.day
        finding.compare(f"{row['n']} {row['unit']} from {begin}", row["last"], last.isoformat())
    demand(clipped["months"] >= 20, f"{name}: only {clipped['months']} rows end in a month that lacks the day")
    demand(clipped["years"] >= 1, f"{name}: no row ends a year after 29 February")
    return finding
