#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <map>
#include <string_view>

#include "base/characters.hpp"
#include "checks/cells.hpp"
#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

enum class Style : std::uint8_t { unclear, plain, grouped };

using base::is_digit;

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

/// The digits before the decimal sign, without an allocation.
class WholeDigits {
 public:
  explicit WholeDigits(const base::Decimal& value) {
    char* const begin = text_.data();
    const auto [end, error] = std::to_chars(begin, begin + text_.size(), value.digits());
    const bool negative = value.is_negative();
    auto length = static_cast<std::ptrdiff_t>(end - begin) - (negative ? 1 : 0);
    const std::ptrdiff_t zeros = std::max(value.exponent(), 0);
    if (length + zeros > most) return;
    first_ = negative ? 1 : 0;
    std::fill_n(end, zeros, '0');
    length += value.exponent();
    length_ = static_cast<std::size_t>(std::max<std::ptrdiff_t>(length, 0));
  }
  /// Empty too where there are more than anybody groups.
  std::string_view text() const {
    return std::string_view(text_.data(), text_.size()).substr(first_, length_);
  }

 private:
  static constexpr std::ptrdiff_t most = 40;
  std::array<char, most + 1> text_{};
  std::size_t first_ = 0;
  std::size_t length_ = 0;
};

// How the text writes the value's thousands; a text may hold other figures too.
Style style_of(std::string_view raw, const base::Decimal& value) {
  const WholeDigits whole(value);
  const std::string_view digits = whole.text();
  if (digits.size() < 4) return Style::unclear;
  if (raw == digits) return Style::plain;
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

Style style_of(const model::Dataset& data, const model::Observation& observation) {
  const base::Decimal value = *observation.value;
  if (const std::string* kept = data.kept_text(observation)) return style_of(*kept, value);
  const auto style = style_of(*data.style_of(observation), value);
  return style == Style::unclear ? style_of(data.raw_text(observation), value) : style;
}

struct Styles {
  Written plain;
  Written grouped;

  void add(Style style, const std::string& raw, workbook::CellRef cell) {
    if (style == Style::unclear) return;
    Written& written = style == Style::plain ? plain : grouped;
    if (written.cells.empty()) written.first = raw;
    written.cells.push_back(cell);
  }
};

/// Which of both ways a block was seen to use.
class Seen {
 public:
  bool both() const { return plain_ && grouped_; }
  void add(Style style) {
    plain_ = plain_ || style == Style::plain;
    grouped_ = grouped_ || style == Style::grouped;
  }
  void add(const model::Dataset& data, const model::Observation& observation) {
    const base::Decimal value = *observation.value;
    // Of a style that was seen already, and of no more places, there is nothing new to see.
    if (observation.raw == style_ && value.decimals() <= places_) return;
    const std::string* const kept = data.kept_text(observation);
    // Digits alone cannot be grouped.
    if (kept != nullptr && plain_ && std::all_of(kept->begin(), kept->end(), is_digit)) return;
    add(style_of(data, observation));
    if (kept != nullptr || style_of(*data.style_of(observation), value) == Style::unclear) return;
    style_ = observation.raw;
    places_ = value.decimals();
  }

 private:
  bool plain_ = false;
  bool grouped_ = false;
  std::uint32_t style_ = 0;  // as Observation::raw has it; 0: none
  int places_ = -1;
};

bool has_thousands(const base::Decimal& value) {
  constexpr std::size_t most = 12;
  static constexpr std::array<std::int64_t, most> thousands{1'000,
                                                            10'000,
                                                            100'000,
                                                            1'000'000,
                                                            10'000'000,
                                                            100'000'000,
                                                            1'000'000'000,
                                                            10'000'000'000,
                                                            100'000'000'000,
                                                            1'000'000'000'000,
                                                            10'000'000'000'000,
                                                            100'000'000'000'000};
  const auto places = static_cast<std::size_t>(value.decimals());
  if (value.exponent() <= 0 && places < most) {
    return value.digits() >= thousands[places] || -value.digits() >= thousands[places];
  }
  // Rounding may make it a thousand, never less than one.
  return std::abs(value.to_double()) >= 1'000;
}

Styles gather(const Context& context, const model::Block& block) {
  const auto& data = context.data;
  Styles styles;
  for (const auto index : block.observations) {
    const auto& observation = data.observations[index];
    if (!observation.value || !has_thousands(*observation.value)) continue;
    styles.add(style_of(data, observation), data.raw_text(observation), observation.source.cell);
  }
  return styles;
}

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

// Most tables write all figures in one way: the cells are gathered for the others alone.
void thousands_alike(const Context& context, model::Findings& findings) {
  const auto& data = context.data;
  const auto& blocks = context.evidence.blocks;
  std::vector<Seen> seen(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (const auto index : blocks[i].observations) {
      const auto& observation = data.observations[index];
      if (!observation.value || !has_thousands(*observation.value)) continue;
      seen[i].add(data, observation);
      if (seen[i].both()) break;
    }
  }
  for (const auto& total : context.evidence.totals) {
    if (total.block < seen.size() && !seen[total.block].both()) {
      seen[total.block].add(style_of(total.raw, total.value));
    }
  }
  std::map<std::size_t, Styles> of_blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (seen[i].both()) of_blocks.emplace(i, gather(context, blocks[i]));
  }
  for (const auto& total : context.evidence.totals) {
    const auto styles = of_blocks.find(total.block);
    if (styles == of_blocks.end()) continue;
    styles->second.add(style_of(total.raw, total.value), total.raw, total.source.cell);
  }
  for (const auto& [block, styles] : of_blocks) report(context, blocks[block], styles, findings);
}

}  // namespace bijlage::checks
