"""The periods of recurring reports, their names and due days: dateutil's rrule, the recurrences of RFC 5545.

Nothing here adds months to a day: a period begins where a recurrence says, and ends the day before the next begins.
"""

from collections import Counter, defaultdict
from datetime import datetime, timedelta

import dateutil
from dateutil.rrule import MO, MONTHLY, WEEKLY, YEARLY, rrule

from compare import Finding, day, demand, demand_each, integer, rows

ORACLE = f"rrule of dateutil {dateutil.__version__}"
ONE_DAY = timedelta(days=1)
EVERY = ["week", "month", "quarter", "half_year", "nine_months", "year"]
# the parts of a year: what they add to its name, the quarter they begin with, the quarter after them
PARTS = {
    "quarter": [("-Q1", 0, 1), ("-Q2", 1, 2), ("-Q3", 2, 3), ("-Q4", 3, 4)],
    "half_year": [("-H1", 0, 2), ("-H2", 2, 4)],
    "nine_months": [("-9M", 0, 3)],
    "year": [("", 0, 4)],
}


def check_periods(folder):
    name = "periods.csv"
    found = rows(folder, name, ["every", "window", "year_starts", "name", "from", "to"], at_least=500)
    demand_each(name, "every", found, EVERY)
    demand_each(name, "window", found, ["calendar", "decree_09_2019"])
    kinds = defaultdict(list)
    for row in found:
        year_starts = row["year_starts"] or "01-01"
        # 2024 has every day that a year may start on
        day(f"2024-{year_starts}", name)
        kinds[row["every"], row["window"], year_starts].append(row)
    for every in EVERY:
        demand((every, "calendar", "01-01") in kinds, f"{name}: no {every} of the calendar")
        demand(every == "week" or (every, "decree_09_2019", "01-01") in kinds, f"{name}: no {every} of Decree 09/2019")
    other_starts = {starts for _, _, starts in kinds if starts != "01-01"}
    demand(len(other_starts) >= 3, f"{name}: years start on 01-01 and {sorted(other_starts)} only")

    finding = Finding(ORACLE)
    for kind, group in kinds.items():
        about = " ".join(kind)
        ends = [day(row["to"], name) for row in group]
        table = periods(*kind, min(ends).year - 2, max(ends).year + 2)
        for row in group:
            oracle = table.get(row["name"])
            finding.compare(f"{about} {row['name']}", (row["from"], row["to"]), oracle and tuple(map(str, oracle)))
        # the engine lists each period once, in order, and leaves none out
        expected = list(table)
        expected = expected[expected.index(group[0]["name"]) if group[0]["name"] in table else 0 :]
        for row, oracle in zip(group, expected):
            if row["name"] != oracle:
                finding.differences.append(f"{about}: engine lists {row['name']} where the oracle has {oracle}")
                break
    return finding


def check_dues(folder):
    name = "dues.csv"
    found = rows(folder, name, ["every", "name", "deadline", "in", "day", "due"], at_least=620)
    demand_each(name, "every", found, [every for every in EVERY if every != "week"])
    demand_each(name, "deadline", found, ["by_day", "before_day"])
    demand_each(name, "in", found, ["next_month", "last_month"])
    demand_each(name, "day", found, [str(number) for number in range(1, 32)])

    finding = Finding(ORACLE)
    years = [integer(row["name"][:4], name) for row in found]
    tables = {every: periods(every, "calendar", "01-01", min(years) - 1, max(years) + 1) for every in EVERY}
    lacking = Counter()
    for row in found:
        about = f"{row['every']} {row['name']} {row['deadline']} {row['day']} in {row['in']}"
        if row["name"] not in tables[row["every"]]:
            finding.compare(about, row["due"], "no such period")
            continue
        _, last = tables[row["every"]][row["name"]]
        number = integer(row["day"], name)
        is_next = row["in"] == "next_month"
        if row["deadline"] == "by_day":
            due = day_of_month(last, is_next, number)
        elif number == 1:
            # before the 1st: the last day of the month before
            due = day_of_month(last, is_next, 1) - ONE_DAY
        else:
            # every day with a smaller number is before it, whether the month has the day or not
            due = day_of_month(last, is_next, number - 1)
        lacking[row["deadline"]] += day_of_month(last, is_next, number).day < number
        finding.compare(about, row["due"], str(due))
    for deadline in ("by_day", "before_day"):
        demand(lacking[deadline] >= 5, f"{name}: {deadline} names a day that its month lacks {lacking[deadline]} times")
    return finding


