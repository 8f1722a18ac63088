"""What does the growth method say of a baseline, a figure and a target? Worked out anew, in fractions.

The method is that of Open SDG and Statistics Canada; what it leaves open is as core/INDICATORS.md has it.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from compare import Finding, demand, demand_each, rows
from exact import ORACLE, power, shown

QUESTION = ["id", "target", "limit", "base", "base_on", "value", "on", "due"]
ANSWER = ["observed", "required", "ratio", "coefficient", "category", "score", "status"]
STATUSES = {
    "substantial": "on_track",
    "moderate": "at_risk",
    "limited": "behind",
    "deterioration": "behind",
    "": "in_progress",
}
RISING = ["at_least", "above", "increase_by", "up"]
FALLING = ["at_most", "below", "reduce_by", "zero", "down"]
# for a baseline or a target of 0
STAND_IN = Fraction(1, 1000)


@dataclass
class Judgement:
    """What the method says; None where it says nothing."""

    observed: Fraction | None = None
    required: Fraction | None = None
    # observed / required; without a target the observed rate, in the wanted direction
    ratio: Fraction | None = None
    coefficient: Fraction | None = None
    category: str = ""
    score: Fraction | None = None
    status: str = ""


def check(folder):
    name = "growth.csv"
    found = rows(folder, name, QUESTION + ANSWER, at_least=800)
    words = Counter(row["target"].split()[0] for row in found)
    demand(words.keys() == {*RISING, *FALLING}, f"{name}: the targets are only {dict(words)}")
    spans = {date.fromisoformat(row["on"]).year - date.fromisoformat(row["base_on"]).year for row in found}
    demand(set(range(1, 31)) <= spans, f"{name}: no figures after some numbers of years from 1 to 30")

    finding = Finding(ORACLE)
    of_category = Counter()
    for row in found:
        judgement = judge(*(row[column] for column in QUESTION))
        of_category[judgement.category] += 1
        for column in ANSWER:
            answer = getattr(judgement, column)
            answer = answer if isinstance(answer, str) else shown(answer)
            finding.compare(f"{column} of {' '.join(row[asked] for asked in QUESTION)}", row[column], answer)
    demand(len(of_category) == 6 and min(of_category.values()) >= 10, f"{name}: too few of a kind: {dict(of_category)}")
    return finding


def check_groups(folder):
    name = "growth-groups.csv"
    parts = {row["id"]: row for row in rows(folder, "growth.csv", QUESTION + ANSWER, at_least=800)}
    found = rows(folder, name, ["id", "parts", "category", "score", "status"], at_least=100)
    demand_each(name, "category", found, ["target_achieved", "substantial", "moderate", "limited", "deterioration"])

    finding = Finding(ORACLE)
    for row in found:
        judgements = [judge(*(parts[part][column] for column in QUESTION)) for part in row["parts"].split(";")]
        score = sum(judgement.score for judgement in judgements) / len(judgements)
        category = of_score(score)
        if all(judgement.category == "target_achieved" for judgement in judgements):
            category = "target_achieved"
        finding.compare(f"score of {row['parts']}", row["score"], shown(score))
        finding.compare(f"category of {row['parts']}", row["category"], category)
        finding.compare(f"status of {row['parts']}", row["status"], STATUSES.get(category, "achieved"))
    return finding


def judge(_, target, limit, base, base_on, value, on, due):
    """The judgement on one figure before the due day, from the cells of a question."""
    word, _, number = target.partition(" ")
    base, value = Fraction(base), Fraction(value)
    said = Judgement(observed=growth(base, value, base_on, on))
    # below zero, what grows falls
    way = (1 if word in RISING else -1) * (-1 if base < 0 else 1)
    if word in ("up", "down"):
        if said.observed is not None:
            # only a limit in the wanted direction is considered
            ahead = limit and (base <= Fraction(limit) if word == "up" else Fraction(limit) <= base)
            said.coefficient = coefficient(base, Fraction(limit)) if ahead else None
            of_limit = Fraction(1) if said.coefficient is None else said.coefficient
            said.ratio = way * said.observed
            said.category, said.score = without_target(said.ratio, of_limit)
        said.status = STATUSES[said.category]
        return said
    bound = bound_of(word, Fraction(number or 0), base)
    if said.observed is not None:
        said.required = growth(base, bound or STAND_IN, base_on, due)
        if said.required:
            said.ratio = way * said.observed / abs(said.required)
            said.category, said.score = with_target(said.ratio)
    said.status = STATUSES[said.category]
    if reached(word, bound, value):
        said.status = status_reached(word, bound, value)
        if said.observed is not None:
            said.category, said.score = "target_achieved", Fraction(5)
    return said


def bound_of(word, number, base):
    match word:
        case "increase_by":
            return base + number
        case "reduce_by":
            return base - number
        case _:
            return number


def growth(base, value, base_on, on):
    """The rate a year, or None: by whole calendar years, of two values of one sign."""
    base = base or STAND_IN
    years = date.fromisoformat(on).year - date.fromisoformat(base_on).year
    if years < 1 or value / base < 0:
        return None
    return power((value or STAND_IN) / base, Fraction(1, years)) - 1


def coefficient(base, limit):
    base, limit = abs(base), abs(limit)
    if base >= 2 * limit:
        return Fraction(1)
    share = base / limit if base <= limit else (2 * limit - base) / limit
    return 1 - power(share, Fraction(444, 100)) if share else Fraction(1)


def reached(word, bound, value):
    if word in RISING:
        return bound < value or bound == value and word != "above"
    return value < bound or value == bound and word != "below"


def status_reached(word, bound, value):
    """Better than the target is exceeded; nothing is better than zero of what must not happen."""
    is_exceeded = value != bound and (word in RISING or bound != 0)
    return "exceeded" if is_exceeded else "achieved"


def with_target(ratio):
    if ratio < Fraction("0.6"):
        score = Fraction(25, 6) * ratio - Fraction("2.5")
    else:
        score = Fraction(50, 7) * ratio - Fraction(30, 7)
    return category(ratio, Fraction("0.95"), Fraction("0.6")), max(Fraction(-5), min(score, Fraction(5)))


def without_target(rate, of_limit):
    high, middle = Fraction("0.015") * of_limit, Fraction("0.005") * of_limit
    if rate < 0:
        score = max(125 * rate - Fraction("2.5"), Fraction(-5))
    elif of_limit == 0:
        score = Fraction(5)
    elif rate < middle:
        score = 500 * rate / of_limit - Fraction("2.5")
    elif rate < high:
        score = 250 * rate / of_limit - Fraction("1.25")
    else:
        score = min(500 * rate / of_limit - 5, Fraction(5))
    return category(rate, high, middle), score


def category(of, high, middle):
    if of < 0:
        return "deterioration"
    if of >= high:
        return "substantial"
    return "moderate" if of >= middle else "limited"


def of_score(score):
    if score >= Fraction("2.5"):
        return "substantial"
    if score >= 0:
        return "moderate"
    return "limited" if score >= Fraction("-2.5") else "deterioration"
