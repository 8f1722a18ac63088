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
STAND_IN = Fraction(1, 1000)


@dataclass
class Judgement:
    """What the method says; None where it says nothing."""

    observed: Fraction | None = None
    required: Fraction | None = None
    ratio: Fraction | None = None
    coefficient: Fraction | None = None
    category: str = ""
    score: Fraction | None = None
    status: str = ""


def check(folder):
    name = "growth.csv"
    found = rows(folder, name, QUESTION + ANSWER, at_least=800)
    words = Counter(row["target"].split()[0] for row in found)
    wanted = ["at_least", "at_most", "above", "below", "zero", "up", "down"]
    demand(set(words) == set(wanted), f"{name}: targets are {dict(words)}, not each of {wanted}")
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
    word, _, bound = target.partition(" ")
    base, value = Fraction(base), Fraction(value)
    said = Judgement(observed=growth(base, value, base_on, on))
    way = 1 if word in ("at_least", "above", "up") else -1
    # below zero, what grows falls
    way = -way if base < 0 else way
    if word in ("up", "down"):
        if said.observed is not None:
            rate = way * said.observed
            said.coefficient = coefficient(base, Fraction(limit)) if limit else None
            of_limit = Fraction(1) if said.coefficient is None else said.coefficient
            said.category, said.score = without_target(rate, of_limit)
        said.status = STATUSES[said.category]
        return said
    bound = Fraction(bound or 0)
    said.required = growth(base, bound or STAND_IN, base_on, due)
    if said.observed is not None and said.required:
        said.ratio = way * said.observed / abs(said.required)
    if reached(word, bound, value):
        said.category, said.score, said.status = "target_achieved", Fraction(5), status_reached(word, bound, value)
    else:
        if said.ratio is not None:
            said.category, said.score = with_target(said.ratio)
        said.status = STATUSES[said.category]
    return said


def growth(base, value, base_on, on):
    """The rate a year, or None: by whole calendar years, of two values of one sign."""
    base = base or STAND_IN
    years = date.fromisoformat(on).year - date.fromisoformat(base_on).year
    if years < 1 or value / base < 0:
        return None
    return power(value / base, Fraction(1, years)) - 1 if value else Fraction(-1)


def coefficient(base, limit):
    base, limit = abs(base), abs(limit)
    if base >= 2 * limit:
        return Fraction(1)
    share = base / limit if base <= limit else (2 * limit - base) / limit
    return 1 - power(share, Fraction(444, 100)) if share else Fraction(1)


def reached(word, bound, value):
    match word:
        case "at_least":
            return bound <= value
        case "above":
            return bound < value
        case "at_most" | "zero":
            return value <= bound
        case "below":
            return value < bound


def status_reached(word, bound, value):
    """Better than the target is exceeded; nothing is better than zero of what must not happen."""
    can_be_exceeded = word in ("at_least", "above") or bound != 0
    return "exceeded" if can_be_exceeded and value != bound else "achieved"


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
