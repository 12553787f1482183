#include "config/wording.hpp"

#include <algorithm>
#include <array>

#include "base/decimal.hpp"

namespace bijlage::config {
namespace {

constexpr std::array figure_gaps = std::to_array<std::string_view>(
    {"published", "sum",    "difference", "value",        "other_value", "note_value",
     "first",     "second", "count",      "times",        "usual",       "scaled",
     "original",  "total",  "days",       "covered_days", "period_days", "part",
     "parts",     "partly", "all",        "rho"});
constexpr std::array period_gaps = std::to_array<std::string_view>(
    {"period", "other_period", "missing", "overlap", "covered", "asked", "given", "decided",
     "first", "last", "other_first", "other_last"});

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Only what `Decimal` itself would print: "007" or "1e3" is text that happens to be digits.
bool is_plain_decimal(std::string_view text) {
  const auto read = base::Decimal::parse(text);
  return read && read->to_string() == text && text.find('e') == std::string_view::npos;
}

std::optional<calendar::Days> interval(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto first = calendar::Date::parse_iso(text.substr(0, slash));
  const auto last = calendar::Date::parse_iso(text.substr(slash + 1));
  if (!first || !last) return std::nullopt;
  return calendar::Days{*first, *last};
}

}  // namespace

std::string Wording::sentence(const base::Message& message) const {
  base::Message worded = message;
  for (auto& [name, text] : worded.gaps) {
    if (is_one_of(figure_gaps, name)) text = figure(text);
    if (is_one_of(period_gaps, name)) text = period(text);
  }
  return catalogue_->word(worded);
}

std::string Wording::sentence_below(std::string_view file, const base::Message& message) const {
  base::Message below = message;
  for (auto& [name, text] : below.gaps) {
    if (name == "file" && text == file) text = "@wording.this-file";
  }
  std::string text = sentence(below);
  // Our words begin with a plain letter.
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string Wording::figure(std::string_view plain) const {
  return is_plain_decimal(plain) ? signs(std::string(plain)) : std::string(plain);
}

std::string Wording::figure(base::Decimal value, int decimals) const {
  const base::Decimal rounded = value.rounded(decimals);
  std::string plain = rounded.to_string();
  if (decimals > rounded.decimals()) {
    if (rounded.is_whole()) plain += '.';
    plain.append(static_cast<std::size_t>(decimals - rounded.decimals()), '0');
  }
  return signs(std::move(plain));
}

std::string Wording::signs(std::string text) const {
  if (!catalogue_->has("number.group")) return text;
  const auto point = std::min(text.find('.'), text.size());
  if (point < text.size()) text.replace(point, 1, catalogue_->word("number.decimal"));
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  constexpr std::size_t group = 3;
  for (auto at = point; at > first + group; at -= group) {
    text.insert(at - group, catalogue_->word("number.group"));
  }
  return text;
}

std::string Wording::period(std::string_view text) const {
  if (periods_ == nullptr) return std::string(text);
  constexpr std::string_view between = " + ";
  if (const auto at = text.find(between); at != std::string_view::npos) {
    return period(text.substr(0, at)) + std::string(between) +
           period(text.substr(at + between.size()));
  }
  if (const auto days = interval(text)) return calendar::in_words(*days, *periods_);
  if (const auto read = calendar::Period::parse_sdmx(text)) {
    return calendar::in_words(*read, *periods_);
  }
  return std::string(text);
}

}  // namespace bijlage::config
