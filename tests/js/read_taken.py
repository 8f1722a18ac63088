"""Reads what the page gives away, by programs that had no part in writing it, and prints it as JSON."""

import csv
import json
import sys
import warnings
import zipfile

import openpyxl
import pypdf


def workbook(path):
    """Each sheet: rows of cells as [type, value, number format, whether it is marked as quoted], and the cells that have a list to choose from."""
    warnings.simplefilter("ignore")
    with open(path, "rb") as opened:
        book = openpyxl.load_workbook(opened)
    cell = lambda c: [c.data_type, str(c.value) if c.is_date else c.value, c.number_format, bool(c.has_style and c.quotePrefix)]
    with zipfile.ZipFile(path) as parts:
        formulas = sum(parts.read(name).count(b"<f") for name in parts.namelist() if "/sheet" in name)
    return {
        "sheets": {sheet.title: [[cell(c) for c in row] for row in sheet.iter_rows()] for sheet in book},
        "titles": [sheet.print_title_rows for sheet in book],
        "choices": {sheet.title: [[str(one.sqref), one.formula1] for one in sheet.data_validations.dataValidation] for sheet in book},
        "frozen": [sheet.freeze_panes for sheet in book],
        "orientations": [sheet.page_setup.orientation for sheet in book],
        "papers": {sheet.title: [sheet.page_setup.fitToWidth, sheet.print_title_cols, sheet.oddFooter.right.text] for sheet in book},
        "heights": {sheet.title: [sheet.row_dimensions[row + 1].height for row in range(sheet.max_row)] for sheet in book},
        "formulas": formulas,
    }


def table(path, separator):
    with open(path, encoding="utf-8", newline="") as text:
        return list(csv.reader(text, delimiter=separator, strict=True))


def pages(path):
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


READERS = {"workbook": workbook, "table": table, "pages": pages}
print(json.dumps(READERS[sys.argv[1]](*sys.argv[2:]), ensure_ascii=False, default=str))
