#include "workbook/number_format.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "workbook/format_section.hpp"

namespace bijlage::workbook {
namespace {

using Kind = NumberFormat::Kind;

// In bytes: several times what any program lets a person write.
constexpr std::size_t longest_code = 4'096;

NumberFormat of_kind(Kind kind) {
  NumberFormat format;
  format.kind = kind;
  return format;
}

using Condition = NumberFormat::Condition;
using Tokens = std::vector<FormatToken>;

constexpr Condition above_zero{false, false, true, 0};
constexpr Condition from_zero{false, true, true, 0};
constexpr Condition below_zero{true, false, false, 0};

// Which numbers each of several sections is for: those of its condition; without one, by their
// sign. The last one shows what is left.
std::vector<NumberFormat> read_sections(const std::vector<Tokens>& codes) {
  std::vector<NumberFormat> sections;
  const auto add = [&](NumberFormat section, const Condition& condition) {
    section.condition = condition;
    sections.push_back(std::move(section));
  };
  const auto first = condition_of(codes[0]);
  const auto second = codes.size() > 1 ? condition_of(codes[1]) : std::nullopt;
  add(read_section(codes[0]), first.value_or(codes.size() > 2 ? above_zero : from_zero));
  // `[>=0]0;-0`, `[>0]0;[<0]-0;"-"`: what is left lies below zero, or is zero.
  const bool above = !first || (first->greater && !first->less && first->bound == 0);
  const bool below = !second || (second->less && !second->greater && second->bound == 0);
  const bool by_sign = above && below;
  if (codes.size() > 1) {
    const bool all_left = codes.size() == 2 && !second;
    add(by_sign ? read_section_below_zero(codes[1]) : read_section(codes[1]),
        second.value_or(all_left ? Condition{} : below_zero));
  }
  if (codes.size() > 2) {
    add(by_sign ? read_section_of_zero(codes[2]) : read_section(codes[2]), {});
  }
  // What no section is for is shown as it is: Excel fills such a cell with number signs.
  if (sections.size() < 3 && (second || sections.size() == 1)) add({}, {});
  return sections;
}

}  // namespace

NumberFormat parse_number_format(std::string_view code) {
  if (code.size() > longest_code) return {};
  std::vector<Tokens> codes = tokens_by_section(code);
  constexpr std::size_t sections_for_numbers = 3;
  if (codes.size() > sections_for_numbers) codes.resize(sections_for_numbers);
  while (codes.size() > 1 && is_for_texts(codes.back())) codes.pop_back();
  NumberFormat format = read_section(codes[0]);
  const bool of_numbers =
      format.kind == Kind::number || format.kind == Kind::percent || format.kind == Kind::general;
  // "Standaard": the General of another language, by a program that should have written ours.
  const bool bare_word = code.find_first_of("\"\\;[0#?@") == std::string_view::npos;
  if (of_numbers && bare_word) {
    format = NumberFormat{};
  } else if (of_numbers && (codes.size() > 1 || condition_of(codes[0]))) {
    format.sections = read_sections(codes);
  }
  format.code = code;
  return format;
}

NumberFormat builtin_number_format(std::uint32_t id) {
  // 27–36 and 50–58 are dates of East Asian locales (18.8.30).
  constexpr std::array<std::pair<std::uint32_t, std::string_view>, 20> codes{{
      {1, "0"},      {2, "0.00"},      {3, "#,##0"},     {4, "#,##0.00"},  {5, "#,##0"},
      {6, "#,##0"},  {7, "#,##0.00"},  {8, "#,##0.00"},  {9, "0%"},        {10, "0.00%"},
      {37, "#,##0"}, {38, "#,##0"},    {39, "#,##0.00"}, {40, "#,##0.00"}, {41, "#,##0"},
      {42, "#,##0"}, {43, "#,##0.00"}, {44, "#,##0.00"}, {49, "@"},        {0, "General"},
  }};
  const auto within = [id](std::uint32_t first, std::uint32_t last) {
    return id >= first && id <= last;
  };
  if (within(14, 17) || id == 22) {
    NumberFormat format = of_kind(Kind::date);
    format.shows_year = id != 16;  // d-mmm
    format.shows_day = id != 17;   // mmm-yy
    return format;
  }
  if (within(18, 21) || id == 45 || id == 47) return of_kind(Kind::time);
  if (id == 46) return of_kind(Kind::duration);
  if (within(32, 35) || within(55, 56)) return of_kind(Kind::time);
  if (within(27, 36) || within(50, 58)) return of_kind(Kind::date);
  for (const auto& [number, code] : codes) {
    if (number != id) continue;
    NumberFormat format = parse_number_format(code);
    format.code.clear();
    return format;
  }
  return {};
}

}  // namespace bijlage::workbook
