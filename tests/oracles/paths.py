"""Where does a compound path say that a value should be, and where does a trend lead? Worked out anew, in fractions."""

from collections import Counter
from datetime import date
from fractions import Fraction

from compare import Finding, demand, integer, rows
from exact import ORACLE, power, shown


def check_compound(folder):
    name = "compound.csv"
    question = ["id", "base", "base_on", "target", "value", "on", "due"]
    answer = ["progress", "expected", "expected_progress", "pace", "status"]
    found = rows(folder, name, question + answer, at_least=120)
    statuses = Counter(row["status"] for row in found)
    demand(len(statuses) == 5 and min(statuses.values()) >= 3, f"{name}: too few of a status: {dict(statuses)}")

    finding = Finding(ORACLE)
    for row in found:
        base, value = Fraction(row["base"]), Fraction(row["value"])
        word, bound = row["target"].split()
        bound = Fraction(bound)
        begin, on, due = (date.fromisoformat(row[column]) for column in ("base_on", "on", "due"))
        gone = Fraction(max((on - begin).days, 0), (due - begin).days)
        # rounded once, as a value: one that is a decimal comes out exactly
        expected = power(bound / base, gone, times=base)
        progress, expected_progress = ((reached - base) / (bound - base) for reached in (value, expected))
        pace = progress / expected_progress if expected_progress > 0 else None
        judged = {
            "progress": shown(progress),
            "expected": shown(expected),
            "expected_progress": shown(expected_progress),
            "pace": shown(pace),
            "status": status(progress, pace),
        }
        for column, oracle in judged.items():
            finding.compare(f"{column} of {' '.join(row[asked] for asked in question)}", row[column], oracle)
    return finding


def status(progress, pace):
    """Before the end, of a state that moves from its baseline to its target: past it is exceeded."""
    if progress >= 1:
        return "exceeded" if progress > 1 else "achieved"
    if pace is None:
        return "in_progress"
    if pace >= 1:
        return "on_track"
    return "at_risk" if pace >= Fraction("0.9") else "behind"


def check_trend(folder):
    name = "trend.csv"
    found = rows(folder, name, ["id", "target", "days", "due", "figures", "value", "gap", "reaches"], at_least=120)
    demand({"true", "false", ""} == {row["reaches"] for row in found}, f"{name}: some trends do not reach, or all do")

    finding = Finding("least squares in " + ORACLE)
    for row in found:
        word, bound = row["target"].split()
        value = at_due(row, name)
        gap = None if value is None else value - Fraction(bound)
        reaches = "" if gap is None else str(gap >= 0 if word == "at_least" else gap <= 0).lower()
        for column, oracle in [("value", shown(value)), ("gap", shown(gap)), ("reaches", reaches)]:
            what = f"{column} of {row['target']} in {row['days']} days of {row['figures']}, {row['due']}"
            finding.compare(what, row[column], oracle)
    return finding


def at_due(row, name):
    """The line of least squares on the due day; none through a single day."""
    figures = [figure.split("=") for figure in row["figures"].split(";")]
    points = [(date.fromisoformat(on).toordinal(), Fraction(value)) for on, value in figures]
    last = max(x for x, _ in points)
    points = [(x, y) for x, y in points if last - x <= integer(row["days"], name)]
    if len(points) < 2:
        return None
    mean_x = Fraction(sum(x for x, _ in points), len(points))
    mean_y = sum(y for _, y in points) / len(points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)
    return mean_y + slope * (date.fromisoformat(row["due"]).toordinal() - mean_x)