def day_of_month(last, of_next_month, number):
    """That day of the month in which a period ends, or of the month after; its last day if it lacks the day."""
    months = rrule(MONTHLY, bymonthday=1, dtstart=midnight(last.replace(day=1)), count=2)
    first = months[1] if of_next_month else months[0]
    return rrule(MONTHLY, **monthday(number), dtstart=first, count=1)[0].date()


def periods(every, window, year_starts, first_year, last_year):
    """The days of each period by its name, in order: those that belong to the years."""
    if every == "week":
        return weeks(first_year, last_year)
    month, number = (int(part) for part in year_starts.split("-"))
    is_decree = window == "decree_09_2019"
    if is_decree:
        # Decree 09/2019 art. 12: months from the 15th of the month before, the year from 15 December
        month, number = 12, 15
    begin, end = datetime(first_year - 1, 1, 1), datetime(last_year + 2, 12, 31)

    found = {}
    if every == "month":
        starts = dates(rrule(MONTHLY, **monthday(number), dtstart=begin, until=end))
        for start, following in zip(starts, starts[1:]):
            last = following - ONE_DAY
            # both windows bear the name of the month they end in
            found[last.strftime("%Y-%m")] = (start, last)
        return within(found, first_year, last_year)

    # the month in which the year starts, and every third month after it
    first_months = [(month + 3 * quarter - 1) % 12 + 1 for quarter in range(4)]
    rules = [rrule(YEARLY, bymonth=m, **monthday(number), dtstart=begin, until=end) for m in first_months]
    years = dates(rules[0])
    quarters = sorted(start for rule in rules for start in dates(rule))
    for year_start, next_year in zip(years, years[1:]):
        starts = [start for start in quarters if year_start <= start <= next_year]
        # the Decree's year bears the name of the year it ends in
        title = str(year_start.year + is_decree)
        if year_starts != "01-01":
            title = f"{year_start.year}-{year_start.year + 1}"
        for suffix, first, after in PARTS[every]:
            found[title + suffix] = (starts[first], starts[after] - ONE_DAY)
    return within(found, first_year, last_year)


def weeks(first_year, last_year):
    """ISO weeks, Monday to Sunday, numbered by the recurrence's own BYWEEKNO."""
    begin, end = datetime(first_year - 1, 12, 1), datetime(last_year + 1, 1, 31)
    number_of = {
        monday: number
        for number in range(1, 54)
        for monday in dates(rrule(YEARLY, byweekno=number, byweekday=MO, dtstart=begin, until=end))
    }
    found = {}
    for monday in dates(rrule(WEEKLY, byweekday=MO, dtstart=begin, until=end)):
        # ISO 8601: a week belongs to the year of its Thursday
        thursday = monday + 3 * ONE_DAY
        found[f"{thursday.year}-W{number_of[monday]:02}"] = (monday, monday + 6 * ONE_DAY)
    return within(found, first_year, last_year)


def within(found, first_year, last_year):
    return {name: days for name, days in found.items() if first_year <= int(name[:4]) <= last_year}


def monthday(number):
    """The parts of a rule that mean a day of the month, or its last day where it lacks that day."""
    if number <= 28:
        return {"bymonthday": number}
    return {"bymonthday": range(28, number + 1), "bysetpos": -1}


def dates(rule):
    return [moment.date() for moment in rule]


def midnight(date_):
    return datetime(date_.year, date_.month, date_.day)
