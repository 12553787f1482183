"""Draws the sheets of a workbook as Excel shows them: letters over columns, numbers before rows,
merged cells, numbers to the right, and a tab with the sheet's name below each."""

from xml.sax.saxutils import escape

from sheet_text import column_letter, is_text, shown, value_of

ROW = 22
HEAD = 20
NUMBER_COLUMN = 32
TAB = 26
GAP = 18
LETTER = 7.1  # of the font, on average
PADDING = 6
NARROWEST = 58
FONT = "Carlito, Calibri, 'Liberation Sans', Arial, sans-serif"
GRID = "#d4d4d4"
INK = "#202020"

# The colour of a cell by what it became.
ROLES = {
    "value": "#dbe9f9",
    "label": "#e6f2dc",
    "total": "#fbe7c6",
    "note": "#efe2f5",
    "ignored": "#ececec",
    "unmapped": "#f9d9d6",
}


def text_width(text):
    narrow = sum(text.count(letter) for letter in "ijlt.,:;|'!()[] ")
    wide = sum(text.count(letter) for letter in "mwMW%±") + sum(c.isupper() for c in text)
    return LETTER * (len(text) - 0.4 * narrow + 0.2 * wide)


class SheetPicture:
    def __init__(self, sheet, roles):
        self.sheet = sheet
        self.roles = roles
        self.covered = {}
        for row, column, rows, columns in sheet.merges():
            for r in range(row, row + rows):
                for c in range(column, column + columns):
                    self.covered[(r, c)] = (row, column, rows, columns)
        self.columns = [c for c in range(sheet.width() + 1)
                        if column_letter(c) not in sheet.hidden_columns]
        self.rows = [r for r in range(len(sheet.rows) + 1) if r + 1 not in sheet.hidden_rows]
        self.widths = {c: self.column_width(c) for c in self.columns}
        self.make_room_for_titles()

    def overflows(self, row, column):
        """A text with nothing on its right runs on over its neighbours."""
        typed = self.sheet.typed(row, column)
        return (is_text(typed) and (row, column) not in self.covered
                and not any(self.sheet.typed(row, c)
                            for c in range(column + 1, self.sheet.width())))

    def column_width(self, column):
        widest = NARROWEST
        for row in self.rows:
            if (row, column) in self.covered:
                continue
            if self.overflows(row, column) and self.sheet.width() > 1 and (
                    column < self.sheet.width() - 1):
                continue
            text = shown(self.sheet.typed(row, column))
            widest = max(widest, text_width(text) + 2 * PADDING + 4)
        return round(widest)

    def make_room_for_titles(self):
        for row in self.rows:
            for column in self.columns:
                if not self.overflows(row, column):
                    continue
                needed = text_width(shown(self.sheet.typed(row, column))) + 2 * PADDING
                there = sum(self.widths[c] for c in self.columns if c >= column)
                self.widths[self.columns[-1]] += max(0, round(needed - there))
        for row, column, _, columns in self.sheet.merges():
            needed = text_width(shown(self.sheet.typed(row, column))) + 2 * PADDING
            inside = [c for c in range(column, column + columns) if c in self.widths]
            missing = max(0, needed - sum(self.widths[c] for c in inside))
            for c in inside:
                self.widths[c] += round(missing / len(inside))

    def width(self):
        return NUMBER_COLUMN + sum(self.widths.values())

    def height(self):
        return HEAD + ROW * len(self.rows) + TAB

    def left(self, column):
        return NUMBER_COLUMN + sum(self.widths[c] for c in self.columns if c < column)

    def top(self, row):
        return HEAD + ROW * sum(r < row for r in self.rows)

    def draw(self, out):
        bottom = HEAD + ROW * len(self.rows)
        out.append(f'<rect x="0" y="0" width="{self.width()}" height="{bottom}" fill="#ffffff"/>')
        self.draw_cells(out)
        self.draw_edges(out)
        self.draw_texts(out)
        out.append(f'<rect x="0.5" y="0.5" width="{self.width() - 1}" height="{bottom - 1}" '
                   f'fill="none" stroke="#b0b0b0"/>')
        self.draw_tab(out, bottom)

    def box(self, row, column):
        rows, columns = self.covered.get((row, column), (0, 0, 1, 1))[2:]
        width = sum(self.widths.get(c, 0) for c in range(column, column + columns))
        height = ROW * sum(r in self.rows for r in range(row, row + rows))
        return self.left(column), self.top(row), width, height

    def is_drawn(self, row, column):
        """Of merged cells only the first is."""
        return self.covered.get((row, column), (row, column))[:2] == (row, column)

    def draw_cells(self, out):
        for row in self.rows:
            for column in self.columns:
                if not self.is_drawn(row, column):
                    continue
                x, y, width, height = self.box(row, column)
                role = self.roles.get(f"{column_letter(column)}{row + 1}")
                fill = ROLES.get(role, "#ffffff")
                out.append(f'<rect x="{x + 0.5}" y="{y + 0.5}" width="{width}" '
                           f'height="{height}" fill="{fill}" stroke="{GRID}"/>')

    def draw_edges(self, out):
        out.append(f'<rect x="0" y="0" width="{self.width()}" height="{HEAD}" fill="#f0f0f0"/>')
        bottom = HEAD + ROW * len(self.rows)
        out.append(f'<rect x="0" y="0" width="{NUMBER_COLUMN}" height="{bottom}" fill="#f0f0f0"/>')
        for column in self.columns:
            x = self.left(column)
            middle = x + self.widths[column] / 2
            out.append(f'<path d="M{x + 0.5} 0V{HEAD}" stroke="{GRID}"/>')
            out.append(f'<text x="{middle:g}" y="{HEAD - 6}" text-anchor="middle" '
                       f'fill="#606060">{column_letter(column)}</text>')
        for row in self.rows:
            y = self.top(row)
            out.append(f'<path d="M0 {y + 0.5}H{NUMBER_COLUMN}" stroke="{GRID}"/>')
            out.append(f'<text x="{NUMBER_COLUMN / 2:g}" y="{y + 15}" text-anchor="middle" '
                       f'fill="#606060">{row + 1}</text>')

    def draw_texts(self, out):
        for row in self.rows:
            for column in self.columns:
                typed = self.sheet.typed(row, column)
                text = shown(typed)
                if not text or not self.is_drawn(row, column):
                    continue
                x, y, width, height = self.box(row, column)
                if (row, column) in self.covered:
                    anchor, at = "middle", x + width / 2
                elif isinstance(value_of(typed)[0], str):
                    anchor, at = "start", x + PADDING
                else:
                    anchor, at = "end", x + width - PADDING
                if self.overflows(row, column):
                    self.wipe_lines_under(text, row, column, out)
                out.append(f'<text x="{at:g}" y="{y + height / 2 + 4.5:g}" '
                           f'text-anchor="{anchor}" fill="{INK}">{escape(text)}</text>')

    def wipe_lines_under(self, text, row, column, out):
        """Between the cells that a text runs over there are no lines."""
        end = self.left(column) + PADDING + text_width(text)
        for other in self.columns:
            x = self.left(other)
            if column < other and x < end:
                out.append(f'<path d="M{x + 0.5} {self.top(row) + 1}v{ROW - 1}" '
                           f'stroke="#ffffff"/>')

    def draw_tab(self, out, y):
        width = round(text_width(self.sheet.name)) + 28
        out.append(f'<path d="M{NUMBER_COLUMN} {y}h{width}l-5 21h-{width - 10}z" fill="#ffffff" '
                   f'stroke="#b0b0b0"/>')
        out.append(f'<text x="{NUMBER_COLUMN + width / 2:g}" y="{y + 15}" text-anchor="middle" '
                   f'font-weight="bold" fill="#1e6b41">{escape(self.sheet.name)}</text>')


def draw_book(book, roles):
    """The picture as SVG. `roles`: of each sheet's name, what each cell ("B3") became."""
    pictures = [SheetPicture(sheet, roles.get(sheet.name, {})) for sheet in book.sheets]
    width = max(picture.width() for picture in pictures)
    height = sum(picture.height() for picture in pictures) + GAP * (len(pictures) - 1)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
           f'viewBox="0 0 {width} {height}" font-family="{FONT}" font-size="13">',
           f'<rect width="{width}" height="{height}" fill="#ffffff"/>']
    y = 0
    for picture in pictures:
        out.append(f'<g transform="translate(0 {y})">')
        picture.draw(out)
        out.append("</g>")
        y += picture.height() + GAP
    return "\n".join([*out, "</svg>"]) + "\n"
