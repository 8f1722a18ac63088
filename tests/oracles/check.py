"""Compares answers of the engine with those of other people's packages, or of plain fractions.

    python tests/oracles/check.py <folder>

The folder holds what the native tests wrote. Prints a line for each oracle and every difference that is not explained;
exits 1 if there is one, or if a file is missing or tests too little.
"""

import sys
from pathlib import Path

import explanations
import growth
import ics
import offsets
import paths
import periods
import terms
import working_days
from compare import Unusable

ORACLES = [
    ("working days", working_days.check),
    ("offsets", offsets.check_offsets),
    ("counts", offsets.check_counts),
    ("rolls", offsets.check_rolls),
    ("terms", terms.check),
    ("periods", periods.check_periods),
    ("dues", periods.check_dues),
    ("iCalendar events", ics.check_events),
    ("iCalendar to-dos", ics.check_todos),
    ("growth", growth.check),
    ("growth of groups", growth.check_groups),
    ("compound paths", paths.check_compound),
    ("trends", paths.check_trend),
    ("explanations", explanations.check),
]


def main(arguments):
    if len(arguments) != 1:
        print("usage: check.py <folder with the files of the native tests>", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    passed = True
    for name, check in ORACLES:
        try:
            finding = check(folder)
        except Unusable as error:
            print(f"» {name}: not compared\n    {error}")
            passed = False
            continue
        print(f"» {name}: {finding.compared} rows compared with {finding.oracle}, {len(finding.differences)} differ")
        for difference in finding.differences:
            print(f"    {difference}")
            passed = False
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
