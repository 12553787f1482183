#include "store/identifier.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::store {
namespace {

bool stays(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string upper_case(std::string_view code) {
  std::string upper(code);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return upper;
}

std::string identifier(std::string_view name, const std::vector<std::string>& taken) {
  std::string made;
  for (const char c : upper_case(base::fold(name))) {
    if (stays(c)) {
      made += c;
    } else if (!made.empty() && made.back() != '_') {
      made += '_';
    }
  }
  while (made.ends_with('_')) made.pop_back();
  if (made.empty() || (made.front() >= '0' && made.front() <= '9')) made.insert(0, "A_");
  const auto is_taken = [&](const std::string& id) {
    return std::find(taken.begin(), taken.end(), id) != taken.end();
  };
  if (!is_taken(made)) return made;
  int number = 2;
  while (is_taken(made + "_" + std::to_string(number))) ++number;
  return made + "_" + std::to_string(number);
}

}  // namespace bijlage::store
