"""Makes questions/*.csv, what growth.py and paths.py are asked: numbers at thresholds, a little beside them, anywhere.

    python tests/oracles/questions.py     writes the files anew

Every indicator is assessed as of AS_OF, which is not after its due day.
"""

import csv
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from random import Random

from exact import UNIT
from growth import coefficient, judge

FOLDER = Path(__file__).with_name("questions")
AS_OF = date(2030, 6, 30)

# one unit of the last place of a root, its half, nothing
BESIDE = [Fraction(n, 2 * UNIT) for n in (-2, -1, 0, 1, 2)]
RATIOS = [Fraction(n, 100) for n in (140, 130, 95, 60, 30, 0, -60, -70)]
RATES = [Fraction(n, 1000) for n in (25, 20, 15, 5, 2, 0, -20, -30)]

# Target or direction, limit, baseline, figure, years to the figure and to the due day; none and negative years too.
OTHERS = [
    # a baseline or a target of 0
    ("at_least 10", "", "0", "5", 1, 3),
    ("at_least 10", "", "0", "0", 2, 3),
    ("at_least 10", "", "0", "0.001", 2, 3),
    ("at_least 10", "", "0", "-1", 2, 3),
    ("above 0", "", "0", "0", 2, 3),
    ("above 0", "", "-4", "-1", 2, 3),
    ("at_most 0", "", "0", "1", 2, 3),
    ("at_most 0", "", "0", "0.0005", 2, 3),
    ("at_most 0", "", "10", "2", 5, 15),
    ("at_most 0", "", "10", "0.0005", 5, 15),
    ("at_most 0", "", "10", "0", 5, 15),
    ("at_most 0", "", "10", "11", 5, 15),
    ("at_most 0", "", "10", "-1", 5, 15),
    ("zero", "", "10", "2", 5, 15),
    ("zero", "", "10", "0", 5, 15),
    ("zero", "", "10", "9.5", 5, 15),
    ("at_least 0", "", "-10", "-2", 5, 15),
    ("at_least 0", "", "-10", "1", 5, 15),
    ("up", "", "0", "0.002", 3, 15),
    ("up", "", "0", "0", 3, 15),
    ("down", "", "0", "0.002", 3, 15),
    ("down", "5", "0", "0.0001", 3, 15),
    ("up", "100", "0", "3", 3, 15),
    ("up", "0", "5", "6", 3, 15),
    ("down", "0", "5", "4", 3, 15),
    ("down", "0", "0", "0.001", 3, 15),
    # a figure of 0
    ("at_least 10", "", "5", "0", 3, 15),
    ("at_most 5", "", "10", "0", 3, 15),
    ("up", "", "10", "0", 3, 15),
    ("down", "", "10", "0", 3, 15),
    # values of both signs
    ("at_least 5", "", "-10", "-2", 3, 15),
    ("at_least 5", "", "-10", "7", 3, 15),
    ("at_least 5", "", "10", "-3", 3, 15),
    ("at_most -5", "", "10", "3", 3, 15),
    ("at_most 3", "", "10", "-3", 3, 15),
    ("up", "", "-10", "3", 3, 15),
    ("down", "", "10", "-3", 3, 15),
    # the baseline is the target, or better
    ("at_least 100", "", "100", "99", 3, 15),
    ("at_least 100", "", "100", "100", 3, 15),
    ("at_least 100", "", "100", "101", 3, 15),
    ("at_most 100", "", "100", "101", 3, 15),
    ("at_least 100", "", "110", "99", 3, 15),
    ("at_least 100", "", "110", "105", 3, 15),
    ("at_most 100", "", "90", "101", 3, 15),
    ("at_most 100", "", "90", "95", 3, 15),
    # strictly, or not
    ("at_least 100", "", "90", "99.9999999999999999999999999", 3, 15),
    ("at_most 100", "", "110", "100", 3, 15),
    ("at_most 100", "", "110", "100.0000000000000000000000001", 3, 15),
    ("above 100", "", "90", "100", 3, 15),
    ("above 100", "", "90", "100.5", 3, 15),
    ("below 100", "", "110", "100", 3, 15),
    ("below 100", "", "110", "99.5", 3, 15),
    # a change of the baseline, also of one that is 0
    ("increase_by 21", "", "100", "109.5", 1, 2),
    ("increase_by 5", "", "0", "4.9995", 2, 15),
    ("increase_by 5", "", "0", "5", 2, 15),
    ("increase_by 5", "", "0", "5.0005", 2, 15),
    ("increase_by 19", "", "-100", "-90.5", 1, 2),
    ("increase_by 10", "", "-10", "-2", 3, 15),
    ("reduce_by 19", "", "100", "90.5", 1, 2),
    ("reduce_by 10", "", "10", "2", 3, 15),
    ("reduce_by 10", "", "10", "0", 3, 15),
    ("reduce_by 5", "", "0", "-5", 3, 15),
    # less than a year
    ("at_least 100", "", "90", "95", 0, 15),
    ("at_least 100", "", "90", "95", -1, 15),
    ("up", "", "90", "95", 0, 15),
    ("down", "", "90", "95", -2, 15),
    ("at_least 100", "", "90", "101", 0, 15),
    ("at_least 100", "", "90", "95", 0, 1),
    # a limit beside a target is not handed on; of the other sign it is its size that counts
    ("at_least 121", "130", "100", "109.5", 1, 2),
    ("at_most 81", "60", "100", "90.5", 1, 2),
    ("up", "-100", "-150", "-149", 1, 15),
    ("down", "-100", "-50", "-50.5", 1, 15),
    # the widest numbers
    ("at_least 9999999999999999999999999999", "", "1", "7777777777777777777777", 15, 30),
    ("at_most 0.0000000000000000000000000001", "", "9999999999999999999999999999", "1234.5", 15, 30),
    ("up", "9999999999999999999999999999", "1.234567890123456789012345678", "1.334567890123456789012345678", 7, 30),
]

