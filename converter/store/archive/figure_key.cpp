#include "store/archive/figure_key.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"

namespace bijlage::store::archive {
namespace {

[[noreturn]] void refuse(std::string_view text, std::string_view part) {
  throw base::Failure(
      base::Trouble::usage,
      {"archive.not-a-key", {{"key", std::string(text)}, {"part", std::string(part)}}});
}

bool is_name(std::string_view text) {
  return !text.empty() && text.find_first_of("[]=,|* \t") == std::string_view::npos;
}

// Also `PLATFORM`, as it is called in SDMX-CSV.
std::string lower_case(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

void take_codes(std::string_view text, std::string_view item, FigureKey& key) {
  const auto equals = item.find('=');
  FigureKey::Wanted wanted;
  wanted.dimension = lower_case(base::trim(item.substr(0, equals)));
  if (!is_name(wanted.dimension)) refuse(text, item);
  for (const auto code : base::split(item.substr(equals + 1), '|')) {
    const auto trimmed = base::trim(code);
    if (trimmed != "*" && !is_name(trimmed)) refuse(text, item);
    wanted.codes.emplace_back(trimmed);
  }
  key.wanted.push_back(std::move(wanted));
}

void take_period(std::string_view text, std::string_view item, FigureKey& key) {
  if (key.span || !key.time_period.empty()) refuse(text, item);
  const auto dots = item.find("..");
  const auto first = calendar::Period::parse_sdmx(base::trim(item.substr(0, dots)));
  if (!first) refuse(text, item);
  if (dots == std::string_view::npos) {
    key.time_period = std::string(item);
    return;
  }
  const auto last = calendar::Period::parse_sdmx(base::trim(item.substr(dots + 2)));
  if (!last) refuse(text, item);
  key.span = calendar::Days{first->days.first, last->days.last};
}

}  // namespace

std::string series_name(const model::Model& model, const model::Series& series) {
  std::vector<std::string> used;
  for (std::size_t i = 0; i < model.dimensions.size(); ++i) {
    if (!series.codes[i].empty()) used.push_back(model.dimensions[i].code + "=" + series.codes[i]);
  }
  std::sort(used.begin(), used.end());
  return used.empty() ? series.measure : series.measure + "[" + base::join(used, ", ") + "]";
}

std::string figure_name(std::string_view series, std::string_view time_period) {
  std::string name(series);
  if (name.ends_with(']')) {
    name.pop_back();
    name += ", ";
  } else {
    name += '[';
  }
  name += time_period;
  return name + "]";
}

std::string model_name(const model::Model& model) { return model.agency + ":" + model.id; }

FigureKey parse_figure_key(std::string_view text) {
  FigureKey key;
  const auto whole = base::trim(text);
  const auto bracket = std::min(whole.find('['), whole.size());
  const auto measure = base::trim(whole.substr(0, bracket));
  if (measure != "*") {
    if (!is_name(measure)) refuse(text, measure);
    key.measure = measure;
  }
  auto rest = whole.substr(bracket);
  if (rest.empty()) return key;
  if (!rest.ends_with(']')) refuse(text, rest);
  rest = rest.substr(1, rest.size() - 2);
  for (const auto part : base::split(rest, ',')) {
    const auto item = base::trim(part);
    if (item.find('=') == std::string_view::npos) {
      take_period(text, item, key);
    } else {
      take_codes(text, item, key);
    }
  }
  return key;
}

}  // namespace bijlage::store::archive
