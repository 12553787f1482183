// exceljs, streaming writer: write_exceljs.mjs ROWS OUT
import {createRequire} from "node:module";
import {HEADER, rows} from "./content.mjs";

const exceljs = createRequire(process.env.NODE_PATH + "/")("exceljs");
const book = new exceljs.stream.xlsx.WorkbookWriter({filename: process.argv[3], useStyles: true});
const sheet = book.addWorksheet("data");
sheet.addRow(HEADER).commit();
for (const values of rows(Number(process.argv[2]))) {
  const row = sheet.addRow(values);
  row.getCell(1).numFmt = "yyyy-mm-dd";
  row.commit();
}
await book.commit();
