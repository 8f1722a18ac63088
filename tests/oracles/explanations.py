"""The arithmetic of explanations, done again from what a reader sees: every calculation comes out as it is shown."""

import re
from fractions import Fraction

from compare import Finding, demand, rows

FILE = "explanations.csv"
COLUMNS = ["digits", "rounding", "line"]
LEFT = re.compile(r"[0-9(−][0-9.,%+−×/^() ]*$")
NUMBER = re.compile(r"\(?(−?[0-9][0-9,]*(?:\.[0-9]+)?)(%?)\)?")
# a name, or a unit of measure, in brackets or behind a number
NAMES = re.compile(r" ?\([^()]*[^\W\d_%][^()]*\)")
FORECAST = re.compile(r"^Forecast \((.*)\): (.*?) on the due day")
RATE = re.compile(
    r"^From .*? on (?:down by )?([0-9.,]+)[^0-9]*?in ([0-9.]+) months: ([0-9.,]+)[^0-9].*?, ([0-9.,]+)[^0-9].*?a working day \(([0-9]+) days\)"
)


def check(folder):
    """Every equation, forecast and rate of the explanations of the corpus."""
    finding = Finding("Python's fractions")
    kinds = {"equation": 0, "forecast": 0, "rate": 0}
    for row in rows(folder, FILE, COLUMNS, 2_000):
        digits, rounding, line = int(row["digits"]), row["rounding"], row["line"]
        for kind, work, shown in calculations(line):
            value = worked_out(work)
            if value is None:
                continue
            kinds[kind] += 1
            results = [printed(value, shown, digits, rounding)]
            if shown.endswith("%"):
                # of what is measured in %, the numbers stand without their unit
                results.append(printed(value / 100, shown, digits, rounding))
            finding.compare(line, f"{work} = {shown}", f"{work} = {shown if shown in results else results[0]}")
    demand(all(count >= 300 for count in kinds.values()), f"{FILE} has too few calculations: {kinds}")
    return finding


def calculations(line):
    """What a line works out, each with its kind and the result as it is shown."""
    if found := FORECAST.match(line):
        work = LEFT.search(found[1].removesuffix(" days"))
        result = NUMBER.match(found[2].replace("-", "−"))
        if work and result:
            yield "forecast", work[0], result[1] + result[2]
        return
    if found := RATE.match(line):
        yield "rate", f"{found[1]} / {found[2]}", found[3]
        yield "rate", f"{found[1]} / {found[5]}", found[4]
        return
    plain = re.sub(r"(\d+) of (\d+) (?:working )?days =", r"\1 / \2 =", line)
    plain = NAMES.sub("", plain.replace(" days)", ")"))
    pieces = plain.split(" = ")
    for left, right in zip(pieces, pieces[1:]):
        work, result = LEFT.search(left), NUMBER.match(right)
        if work and result:
            yield "equation", work[0], result[1] + result[2]


def worked_out(text):
    """The value of a calculation; nothing where a bracket is cut through, or where there is nothing to work out."""
    text = re.sub(r",(?=[0-9]{3})", "", text).replace("−", "-").replace(" ", "")
    while text.count("(") < text.count(")"):
        return None
    if not re.search(r"[0-9)%][-+×/^]", text) or text.count("(") != text.count(")"):
        return None
    text = re.sub(r"([0-9.]+)%", r"(\1/100)", text)
    text = re.sub(r"([0-9]+(?:\.[0-9]+)?)", r"Fraction('\1')", text)
    try:
        return eval(text.replace("×", "*").replace("^", "**"), {"Fraction": Fraction})
    except (SyntaxError, ZeroDivisionError):
        return None


def printed(value, shown, digits, rounding):
    """The value as it would be printed: with the digits that are wanted, or as many as are shown if those are more."""
    percent = shown.endswith("%")
    places = max(digits, len(shown.rstrip("%").partition(".")[2]))
    scaled = Fraction(value) * (100 if percent else 1) * 10**places
    units = {"half_up": half_up, "half_even": round, "truncate": int}[rounding](scaled)
    sign, units = ("−" if units < 0 else ""), abs(units)
    whole, rest = divmod(units, 10**places)
    rest = f".{rest:0{places}}".rstrip("0").rstrip(".") if places else ""
    return f"{sign}{whole:,}{rest}{'%' if percent else ''}"


def half_up(value):
    return int(value + Fraction(1, 2)) if value >= 0 else -int(-value + Fraction(1, 2))
