#include "questions/question.hpp"

#include <algorithm>

namespace bijlage::questions {

const std::vector<std::string>* TableQuestion::named_codes(std::size_t dimension) const {
  const auto found = where.find(dimension);
  if (found == where.end()) return nullptr;
  const auto& codes = found->second;
  return std::find(codes.begin(), codes.end(), "*") == codes.end() ? &codes : nullptr;
}

}  // namespace bijlage::questions
