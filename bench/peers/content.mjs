// The rows of the workload mixed; content.hpp says the same in C++.
const PROVINCES = ["Groningen", "Fryslân", "Drenthe", "Overijssel", "Flevoland", "Gelderland",
  "Utrecht", "Noord-Holland", "Zuid-Holland", "Zeeland", "Noord-Brabant", "Limburg"];
const STATES = ["open", "gesloten", "in behandeling", "n.v.t."];
export const HEADER = ["datum", "provincie", "categorie", "status", "dossier", "aantal", "duur",
  "bedrag", "ratio", "score"];

// Serial of a date, four texts, five numbers; one row fewer than `count`, which has a header.
export function* rows(count) {
  let state = 7;
  const below = end => (state = state * 48271 % 2147483647) % end;
  for (let row = 1; row < count; ++row) {
    const date = 36526 + below(9000);
    const province = PROVINCES[below(12)];
    const category = `Categorie ${String(below(40)).padStart(2, "0")}`;
    const status = STATES[below(4)];
    const dossier = `Dossier ${String(below(1000000000)).padStart(9, "0")}-${row}`;
    yield [date, province, category, status, dossier, below(1000000), below(1000),
      below(1000000) / 100, below(1000000) / 1000000, (below(2147483647) - 1073741824) / 357913.9];
  }
}
