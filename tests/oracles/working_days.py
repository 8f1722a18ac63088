"""Which days public bodies worked, 2010 to 2027: `holidays` and its list of swaps.

The engine reads the built-in calendar, extended backwards by vn-2010-2018.calendar.json.
"""

from datetime import date, timedelta

import holidays

import supply
from compare import Finding, Unusable, day, demand, demand_each, rows

FIRST, LAST = date(2010, 1, 1), date(2027, 12, 31)

# Weekly rest days that were or will be worked, with the source; there are no others.
WORKED = {
    "2010-02-27": "UBND TPHCM via sggp.org.vn",
    "2010-09-11": "5971/VPCP-KGVX via giaoduc.edu.vn 27/8/2010",
    "2011-01-29": "Văn phòng Chính phủ via baolangson.vn",
    "2011-01-30": "Văn phòng Chính phủ via baolangson.vn",
    "2011-04-09": "23/TB-UBND 24/3/2011 via baoninhthuan.com.vn; baolangson.vn",
    "2012-02-04": "Thủ tướng đồng ý 27/12/2011 via baobinhdinh.vn",
    "2013-01-05": "baothainguyen.vn 28/12/2012",
    "2013-02-23": "baothainguyen.vn 28/12/2012",
    "2013-05-04": "baothainguyen.vn 28/12/2012",
    "2014-01-25": "Văn phòng Chính phủ 12/12/2013 via baodongthap.com.vn, en.vietnamplus.vn",
    "2014-02-08": "Văn phòng Chính phủ 12/12/2013 via baodongthap.com.vn, en.vietnamplus.vn",
    "2014-04-26": "Văn phòng Chính phủ 12/12/2013 via vietnamnet.vn, baodongthap.com.vn",
    "2014-12-27": "Thông báo nghỉ lễ, Tết 2015 của Bộ LĐTBXH via xahoi.com.vn, baomoi.com",
    "2015-02-14": "Thông báo nghỉ lễ, Tết 2015 của Bộ LĐTBXH via xahoi.com.vn",
    "2015-04-25": "Thông báo nghỉ lễ, Tết 2015 của Bộ LĐTBXH via xahoi.com.vn",
    "2019-01-05": "TB 3238/TB-LĐTBXH (docnhanh.vn 04/12/2018; baonghean.vn 10181655)",
    "2019-05-04": "TB 3238/TB-LĐTBXH",
    "2024-05-04": "Công văn 2450/VPCP-KGVX 12/04/2024 via baotintuc.vn",
    "2025-04-26": "8726/VPCP-KGVX 26/11/2024 via pld.net.vn, xosobinhdinh.org 03/12/2024",
    "2026-01-10": "12729/VPCP-KGVX 25/12/2025 via baohiemxahoi.gov.vn, vietnamnet.vn, cafef.vn",
    "2026-08-22": "TB 9441/TB-BNV 16/10/2025",
}

# Days on which `holidays` says otherwise: 1 if the engine has it worked, why, and the source.
EXPLAINED = {
    "2010-09-03": (0, "the package lacks the swap with 11/09/2010", WORKED["2010-09-11"]),
    "2010-09-11": (1, "the package lacks the swap with 03/09/2010", WORKED["2010-09-11"]),
    "2011-01-29": (1, "the package lacks the swap with 31/01/2011", WORKED["2011-01-29"]),
    "2011-01-30": (1, "the package lacks the swap with 01/02/2011; a Sunday", WORKED["2011-01-30"]),
    "2011-01-31": (0, "the package lacks the swap with 29/01/2011", WORKED["2011-01-29"]),
    "2011-02-01": (0, "the package lacks the swap with 30/01/2011", WORKED["2011-01-30"]),
    "2011-04-09": (1, "the package lacks the swap with 11/04/2011", WORKED["2011-04-09"]),
    "2011-04-11": (0, "the package lacks the swap with 09/04/2011", WORKED["2011-04-09"]),
    "2012-12-31": (0, "the package lacks the swap with 05/01/2013", WORKED["2013-01-05"]),
    "2013-01-05": (1, "the package lacks the swap with 31/12/2012", WORKED["2013-01-05"]),
    "2013-02-23": (
        1,
        "swapped with 15/02/2013, which the package has off for another reason: it gives Tết the five days of the"
        " Labour Code of 2012 before 01/05/2013",
        WORKED["2013-02-23"],
    ),
    "2014-01-25": (1, "the package lacks the swap with 28/01/2014", WORKED["2014-01-25"]),
    "2014-01-28": (0, "the package lacks the swap with 25/01/2014", WORKED["2014-01-25"]),
    "2014-02-05": (
        0,
        "compensates for Sunday 02/02/2014; the package compensates Saturday 01/02/2014 on 29/01/2014, which was"
        " swapped with 08/02/2014",
        WORKED["2014-02-08"],
    ),
    "2014-02-08": (1, "the package lacks the swap with 29/01/2014", WORKED["2014-02-08"]),
    "2014-09-01": (1, "the package swaps it with 06/09/2014; not found in print, not supplied", "holidays 0.109 alone"),
    "2014-09-06": (0, "the package swaps it with 01/09/2014; not found in print, not supplied", "holidays 0.109 alone"),
    "2026-01-02": (0, "the package lacks the swap with 10/01/2026", WORKED["2026-01-10"]),
    "2026-01-10": (1, "the package lacks the swap with 02/01/2026", WORKED["2026-01-10"]),
}


def check(folder):
    name = "working-days.csv"
    if not supply.FILE.is_file() or supply.FILE.read_text(encoding="utf-8") != supply.text():
        raise Unusable(f"{supply.FILE.name} is not what supply.py makes")
    length = (LAST - FIRST).days + 1
    found = rows(folder, name, ["date", "working"], at_least=length)
    demand_each(name, "working", found, ["0", "1"])
    answers = {day(row["date"], name): int(row["working"]) for row in found}
    every_day = [FIRST + timedelta(days=n) for n in range(length)]
    demand([day(row["date"], name) for row in found] == every_day, f"{name} is not every day from {FIRST} to {LAST}")

    finding = Finding(f"holidays {holidays.__version__}")
    package = holidays.VN(years=range(FIRST.year, LAST.year + 2))
    for date_, engine in answers.items():
        oracle = int(package.is_working_day(date_))
        if date_.isoformat() in EXPLAINED:
            expected, why, _ = EXPLAINED[date_.isoformat()]
            finding.compare(f"{date_}, where {why}", engine, expected)
            if oracle == expected:
                finding.differences.append(f"{date_}: no longer a difference, though {why}")
        else:
            finding.compare(date_, engine, oracle)
    worked = {date_.isoformat() for date_, engine in answers.items() if engine and date_.weekday() >= 5}
    finding.differences += [f"{date_}: a worked rest day without a source" for date_ in sorted(worked - set(WORKED))]
    finding.differences += [
        f"{date_}: a worked rest day that the engine lacks" for date_ in sorted(set(WORKED) - worked)
    ]
    finding.oracle += f" ({len(EXPLAINED)} differences explained, {len(WORKED)} worked rest days sourced)"
    return finding
