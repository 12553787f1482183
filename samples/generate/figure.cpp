#include "figure.hpp"

#include <regex>

namespace bijlage::samples {
namespace {

bool matches(std::string_view text, const char* pattern) {
  return std::regex_match(text.begin(), text.end(), std::regex(pattern));
}

double as_double(std::string_view published) {
  std::string digits;
  for (const char c : published) {
    if (c == ',') digits += '.';
    if (c >= '0' && c <= '9') digits += c;
  }
  return std::stod(digits);
}

}  // namespace

Figure read_figure(std::string_view published, Thousands thousands) {
  if (matches(published, "[0-9]{1,3}(\\.[0-9]{3})+")) return {true, as_double(published), "#,##0"};
  if (matches(published, "[0-9]{1,3}"))
    return {true, as_double(published), thousands == Thousands::dotted ? "#,##0" : "0"};
  if (matches(published, "[0-9]{4,}")) return {true, as_double(published), "0"};
  if (matches(published, "[0-9]+,[0-9]")) return {true, as_double(published), "0.0"};
  if (matches(published, "[0-9]+%")) return {true, as_double(published) / 100, "0%"};
  return {};
}

bool is_year(std::string_view label) { return matches(label, "20[0-9]{2}"); }

}  // namespace bijlage::samples
