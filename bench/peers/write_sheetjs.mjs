// SheetJS: write_sheetjs.mjs ROWS OUT
import {createRequire} from "node:module";
import {HEADER, rows} from "./content.mjs";

const xlsx = createRequire(process.env.NODE_PATH + "/")("xlsx");
const data = [HEADER.map(title => ({t: "s", v: title}))];
for (const row of rows(Number(process.argv[2]))) {
  data.push(row.map((value, column) => column === 0 ? {t: "n", v: value, z: "yyyy-mm-dd"}
    : {t: typeof value === "string" ? "s" : "n", v: value}));
}
const sheet = xlsx.utils.aoa_to_sheet(data, {dense: true});
const book = xlsx.utils.book_new();
xlsx.utils.book_append_sheet(book, sheet, "data");
xlsx.writeFile(book, process.argv[3], {bookType: "xlsx", compression: true});
