"""Makes vn-2010-2018.calendar.json, the days of public bodies before the built-in calendar begins.

    python tests/oracles/supply.py     writes the file anew

The law gives the holidays and what compensates for them. Swaps, and which five days Tết has from 2014 on, were decided
each year: they stand here where the decision was found in print.
"""

import json
from datetime import date, timedelta
from pathlib import Path

FILE = Path(__file__).with_name("vn-2010-2018.calendar.json")

CODE_1994 = "Bộ luật Lao động 1994 điều 73 (sửa đổi 2007)"
CODE_2012 = "Bộ luật Lao động 2012 điều 115"
# The Labour Code of 2012 took effect on this day.
CODE_2012_SINCE = date(2013, 5, 1)

# The first day of the lunar year, and the tenth day of its third month, at UTC+7.
LUNAR = {
    2010: ("2010-02-14", "2010-04-23"),
    2011: ("2011-02-03", "2011-04-12"),
    2012: ("2012-01-23", "2012-03-31"),
    2013: ("2013-02-10", "2013-04-19"),
    2014: ("2014-01-31", "2014-04-09"),
    2015: ("2015-02-19", "2015-04-28"),
    2016: ("2016-02-08", "2016-04-16"),
    2017: ("2017-01-28", "2017-04-06"),
    2018: ("2018-02-16", "2018-04-25"),
}

# The first of the five days of Tết, where it was decided.
TET_DECIDED = {
    2014: ("2014-01-30", "Văn phòng Chính phủ 12/12/2013 via baodongthap.com.vn, en.vietnamplus.vn"),
    2015: ("2015-02-17", "Thông báo nghỉ lễ, Tết 2015 của Bộ LĐTBXH via xahoi.com.vn"),
    2016: ("2016-02-07", "Thông báo 4659/TB-LĐTBXH 13/11/2015 via ngaynay.vn"),
    2017: ("2017-01-26", "Thủ tướng đồng ý, không hoán đổi, via batgt.camau.gov.vn"),
    2018: ("2018-02-14", "Thủ tướng đồng ý, nghỉ trước Tết hai ngày, via baoninhbinh.org.vn"),
}

# Day off, the rest day worked for it, the occasion, where it was read.
SWAPS = [
    ("2010-02-19", "2010-02-27", "Tết Âm lịch", "UBND TPHCM via sggp.org.vn"),
    ("2010-09-03", "2010-09-11", "Quốc khánh", "5971/VPCP-KGVX via giaoduc.edu.vn 27/8/2010"),
    ("2011-01-31", "2011-01-29", "Tết Âm lịch", "Văn phòng Chính phủ via baolangson.vn"),
    ("2011-02-01", "2011-01-30", "Tết Âm lịch", "Văn phòng Chính phủ via baolangson.vn"),
    ("2011-04-11", "2011-04-09", "Giỗ Tổ Hùng Vương", "23/TB-UBND 24/3/2011 via baoninhthuan.com.vn; baolangson.vn"),
    ("2012-01-27", "2012-02-04", "Tết Âm lịch", "Thủ tướng đồng ý 27/12/2011 via baobinhdinh.vn"),
    ("2012-12-31", "2013-01-05", "Tết Dương lịch", "baothainguyen.vn 28/12/2012"),
    ("2013-02-15", "2013-02-23", "Tết Âm lịch", "baothainguyen.vn 28/12/2012"),
    ("2013-04-29", "2013-05-04", "30/4 và 1/5", "baothainguyen.vn 28/12/2012"),
    ("2014-01-28", "2014-01-25", "Tết Âm lịch", "Văn phòng Chính phủ 12/12/2013 via baodongthap.com.vn"),
    ("2014-01-29", "2014-02-08", "Tết Âm lịch", "Văn phòng Chính phủ 12/12/2013 via baodongthap.com.vn"),
    ("2014-05-02", "2014-04-26", "30/4 và 1/5", "Văn phòng Chính phủ 12/12/2013 via vietnamnet.vn"),
    ("2015-01-02", "2014-12-27", "Tết Dương lịch", "Thông báo nghỉ lễ, Tết 2015 của Bộ LĐTBXH via xahoi.com.vn"),
    ("2015-02-16", "2015-02-14", "Tết Âm lịch", "Thông báo nghỉ lễ, Tết 2015 của Bộ LĐTBXH via xahoi.com.vn"),
    ("2015-04-29", "2015-04-25", "30/4 và 1/5", "Thông báo nghỉ lễ, Tết 2015 của Bộ LĐTBXH via xahoi.com.vn"),
    # worked on 05/01/2019, which is in the built-in calendar
    ("2018-12-31", None, "Tết Dương lịch", "TB 3238/TB-LĐTBXH (docnhanh.vn 04/12/2018; baonghean.vn 10181655)"),
]


def calendar():
    """The calendar object as a plan takes it."""
    days = [day for year in LUNAR for day in days_by_law(year)]
    for off, worked, occasion, source in SWAPS:
        days.append(entry(date.fromisoformat(off), "swap_off", f"Nghỉ hoán đổi {occasion}", "decided", source))
        if worked is not None:
            days.append(entry(date.fromisoformat(worked), "worked", f"Làm bù {occasion}", "decided", source))
    days.sort(key=lambda day: day["date"])
    return {"id": "vn-2010", "extends": "vn", "valid_from": "2010-01-01", "days": days}


def days_by_law(year):
    holidays = holidays_of(year)
    taken = {day for day, _, _ in holidays}
    for day, name, decided in holidays:
        law = CODE_1994 if day < CODE_2012_SINCE else CODE_2012
        yield entry(day, "holiday", name, *(("decided", decided) if decided else ("computed", law)))
        if is_rest_day(day):
            # both codes: a holiday on a weekly rest day is compensated on the next day that is neither
            other = day
            while is_rest_day(other) or other in taken:
                other += timedelta(days=1)
            taken.add(other)
            yield entry(other, "compensation", f"Nghỉ bù {name}", "computed", law)


def holidays_of(year):
    """The day, its name, and who decided it where somebody did."""
    new_year, hung = (date.fromisoformat(day) for day in LUNAR[year])
    first, decided = new_year - timedelta(days=1), None
    if year in TET_DECIDED:
        first, decided = date.fromisoformat(TET_DECIDED[year][0]), TET_DECIDED[year][1]
    # code of 1994: one day at the end of the old year and three of the new; code of 2012: five days
    length = 4 if first < CODE_2012_SINCE else 5
    holidays = [(first + timedelta(days=n), "Tết Âm lịch", decided) for n in range(length)]
    holidays += [
        (date(year, 1, 1), "Tết Dương lịch", None),
        (hung, "Giỗ Tổ Hùng Vương", None),
        (date(year, 4, 30), "Ngày Chiến thắng", None),
        (date(year, 5, 1), "Ngày Quốc tế lao động", None),
        (date(year, 9, 2), "Quốc khánh", None),
    ]
    return sorted(holidays)


def is_rest_day(day):
    return day.weekday() >= 5


def entry(day, kind, name, status, source):
    return {"date": day.isoformat(), "kind": kind, "name": name, "status": status, "source": source}


def text():
    """The file: one day a line."""
    made = calendar()
    lines = ",\n".join("    " + json.dumps(day, ensure_ascii=False) for day in made.pop("days"))
    head = "".join(f"  {json.dumps(name)}: {json.dumps(value)},\n" for name, value in made.items())
    return f'{{\n{head}  "days": [\n{lines}\n  ]\n}}\n'


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
