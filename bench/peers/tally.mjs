// What every reader counts; tally.hpp says the same in C++.
import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";

export function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().map(name => join(path, name));
}

export class Tally {
  cells = 0; numbers = 0; sum = 0; dates = 0; date_sum = 0; texts = 0; characters = 0;

  number(value) { ++this.cells; ++this.numbers; this.sum += value; }
  date(serial) { ++this.cells; ++this.dates; this.date_sum += serial; }
  text(text) { ++this.cells; ++this.texts; this.characters += text.length; }
  other() { ++this.cells; }
  print() { console.log(JSON.stringify(this)); }
}

// Milliseconds since 1970 as a serial of the 1900 system.
export const serialOf = milliseconds => milliseconds / 86400000 + 25569;
