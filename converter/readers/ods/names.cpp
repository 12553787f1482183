#include "readers/ods/names.hpp"

#include <algorithm>

namespace bijlage::readers::ods {
namespace {

// Takes `$'Blad 1'` or `Blad1` off the front, up to the point behind it. Nothing where that point
// is missing.
std::optional<std::string> take_sheet(std::string_view& text) {
  std::string sheet;
  if (text.starts_with('$')) text.remove_prefix(1);
  if (!text.starts_with('\'')) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) return std::nullopt;
    sheet = text.substr(0, point);
    text.remove_prefix(point + 1);
    return sheet;
  }
  text.remove_prefix(1);
  while (!text.empty()) {
    const bool quote = text[0] == '\'';
    if (quote && !text.starts_with("''")) break;
    sheet += text[0];
    text.remove_prefix(quote ? 2 : 1);
  }
  if (!text.starts_with("'.")) return std::nullopt;
  text.remove_prefix(2);
  return sheet;
}

std::string_view after_equals(std::string_view expression) {
  const std::size_t equals = expression.find(":=");
  return equals == std::string_view::npos ? expression : expression.substr(equals + 2);
}

}  // namespace

std::optional<Address> parse_address(std::string_view text) {
  const auto sheet = take_sheet(text);
  if (!sheet) return std::nullopt;
  const std::size_t colon = text.find(':');
  Address address{*sheet, std::string(text.substr(0, colon))};
  if (colon != std::string_view::npos) {
    text.remove_prefix(colon + 1);
    const auto other = take_sheet(text);
    if (!other || (!other->empty() && *other != *sheet)) return std::nullopt;
    address.range.append(":").append(text);
  }
  if (!workbook::parse_cell_range(address.range)) return std::nullopt;
  return address;
}

std::string in_excel(const Address& address) {
  const auto is_plain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
  };
  if (std::all_of(address.sheet.begin(), address.sheet.end(), is_plain)) {
    return address.sheet + "!" + address.range;
  }
  std::string quoted = "'";
  for (const char c : address.sheet) quoted.append(c == '\'' ? 2 : 1, c);
  return quoted + "'!" + address.range;
}

std::vector<workbook::DefinedName> read_names(XmlWalk& xml, std::string_view sheet,
                                              Allowance& allowance) {
  std::vector<workbook::DefinedName> names;
  for (const std::size_t depth = xml.depth(); xml.to_child(depth);) {
    workbook::DefinedName name;
    name.name = xml.attribute("name");
    name.sheet = sheet;
    if (xml.name() == "named-range") {
      const std::string_view target = xml.attribute("cell-range-address");
      const auto address = parse_address(target);
      name.target = address ? in_excel(*address) : std::string(target);
    } else if (xml.name() == "named-expression") {
      name.target = after_equals(xml.attribute("expression"));
    } else {
      continue;
    }
    allowance.take_memory(sizeof(name) + name.name.size() + name.sheet.size() + name.target.size());
    names.push_back(std::move(name));
  }
  return names;
}

std::vector<DatabaseRange> read_database_ranges(XmlWalk& xml, Allowance& allowance) {
  std::vector<DatabaseRange> ranges;
  const std::size_t depth = xml.depth();
  while (xml.to_child(depth)) {
    if (xml.name() != "database-range") continue;
    const auto address = parse_address(xml.attribute("target-range-address"));
    DatabaseRange range;
    range.table.name = xml.attribute("name");
    range.table.header_rows = xml.attribute("contains-header") == "false" ? 0 : 1;
    range.unnamed = range.table.name.empty() || range.table.name.starts_with("__Anonymous");
    range.filter = xml.attribute("display-filter-buttons") == "true";
    while (xml.to_child(depth + 1)) range.filter = range.filter || xml.name() == "filter";
    if (!address) continue;
    range.sheet = address->sheet;
    range.table.cells = workbook::parse_cell_range(address->range).value();
    allowance.take_memory(sizeof(range) + range.sheet.size() + range.table.name.size());
    ranges.push_back(std::move(range));
  }
  return ranges;
}

}  // namespace bijlage::readers::ods
