"""A workbook links to another one by a part that names it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "cli"))
import program  # noqa: E402

LINK = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<externalBook r:id="rId1"/></externalLink>"""
TARGET = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" TargetMode="External" Target="begroting.xlsx"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"/>
</Relationships>"""
TYPE = (b'<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/'
        b'vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>')
RELATION = (b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            b'relationships/externalLink" Target="externalLinks/externalLink1.xml"/>'
            b'</Relationships>')
REFERENCE = (b'<externalReferences><externalReference xmlns:r="http://schemas.openxmlformats.org/'
             b'officeDocument/2006/relationships" r:id="rId99"/></externalReferences>')


def change(path, case):
    if case == "neighbour":
        return path
    linked = path.with_name("linked.xlsx")

    def link(name, content):
        if name == "[Content_Types].xml":
            return content.replace(b"</Types>", TYPE)
        if name == "xl/_rels/workbook.xml.rels":
            return content.replace(b"</Relationships>", RELATION)
        if name == "xl/workbook.xml":
            return content.replace(b"</sheets>", b"</sheets>" + REFERENCE)
        return content

    program.rewrite_parts(path, linked, link)
    import zipfile
    with zipfile.ZipFile(linked, "a") as package:
        package.writestr("xl/externalLinks/externalLink1.xml", LINK)
        package.writestr("xl/externalLinks/_rels/externalLink1.xml.rels", TARGET)
    return linked
