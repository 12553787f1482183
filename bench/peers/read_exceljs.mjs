// exceljs, streaming reader: read_exceljs.mjs FILE|FOLDER
import {createRequire} from "node:module";
import {Tally, filesOf, serialOf} from "./tally.mjs";

const exceljs = createRequire(process.env.NODE_PATH + "/")("exceljs");
const tally = new Tally();
const options = {sharedStrings: "cache", styles: "cache", worksheets: "emit", hyperlinks: "ignore",
  entries: "emit"};
const Type = exceljs.ValueType;
for (const file of filesOf(process.argv[2])) {
  for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(file, options)) {
    for await (const row of sheet) {
      row.eachCell({includeEmpty: false}, cell => {
        if (cell.type === Type.Number) tally.number(cell.value);
        else if (cell.type === Type.String) tally.text(cell.value);
        else if (cell.type === Type.Date) tally.date(serialOf(cell.value.getTime()));
        else if (cell.type !== Type.Null && cell.type !== Type.Merge) tally.other();
      });
    }
  }
}
tally.print();
