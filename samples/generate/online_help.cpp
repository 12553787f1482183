#include "online_help.hpp"

namespace bijlage::samples {

namespace {

const char* const illustrative =
    "ILLUSTRATIEF: de cijfers per maand, per website en per instantie zijn verzonnen, omdat ze "
    "niet gepubliceerd zijn. Alleen de totalen die in het antwoord op schriftelijke vraag nr. 162 "
    "van 5 januari 2024 staan, zijn echt.";

}  // namespace

const char* const all_illustrative =
    "ILLUSTRATIEF: alle cijfers in dit bestand zijn verzonnen. De "
    "bijlage waar het antwoord op schriftelijke vraag nr. 162 van 5 januari 2024 naar verwijst, "
    "is niet gepubliceerd.";

const std::vector<std::string>& months() {
  static const std::vector<std::string> names{"Januari",   "Februari", "Maart",    "April",
                                              "Mei",       "Juni",     "Juli",     "Augustus",
                                              "September", "Oktober",  "November", "December"};
  return names;
}

const std::string& month(int number) { return months().at(static_cast<std::size_t>(number - 1)); }

About about_online_help(const std::string& title) { return {title, asked_on, illustrative}; }

void say_illustrative(Page& page, lxw_col_t last) {
  page.long_note(illustrative, last, last < 4 ? 4 : 2);
  page.gap(1);
}

}  // namespace bijlage::samples