# Baselines at, near and far from natural limits.
LIMITS = [
    ("100", ""),
    ("-100", ""),
    ("50", "100"),
    ("99.9", "100"),
    ("100", "100"),
    ("100.1", "100"),
    ("150", "100"),
    ("200", "100"),
    ("250", "100"),
    ("0.0717897987691852588770249", "1"),
    ("-50", "-100"),
    ("-100", "-100"),
]


def decimal(number):
    """A fraction as text; nothing if a plan cannot say it exactly."""
    digits = number * 10**28
    if digits.denominator != 1 or abs(digits) >= 10**56:
        return None
    whole, places = divmod(abs(digits.numerator), 10**28)
    text = f"{whole}.{places:028}".rstrip("0").rstrip(".")
    is_short = len(text.replace(".", "").lstrip("0")) <= 28
    return ("-" if number < 0 else "") + text if is_short else None


def rounded(number, places):
    return Fraction(round(number * 10**places), 10**places)


def growth(dice):
    asked = [*OTHERS]
    for target, limit, base, value, gone, every in [*at_ratios(dice), *at_rates(dice), *at_random(dice)]:
        base, value = decimal(base), decimal(value)
        if None not in (target, base, value):
            asked.append((target, limit, base, value, gone, every))
    for number, (target, limit, base, value, gone, every) in enumerate(asked):
        base_on, on, due = days(dice, gone, every)
        yield f"i{number}", target, limit, base, base_on, value, on, due


def at_ratios(dice):
    """With a target: observed rates that are so many parts of the required one."""
    for base in map(Fraction, ("100", "-100", "0.5")):
        for rate in (Fraction(1, 10), Fraction(-1, 5)):
            for gone, every in [(1, 2), (2, 3), (1, 12), (5, 6)]:
                target = towards(base, base * (1 + rate) ** every)
                for ratio in RATIOS:
                    for beside in some(dice, BESIDE):
                        yield target, "", base, base * (1 + ratio * rate + beside) ** gone, gone, every


def at_rates(dice):
    """Without a target: observed rates that are so many parts of the natural limit's coefficient."""
    for word in ("up", "down"):
        for base, limit in LIMITS:
            base = Fraction(base)
            of_limit = coefficient(base, Fraction(limit)) if limit else 1
            way = 1 if (word == "up") == (0 < base) else -1
            for rate in RATES:
                # down to a root of 20 places
                rate = Fraction(int(rate * (of_limit if 0 < rate else 1) * UNIT), UNIT)
                for beside in some(dice, BESIDE):
                    gone = dice.choice([1, 1, 2, 4])
                    yield word, limit, base, base * (1 + way * (rate + beside)) ** gone, gone, 15


