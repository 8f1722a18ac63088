"""What is a power with an exponent that is a fraction, to 20 places, and how is a derived number written?

The first guess is `decimal`'s; whole numbers prove it, so that nothing rests on the precision of a logarithm.
"""

import platform
from decimal import Decimal, localcontext
from fractions import Fraction

ORACLE = f"whole numbers of Python {platform.python_version()}"
# a power is a whole number of these
UNIT = 10**20


def power(base, exponent, times=Fraction(1)):
    """`times` base to the exponent, all fractions above 0, rounded half to even to 20 places."""
    with localcontext(prec=160):
        logarithm = (Decimal(base.numerator) / base.denominator).ln() * exponent.numerator / exponent.denominator
        units = int(logarithm.exp() * times.numerator / times.denominator * UNIT)
    # the whole units in it
    while compare(2 * units, base, exponent, times) > 0:
        units -= 1
    while compare(2 * (units + 1), base, exponent, times) <= 0:
        units += 1
    half = compare(2 * units + 1, base, exponent, times)
    goes_up = half < 0 or half == 0 and units % 2 == 1
    return Fraction(units + goes_up, UNIT)


def compare(half_units, base, exponent, times):
    """Below 0, 0, above 0, as so many half units are less than `times` base to the exponent, the same, or more."""
    over, under = exponent.numerator, exponent.denominator
    mine = (half_units * times.denominator) ** under * base.denominator**over
    power = base.numerator**over * (2 * UNIT * times.numerator) ** under
    return (mine > power) - (mine < power)


def shown(number):
    """A fraction as an assessment writes it: 6 places, a half away from zero, no trailing zeros; nothing for None."""
    if number is None:
        return ""
    millionths = (abs(number) * 2 * 10**6 + 1) // 2
    sign = "-" if number < 0 and millionths else ""
    whole, places = divmod(millionths, 10**6)
    return f"{sign}{whole}.{places:06}".rstrip("0").rstrip(".")
