"""The rows of the workload mixed; content.hpp says the same in C++."""

PROVINCES = ["Groningen", "Fryslân", "Drenthe", "Overijssel", "Flevoland", "Gelderland", "Utrecht",
             "Noord-Holland", "Zuid-Holland", "Zeeland", "Noord-Brabant", "Limburg"]
STATES = ["open", "gesloten", "in behandeling", "n.v.t."]
HEADER = ["datum", "provincie", "categorie", "status", "dossier", "aantal", "duur", "bedrag",
          "ratio", "score"]


def rows(count):
    """Serial of a date, four texts, five numbers; one row fewer than `count`, which has a header."""
    state = 7

    def below(end):
        nonlocal state
        state = state * 48271 % 2147483647
        return state % end

    for row in range(1, count):
        date = 36526 + below(9000)
        province = PROVINCES[below(12)]
        category = f"Categorie {below(40):02d}"
        status = STATES[below(4)]
        dossier = f"Dossier {below(1000000000):09d}-{row}"
        yield (date, province, category, status, dossier, below(1000000), below(1000),
               below(1000000) / 100, below(1000000) / 1000000,
               (below(2147483647) - 1073741824) / 357913.9)
