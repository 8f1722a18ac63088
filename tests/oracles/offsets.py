"""Working days counted, offset and rolled: numpy's business days."""

from itertools import groupby

import numpy

from compare import Finding, day, demand, demand_each, integer, rows

WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
ORACLE = f"numpy {numpy.__version__}"
# our names of the roll conventions, and numpy's
ROLLS = {"following": "forward", "preceding": "backward", "modified_following": "modifiedfollowing"}


def check_offsets(folder):
    name = "offsets.csv"
    found = rows(folder, name, ["rest_days", "holidays", "date", "n", "result"], at_least=4000)
    all_n = [integer(row["n"], name) for row in found]
    demand(0 not in all_n, f"{name}: n is 0, which is no working day before or after")
    demand(min(all_n) == -400 and max(all_n) == 400, f"{name}: n is {min(all_n)} to {max(all_n)}, not -400 to 400")
    demand_weeks(name, found)

    finding = Finding(ORACLE)
    for calendar, group in by_calendar(name, found):
        dates = days(name, group, "date")
        n = numpy.array([integer(row["n"], name) for row in group])
        # The nth working day strictly after a day that is none is the nth after the working day before it; mirrored.
        after = numpy.busday_offset(dates, numpy.maximum(n, 0), roll="backward", busdaycal=calendar)
        before = numpy.busday_offset(dates, numpy.minimum(n, 0), roll="forward", busdaycal=calendar)
        for row, result in zip(group, numpy.where(n > 0, after, before)):
            finding.compare(f"{row['date']} {row['n']} ({of_calendar(row)})", row["result"], str(result))
    return finding


def check_counts(folder):
    name = "counts.csv"
    found = rows(folder, name, ["rest_days", "holidays", "from", "to", "count"], at_least=2000)
    demand_weeks(name, found)
    backwards = sum(row["to"] < row["from"] for row in found)
    demand(backwards >= 20, f"{name}: {backwards} rows end before they begin, fewer than 20")
    demand(any(row["to"] == row["from"] for row in found), f"{name}: no row of one day")

    finding = Finding(ORACLE)
    for calendar, group in by_calendar(name, found):
        begin, end = days(name, group, "from"), days(name, group, "to")
        # numpy leaves the end out, and counts backwards below 0
        counts = numpy.maximum(numpy.busday_count(begin, end + 1, busdaycal=calendar), 0)
        for row, count in zip(group, numpy.where(end < begin, 0, counts)):
            what = f"{row['from']} to {row['to']} ({of_calendar(row)})"
            finding.compare(what, integer(row["count"], name), int(count))
    return finding


def check_rolls(folder):
    name = "rolls.csv"
    found = rows(folder, name, ["rest_days", "holidays", "date", "roll", "result"], at_least=2000)
    demand_weeks(name, found)
    demand_each(name, "roll", found, ROLLS)

    finding = Finding(ORACLE)
    moved, kept_in_month = 0, 0
    for calendar, group in by_calendar(name, found):
        dates = days(name, group, "date")
        rolled = {roll: numpy.busday_offset(dates, 0, roll=word, busdaycal=calendar) for roll, word in ROLLS.items()}
        for number, row in enumerate(group):
            oracle = str(rolled[row["roll"]][number])
            moved += oracle != row["date"]
            kept_in_month += row["roll"] == "modified_following" and oracle < row["date"]
            finding.compare(f"{row['date']} {row['roll']} ({of_calendar(row)})", row["result"], oracle)
    demand(moved >= 300, f"{name}: only {moved} days are no working days")
    demand(kept_in_month >= 10, f"{name}: only {kept_in_month} days would leave their month")
    return finding


def demand_weeks(name, found):
    """Weeks of the usual kind, with one rest day, with another, and holidays."""
    seen = {row["rest_days"] for row in found}
    demand({"sat+sun", "fri", "sun"} <= seen, f"{name}: the rest days are only {sorted(seen)}")
    demand(any(";" in row["holidays"] for row in found), f"{name}: no row has several holidays")


def by_calendar(name, found):
    """The rows that share a calendar, with numpy's form of it."""

    def key(row):
        return row["rest_days"], row["holidays"]

    for (rest_days, off), group in groupby(sorted(found, key=key), key):
        resting = rest_days.split("+") if rest_days else []
        demand(set(resting) <= set(WEEK), f"{name}: `{rest_days}` are no rest days")
        mask = [weekday not in resting for weekday in WEEK]
        dates = [day(cell, name) for cell in off.split(";")] if off else []
        yield numpy.busdaycalendar(weekmask=mask, holidays=numpy.array(dates, dtype="datetime64[D]")), list(group)


def days(name, group, column):
    return numpy.array([day(row[column], name) for row in group], dtype="datetime64[D]")


def of_calendar(row):
    count = len(row["holidays"].split(";")) if row["holidays"] else 0
    return f"rest on {row['rest_days'] or 'no day'}, {count} holidays"
