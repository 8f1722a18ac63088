"""The deadline calendar as other programs read it: the bytes against RFC 5545, the content with `icalendar`."""

import re
from collections import Counter
from datetime import date, datetime, timedelta
from importlib.metadata import version

import icalendar

from compare import Finding, Unusable, day, demand, rows

ZONE = "Asia/Ho_Chi_Minh"
OFFSET = timedelta(hours=7)
# RFC 5545 3.3.11: text escapes the backslash, the semicolon, the comma and the line break, and nothing else
TEXT = re.compile(r"(?:SUMMARY|DESCRIPTION|COMMENT)(?:;[^:]*)?:(?:[^\\;,]|\\[\\;,nN])*")
# RFC 5545 3.3.5: a time with a zone is a local time
ZONED = re.compile(r"[A-Z-]+;TZID=[^:;]+:[0-9]{8}T[0-9]{6}")


def check_events(folder):
    return check(folder, "agenda-event.ics", "VEVENT", event_day)


def check_todos(folder):
    return check(folder, "agenda-todo.ics", "VTODO", todo_day)


def check(folder, name, kind, day_of):
    agenda = rows(folder, "agenda.csv", ["uid", "day", "summary"], at_least=20)
    demand(len({row["uid"] for row in agenda}) == len(agenda), "agenda.csv: a uid stands twice")
    summaries = [row["summary"] for row in agenda]
    demand(any("," in text or ";" in text for text in summaries), "agenda.csv: no summary has a comma or a semicolon")
    demand(any(len(f"SUMMARY:{text}".encode()) > 75 for text in summaries), "agenda.csv: no summary is long")
    demand(not all(text.isascii() for text in summaries), "agenda.csv: no summary has a letter beyond ASCII")

    finding = Finding(f"icalendar {version('icalendar')}")
    try:
        raw = (folder / name).read_bytes()
    except FileNotFoundError:
        raise Unusable(f"{name} is missing") from None
    finding.differences += [f"{name}: {problem}" for problem in problems_of_bytes(raw)]
    try:
        [calendar] = icalendar.Calendar.from_ical(raw, multiple=True)
    except ValueError as error:
        raise Unusable(f"{name}: icalendar refuses it: {error}; {finding.differences}") from None
    demand(calendar.name == "VCALENDAR", f"{name} is a {calendar.name}, not a VCALENDAR")
    finding.differences += [f"{name}: {problem}" for problem in problems_of_calendar(calendar, kind)]

    components = calendar.walk(kind)
    uids = Counter(str(component.get("UID")) for component in components)
    for uid in uids - Counter(row["uid"] for row in agenda):
        finding.differences.append(f"{name}: UID {uid} is not in agenda.csv, or stands more than once")
    by_uid = {str(component.get("UID")): component for component in components}
    for row in agenda:
        component = by_uid.get(row["uid"])
        if component is None:
            finding.differences.append(f"{name}: UID {row['uid']} of agenda.csv is missing")
            continue
        about = f"{name} {row['uid']}"
        finding.compare(f"{about} SUMMARY", str(component.get("SUMMARY")), row["summary"])
        finding.compare(f"{about} day", day_of(component), day(row["day"], "agenda.csv"))
        finding.differences += [f"{about}: {problem}" for problem in problems_of_component(component)]
    return finding


def problems_of_bytes(raw):
    """RFC 5545 3.1: lines of 75 octets at most that end in CRLF. No fold stands inside a letter."""
    if not raw.endswith(b"\r\n"):
        yield "the last line does not end in CRLF"
    for number, line in enumerate(raw.removesuffix(b"\r\n").split(b"\r\n"), start=1):
        if b"\r" in line or b"\n" in line:
            yield f"line {number} holds a bare CR or LF"
        if not line.strip():
            yield f"line {number} is empty"
        if len(line) > 75:
            yield f"line {number} has {len(line)} octets"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"line {number} begins or ends inside a letter, or is not UTF-8"
    for line in raw.replace(b"\r\n ", b"").decode(errors="replace").split("\r\n"):
        if line.startswith(("SUMMARY", "DESCRIPTION", "COMMENT")) and not TEXT.fullmatch(line):
            yield f"text that is not escaped: {line}"
        if ";TZID=" in line and not ZONED.fullmatch(line):
            yield f"no local time in a zone: {line}"


def problems_of_calendar(calendar, kind):
    if calendar.get("VERSION") != "2.0":
        yield "VERSION is not 2.0"
    if not calendar.get("PRODID"):
        yield "no PRODID"
    others = {component.name for component in calendar.subcomponents} - {kind, "VTIMEZONE"}
    if others:
        yield f"{sorted(others)} beside {kind}"
    zones = calendar.walk("VTIMEZONE")
    if kind == "VTODO" or zones:
        offsets = {zone.get("TZID"): {part["TZOFFSETTO"].td for part in zone.subcomponents} for zone in zones}
        if offsets != {ZONE: {OFFSET}}:
            yield f"the time zones are {offsets}, not {ZONE} at +07:00"


def problems_of_component(component):
    """RFC 5545 3.6.1, 3.6.2 and 3.6.6."""
    yield from (f"icalendar says {error}" for error in component.errors)
    for name in ("UID", "SUMMARY", "DTSTAMP"):
        if name not in component or isinstance(component[name], list):
            yield f"not exactly one {name}"
    stamp = getattr(component.get("DTSTAMP"), "dt", None)
    if not isinstance(stamp, datetime) or stamp.utcoffset() != timedelta(0):
        yield f"DTSTAMP {stamp} is not in UTC"
    alarms = component.walk("VALARM")
    if not alarms:
        yield "no VALARM"
    for alarm in alarms:
        if "ACTION" not in alarm:
            yield "a VALARM without ACTION"
        elif alarm["ACTION"] == "DISPLAY" and "DESCRIPTION" not in alarm:
            yield "a VALARM that displays nothing"
        trigger = alarm.get("TRIGGER")
        if trigger is None:
            yield "a VALARM without TRIGGER"
        elif isinstance(trigger.dt, timedelta):
            # relative to the start, unless it says RELATED=END: then to the end or to DUE
            anchors = ("DTEND", "DUE", "DURATION") if trigger.params.get("RELATED") == "END" else ("DTSTART",)
            if not any(anchor in component for anchor in anchors):
                yield f"TRIGGER is relative to {' or '.join(anchors)}, which is not there"
        elif trigger.dt.utcoffset() != timedelta(0):
            yield "TRIGGER is a moment that is not in UTC"


def event_day(component):
    """DTSTART of an event of one whole day."""
    start = getattr(component.get("DTSTART"), "dt", None)
    if type(start) is not date:
        return f"DTSTART {start}"
    end = getattr(component.get("DTEND"), "dt", start + timedelta(days=1))
    return start if end == start + timedelta(days=1) else f"DTSTART {start} and DTEND {end}"


def todo_day(component):
    """The day of DUE, which is a time of the clock in Viet Nam."""
    due = component.get("DUE")
    moment = getattr(due, "dt", None)
    if not isinstance(moment, datetime) or due.params.get("TZID") != ZONE or moment.utcoffset() != OFFSET:
        return f"DUE {moment} in {due.params.get('TZID') if due is not None else None}"
    return moment.date()
