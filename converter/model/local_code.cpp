#include <algorithm>

#include "base/text.hpp"
#include "model/dataset.hpp"

namespace bijlage::model {
namespace {

// Signs that tell labels apart ("+18 j", "-18 j") and that an SDMX identifier cannot hold.
std::string_view spelled(char sign) {
  switch (sign) {
    case '+':
      return "plus";
    case '-':
      return "min";
    case '%':
      return "pct";
    case '<':
      return "lt";
    default:
      return {};
  }
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string identifier(std::string_view label) {
  std::string code = "U";
  bool gap = true;
  const auto add = [&](std::string_view text) {
    if (std::exchange(gap, false)) code += '_';
    code += text;
  };
  for (const char c : base::fold(label)) {
    if (is_letter_or_digit(c)) {
      add({&c, 1});
    } else if (const std::string_view word = spelled(c); !word.empty()) {
      gap = true;
      add(word);
      gap = true;
    } else {
      gap = true;
    }
  }
  return code;
}

}  // namespace

void Dataset::intern_combination(const LocalCode& combination) {
  const bool known = std::any_of(local_codes.begin(), local_codes.end(), [&](const auto& local) {
    return local.dimension == combination.dimension && local.code == combination.code;
  });
  if (!known) local_codes.push_back(combination);
}

std::string Dataset::intern_local_code(std::string_view dimension, std::string_view label) {
  const std::string folded = base::fold(label);
  const std::string wanted = identifier(label);
  std::string code = wanted;
  const auto taken_by = [&](std::string_view name) {
    return std::find_if(local_codes.begin(), local_codes.end(), [&](const LocalCode& local) {
      return local.dimension == dimension && local.code == name;
    });
  };
  int number = 1;
  for (auto taken = taken_by(code); taken != local_codes.end(); taken = taken_by(code)) {
    if (base::fold(taken->label) == folded) return code;
    code = wanted + "_" + std::to_string(++number);
  }
  local_codes.push_back({std::string(dimension), code, std::string(label), false});
  return code;
}

}  // namespace bijlage::model
