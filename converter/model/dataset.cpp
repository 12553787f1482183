#include "model/dataset.hpp"

#include <algorithm>
#include <limits>

#include "base/message.hpp"
#include "base/text.hpp"

namespace bijlage::model {
namespace {

std::string series_key(const Series& series) {
  constexpr char separator = '\x1F';
  std::string key = series.measure;
  for (const std::string& code : series.codes) {
    key += separator;
    key += code;
  }
  return key;
}

// Observations hold these numbers in two bytes, to stay small.
std::uint16_t short_number(std::size_t number) {
  if (number > std::numeric_limits<std::uint16_t>::max()) {
    throw base::Failure(base::Trouble::input, {"model.too-many-parts", {}});
  }
  return static_cast<std::uint16_t>(number);
}

// A number with this bit counts styles, without it texts.
constexpr std::uint32_t style_bit = std::uint32_t{1} << 31U;

// Searched from the back: what comes next is nearly always what came last.
template <typename Item, typename Same>
std::uint16_t intern(std::vector<Item>& items, const Item& item, Same same) {
  for (std::size_t i = items.size(); i > 0; --i) {
    if (same(items[i - 1], item)) return short_number(i - 1);
  }
  const std::uint16_t number = short_number(items.size());
  items.push_back(item);
  return number;
}

}  // namespace

std::uint32_t Dataset::intern_series(const Series& series) {
  const auto number = static_cast<std::uint32_t>(series_.size());
  const auto [place, fresh] = series_numbers_.emplace(series_key(series), number);
  if (fresh) series_.push_back(series);
  return place->second;
}

std::uint32_t Dataset::intern_text(std::string_view text) {
  if (text.empty()) return 0;
  const auto number = static_cast<std::uint32_t>(texts_.size());
  const auto [place, fresh] = text_numbers_.emplace(text, number);
  if (fresh) texts_.emplace_back(text);
  return place->second;
}

std::uint32_t Dataset::intern_style(const NumberStyle& style) {
  const auto known = std::find(styles_.begin(), styles_.end(), style);
  const auto number = static_cast<std::uint32_t>(known - styles_.begin());
  if (known == styles_.end()) styles_.push_back(style);
  return number | style_bit;
}

const NumberStyle* Dataset::style_of(const Observation& obs) const {
  return (obs.raw & style_bit) == 0 ? nullptr : &styles_[obs.raw & ~style_bit];
}

const std::string* Dataset::kept_text(const Observation& obs) const {
  return (obs.raw & style_bit) == 0 ? &texts_[obs.raw] : nullptr;
}

std::string Dataset::raw_text(const Observation& obs) const {
  const NumberStyle* style = style_of(obs);
  if (style == nullptr) return texts_[obs.raw];
  return obs.value ? shown_text(*obs.value, *style) : std::string();
}

void Dataset::keep_raw_text(Observation& obs) {
  if (style_of(obs) != nullptr) obs.raw = intern_text(raw_text(obs));
}

std::uint16_t Dataset::intern_sheet(std::string_view name) {
  return intern(sheets, std::string(name), std::equal_to<>());
}

std::uint16_t Dataset::intern_rule(const MappingLine& line) {
  return intern(rules, line, [](const MappingLine& a, const MappingLine& b) {
    return a.line == b.line && a.mapping == b.mapping && a.file == b.file;
  });
}

Detail& Dataset::detail_of(Observation& obs) {
  if (obs.detail == 0) {
    details.emplace_back();
    obs.detail = static_cast<std::uint32_t>(details.size());
  }
  return details[obs.detail - 1];
}

const Detail* Dataset::detail(const Observation& obs) const {
  return obs.detail == 0 ? nullptr : &details[obs.detail - 1];
}

calendar::Days Dataset::covered(const Observation& obs) const {
  const Detail* own = detail(obs);
  return own != nullptr && own->covered ? *own->covered : obs.period.days;
}

const Correction* Dataset::correction(const Observation& obs) const {
  const Detail* own = detail(obs);
  return own == nullptr || own->correction == 0 ? nullptr : &corrections[own->correction - 1];
}

bool Dataset::is_partial(const Observation& obs) const {
  return obs.detail != 0 && covered(obs) != obs.period.days;
}

std::string Dataset::labels_of_several(std::size_t dimension, std::string_view code,
                                       std::string_view language) const {
  std::vector<std::string> labels;
  for (auto end = code.find("--"); end != std::string_view::npos; end = code.find("--")) {
    labels.push_back(code_label(dimension, code.substr(0, end), language));
    code.remove_prefix(end + 2);
  }
  labels.push_back(code_label(dimension, code, language));
  return base::join(labels, ", ");
}

std::string Dataset::code_label(std::size_t dimension, std::string_view code,
                                std::string_view language) const {
  const Dimension& of = model_->dimensions[dimension];
  if (const Code* known = of.find(code)) {
    const std::string_view label = known->label.in(language);
    return std::string(label.empty() ? code : label);
  }
  const auto local = std::find_if(local_codes.begin(), local_codes.end(), [&](const LocalCode& l) {
    return l.dimension == of.code && l.code == code;
  });
  if (local == local_codes.end()) return std::string(code);
  return local->several ? labels_of_several(dimension, code, language) : local->label;
}

}  // namespace bijlage::model
