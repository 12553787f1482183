"""What systems offer as "export to Excel" is often a web page."""

PAGE = """<html><body><table>
<tr><td>2017</td><td></td></tr>
<tr><td></td><td>Bezoeken</td></tr>
<tr><td>januari</td><td>1200</td></tr>
<tr><td>februari</td><td>1100</td></tr>
</table></body></html>
"""


def change(path, case):
    if case == "neighbour":
        return path
    page = path.with_name("Bezoeken.xls")
    page.write_text(PAGE, encoding="utf-8")
    return page
