#include <algorithm>
#include <array>
#include <cmath>

#include "checks/cells.hpp"
#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

enum class Style : std::uint8_t { unclear, plain, grouped };

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// How long a sign that sets thousands apart is at this place; 0: none stands there.
std::size_t separator_at(std::string_view text) {
  static constexpr std::array<std::string_view, 8> signs{".",      ",",      " ",      "'",
                                                         "\u00A0", "\u202F", "\u2009", "\u2019"};
  const auto* found =
      std::find_if(signs.begin(), signs.end(), [&](auto sign) { return text.starts_with(sign); });
  return found == signs.end() ? 0 : found->size();
}

// Reads `digits` at the start of `text`, with separators only where groups of three meet.
Style style_at(std::string_view text, std::string_view digits) {
  bool grouped = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool boundary = i > 0 && (digits.size() - i) % 3 == 0;
    if (const auto length = separator_at(text); boundary && length > 0) {
      text.remove_prefix(length);
      grouped = true;
    }
    if (text.empty() || text.front() != digits[i]) return Style::unclear;
    text.remove_prefix(1);
  }
  if (!text.empty() && is_digit(text.front())) return Style::unclear;
  return grouped ? Style::grouped : Style::plain;
}

// How the text writes the value's thousands; a text may hold other figures too.
Style style_of(std::string_view raw, const base::Decimal& value) {
  auto digits = value.to_string();
  digits.erase(0, digits.starts_with('-') ? 1 : 0);
  digits.resize(std::min(digits.find('.'), digits.size()));
  if (digits.size() < 4) return Style::unclear;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (!is_digit(raw[i]) || (i > 0 && is_digit(raw[i - 1]))) continue;
    if (const auto style = style_at(raw.substr(i), digits); style != Style::unclear) return style;
  }
  return Style::unclear;
}

// The same by how the cell's number is written, where that leaves no doubt: most figures need not
// be made into a text for this.
Style style_of(const model::NumberStyle& style, const base::Decimal& value) {
  using Kind = base::NumberFormat::Kind;
  const auto& format = style.format;
  const bool rounded = format.kind != Kind::general && value.decimals() > format.decimals;
  const bool as_it_is = !rounded && style.power == 0 && format.thousands == 0 &&
                        format.leading_zeros < 2 && format.prefix.empty();
  if (!as_it_is) return Style::unclear;
  if (!format.grouped) return Style::plain;
  const bool known =
      !style.group_sign.empty() && separator_at(style.group_sign) == style.group_sign.size();
  return known ? Style::grouped : Style::unclear;
}

struct Written {
  std::vector<workbook::CellRef> cells;
  std::string first;  ///< what the first of them shows
};

struct Styles {
  Written plain;
  Written grouped;

  void add(const std::string& raw, const base::Decimal& value, workbook::CellRef cell) {
    const auto style = style_of(raw, value);
    if (style == Style::unclear) return;
    Written& written = of(style);
    if (written.cells.empty()) written.first = raw;
    written.cells.push_back(cell);
  }

  void add(const model::Dataset& data, const model::Observation& observation) {
    const base::Decimal value = *observation.value;
    const model::NumberStyle* number = data.style_of(observation);
    const auto style = number == nullptr ? Style::unclear : style_of(*number, value);
    if (style == Style::unclear || of(style).cells.empty()) {
      return add(data.raw_text(observation), value, observation.source.cell);
    }
    of(style).cells.push_back(observation.source.cell);
  }

 private:
  Written& of(Style style) { return style == Style::plain ? plain : grouped; }
};

// As a double, which is quick: rounding may make it a thousand, never less than one.
bool has_thousands(const base::Decimal& value) { return std::abs(value.to_double()) >= 1'000; }

void report(const Context& context, const model::Block& block, const Styles& styles,
            model::Findings& findings) {
  const bool fewer_grouped = styles.grouped.cells.size() < styles.plain.cells.size();
  const Written& fewer = fewer_grouped ? styles.grouped : styles.plain;
  auto finding =
      finding_at(context, "V01", {block.file, block.sheet, fewer.cells.front()}, block.rule);
  finding.cells = as_ranges(fewer.cells);
  finding.raw = fewer.first;
  finding.message.gaps = {{"table", block.table},
                          {"period", span_text(context, block.observations)},
                          {"with", styles.grouped.first},
                          {"without", styles.plain.first}};
  findings.push_back(std::move(finding));
}

}  // namespace

void thousands_alike(const Context& context, model::Findings& findings) {
  std::vector<Styles> styles(context.evidence.blocks.size());
  for (std::size_t i = 0; i < styles.size(); ++i) {
    for (const auto index : context.evidence.blocks[i].observations) {
      const auto& observation = context.data.observations[index];
      if (!observation.value || !has_thousands(*observation.value)) continue;
      styles[i].add(context.data, observation);
    }
  }
  for (const auto& total : context.evidence.totals) {
    if (total.block < styles.size()) {
      styles[total.block].add(total.raw, total.value, total.source.cell);
    }
  }
  for (std::size_t i = 0; i < styles.size(); ++i) {
    if (styles[i].plain.cells.empty() || styles[i].grouped.cells.empty()) continue;
    report(context, context.evidence.blocks[i], styles[i], findings);
  }
}

}  // namespace bijlage::checks