def at_random(dice):
    for number in range(300):
        places = dice.choice([0, 1, 3, 6, 12])
        base = Fraction(dice.randrange(1, 10 ** dice.randrange(1, 15)) * dice.choice([1, 1, 1, -1]), 10**places)
        every = number % 30 + 1
        gone = dice.choice([every, dice.randrange(1, every + 1)])
        # some hardly move: then the ratio shows the last places of both roots
        rate = Fraction(dice.randrange(-2000, 2000), 10 ** dice.choice([4, 4, 4, 13]))
        ratio = Fraction(dice.randrange(-90, 160), 100)
        value = rounded(base * (1 + ratio * rate) ** gone, places + dice.randrange(14))
        if dice.randrange(3) > 0:
            goal = rounded(base * (1 + rate) ** every, places + dice.randrange(14))
            yield towards(base, goal), "", base, value, gone, every
        else:
            limit = decimal(rounded(base * Fraction(dice.randrange(30, 300), 100), places))
            yield dice.choice(["up", "down"]), dice.choice(["", limit]), base, value, gone, every


def towards(base, goal):
    """The target of somebody who wants to come from one number to another; none if a plan cannot say it."""
    text = decimal(goal)
    return text and f"{'at_most' if goal < base else 'at_least'} {text}"


def some(dice, beside):
    """The middle one, and half of the others."""
    return [number for number in beside if number == 0 or dice.randrange(2) == 0]


def days(dice, gone, every):
    """The baseline's day, the figure's, the due day: so many calendar years apart."""
    year = dice.randrange(2030 - every, 2031 - max(gone, 0))
    while True:
        base_on, on, due = (anywhere(dice, year + years) for years in (0, gone, every))
        if on <= AS_OF <= due and base_on < due:
            return base_on, on, due


def anywhere(dice, year):
    """A day of the year, often its first or its last."""
    new_year = date(year, 1, 1)
    return dice.choice([new_year, date(year, 12, 31), new_year + timedelta(days=dice.randrange(365))])


def groups(dice, parts):
    """Composites of parts that have a score, by id: any, with scores at the borders of categories, or all reached."""
    said = {row[0]: judge(*map(str, row)) for row in parts}
    scored = [part for part, judgement in said.items() if judgement.score is not None]
    at_borders = [part for part in scored if said[part].score in (-5, Fraction(-5, 2), 0, Fraction(5, 2), 5)]
    all_reached = [part for part in scored if said[part].category == "target_achieved"]
    for number in range(150):
        pool = dice.choice([scored, at_borders, at_borders, all_reached])
        yield f"g{number}", ";".join(dice.sample(pool, dice.randrange(1, 5)))


def compound(dice):
    for number in range(150):
        scale = dice.choice([1, 10**3, 10**20])
        base = Fraction(dice.randrange(1, 10**6), 1000) * scale
        limit = Fraction(dice.randrange(1, 10**6), 1000) * scale
        if base == limit:
            continue
        base_on = AS_OF - timedelta(days=dice.randrange(1, 2000))
        due = AS_OF + timedelta(days=dice.choice([0, 1, dice.randrange(2000)]))
        # on the baseline's day, before it, on the last, between
        between = base_on + timedelta(days=dice.randrange((AS_OF - base_on).days))
        on = dice.choice([base_on, base_on - timedelta(days=9), AS_OF] + 5 * [between])
        share = Fraction(dice.randrange(-20, 110), 100)
        value = rounded(base + share * (limit - base), dice.randrange(8))
        yield f"c{number}", decimal(base), base_on, towards(base, limit), decimal(value), on, due


def trend(dice):
    for number in range(150):
        last = AS_OF - timedelta(days=dice.randrange(40))
        within = dice.choice([1, 30, 180, 365])
        # the borders of the window, and anywhere
        before = {0, *dice.sample([within - 1, within, within + 1], dice.randrange(4))}
        before |= {dice.randrange(2 * within) for _ in range(dice.choice([0, 1, 3, 20]))}
        level, slope, places = dice.randrange(-100, 100), dice.randrange(-30, 31), dice.choice([0, 2, 20])
        figures = [
            (last - timedelta(days=ago), rounded(level - Fraction(slope * ago + dice.randrange(-99, 99), 97), places))
            for ago in sorted(before, reverse=True)
        ]
        due = AS_OF + timedelta(days=dice.choice([0, 1, dice.randrange(2000)]))
        limit = decimal(Fraction(dice.randrange(-2000, 2000), 10))
        target = f"{dice.choice(['at_least', 'at_most'])} {limit}"
        yield f"t{number}", target, within, due, ";".join(f"{on}={decimal(value)}" for on, value in figures)


def write(name, columns, found):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([columns.split(), *found])


if __name__ == "__main__":
    asked = list(growth(Random(1)))
    write("growth.csv", "id target limit base base_on value on due", asked)
    write("growth-groups.csv", "id parts", groups(Random(2), asked))
    write("compound.csv", "id base base_on target value on due", compound(Random(3)))
    write("trend.csv", "id target days due figures", trend(Random(4)))
