#include "writers/exact_numbers.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "writers/bulk/number_text.hpp"
#include "writers/xlsx_repack.hpp"

namespace bijlage::writers {
namespace {

constexpr int digits_written = 16;

bool survives_writing(double number) {
  std::array<char, bulk::most_number> digits{};
  char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                  std::chars_format::general, digits_written)
                        .ptr;
  double again = 0;
  std::from_chars(digits.data(), end, again);
  return again == number;
}

}  // namespace

void ExactNumbers::keep(std::size_t sheet, workbook::CellRef cell, double number) {
  if (survives_writing(number)) return;
  by_part_["xl/worksheets/sheet" + std::to_string(sheet + 1) + ".xml"].push_back({cell, number});
}

std::string ExactNumbers::put_into(std::string workbook) const {
  if (by_part_.empty()) return workbook;
  return repack(workbook,
                [&](std::string_view part, const ReadPart& read) -> std::optional<std::string> {
                  const auto found = by_part_.find(std::string(part));
                  if (found == by_part_.end()) return std::nullopt;
                  return put_into_sheet(read(), found->second);
                });
}

std::string ExactNumbers::put_into_sheet(const std::string& xml, const std::vector<Kept>& numbers) {
  constexpr std::string_view open = "<v>";
  std::string result;
  std::size_t copied = 0;
  for (const Kept& kept : numbers) {
    const std::size_t cell = xml.find("<c r=\"" + workbook::a1(kept.cell) + "\"", copied);
    if (cell == std::string::npos) continue;
    const std::size_t value = xml.find(open, cell);
    const std::size_t end = xml.find("</v>", value);
    if (value == std::string::npos || end == std::string::npos) continue;
    result.append(xml, copied, value + open.size() - copied);
    bulk::append_number(result, kept.number);
    copied = end;
  }
  return result.append(xml, copied);
}

}  // namespace bijlage::writers
