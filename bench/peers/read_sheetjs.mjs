// SheetJS: read_sheetjs.mjs FILE|FOLDER
import {createRequire} from "node:module";
import {Tally, filesOf, serialOf} from "./tally.mjs";

const xlsx = createRequire(process.env.NODE_PATH + "/")("xlsx");
const tally = new Tally();
for (const file of filesOf(process.argv[2])) {
  const book = xlsx.readFile(file, {dense: true, cellDates: true, cellText: false, UTC: true,
    cellHTML: false, cellFormula: false});
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    for (const row of sheet["!data"] ?? sheet) {
      for (const cell of row ?? []) {
        if (!cell) continue;
        if (cell.t === "n") tally.number(cell.v);
        else if (cell.t === "s") tally.text(cell.v);
        else if (cell.t === "d") tally.date(Math.round(serialOf(cell.v.getTime())));
        else if (cell.t !== "z") tally.other();
      }
    }
  }
}
tally.print();
