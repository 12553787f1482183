#include <algorithm>

#include "base/text.hpp"
#include "mapping/label_tail.hpp"
#include "mapping/suggest/draft_parts.hpp"

namespace bijlage::mapping::suggesting {
namespace {

bool share_a_sheet(const TableDraft& a, const TableDraft& b) {
  return std::any_of(a.sheets.begin(), a.sheets.end(), [&](const std::string& sheet) {
    return std::find(b.sheets.begin(), b.sheets.end(), sheet) != b.sheets.end();
  });
}

bool have_one_header(const TableDraft& a, const TableDraft& b) {
  return a.header == b.header && a.header_is_period == b.header_is_period && a.start == b.start &&
         !a.on_its_side && !b.on_its_side;
}

// Without the year or scale behind it, which next year's file may not have.
std::vector<std::string> globs_of(const std::vector<std::string>& titles,
                                  const config::Locale& locale) {
  std::vector<std::string> globs;
  for (const std::string& title : titles) {
    const auto forms = label_tail(base::fold(title), locale).forms;
    const std::string glob = glob_of(forms.size() > 1 ? forms.back() : title);
    if (!glob.empty()) globs.push_back(glob);
  }
  return unique(std::move(globs));
}

// Titles of both would leave the tables as they are.
bool differ(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](const std::string& one) {
    return std::find(b.begin(), b.end(), one) != b.end();
  });
}

void stand_under(TableDraft& table, const std::vector<std::string>& titles) {
  if (!table.under.empty()) return;
  table.under = titles;
  table.see({"suggest.under", {{"titles", base::join(titles, ", ")}}});
}

}  // namespace

void tell_apart(std::vector<TableDraft>& tables, const config::Locale& locale) {
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (std::size_t j = i + 1; j < tables.size(); ++j) {
      TableDraft& a = tables[i];
      TableDraft& b = tables[j];
      if (!share_a_sheet(a, b) || !have_one_header(a, b)) continue;
      const auto over_a = globs_of(a.titles, locale);
      const auto over_b = globs_of(b.titles, locale);
      if (!differ(over_a, over_b)) continue;
      stand_under(a, over_a);
      stand_under(b, over_b);
    }
  }
}

}  // namespace bijlage::mapping::suggesting
