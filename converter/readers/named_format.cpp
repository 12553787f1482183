#include "readers/named_format.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bijlage::readers {

std::string_view format_code(std::string_view name_or_code) {
  // XML Spreadsheet Reference (Microsoft, 2001), ss:NumberFormat.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 18> names{{
      {"General", ""},
      {"General Number", ""},
      {"General Date", "yyyy-mm-dd hh:mm"},
      {"Long Date", "d mmmm yyyy"},
      {"Medium Date", "d-mmm-yy"},
      {"Short Date", "d/mm/yyyy"},
      {"Long Time", "h:mm:ss"},
      {"Medium Time", "h:mm AM/PM"},
      {"Short Time", "h:mm"},
      {"Currency", "#,##0.00"},
      {"Euro Currency", "€ #,##0.00"},
      {"Fixed", "0.00"},
      {"Standard", "#,##0.00"},
      {"Percent", "0.00%"},
      {"Scientific", "0.00E+00"},
      {"Yes/No", ""},
      {"True/False", ""},
      {"On/Off", ""},
  }};
  if (name_or_code.empty()) return {};
  const auto* const found =
      std::find_if(names.begin(), names.end(),
                   [name_or_code](const auto& known) { return known.first == name_or_code; });
  return found == names.end() ? name_or_code : found->second;
}

}  // namespace bijlage::readers
