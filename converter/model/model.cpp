#include "model/model.hpp"

#include <algorithm>

namespace bijlage::model {
namespace {

template <typename Item>
const Item* find_code(const std::vector<Item>& items, std::string_view code) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.code == code; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

Additivity Measure::additive_over(std::string_view dimension_or_time) const {
  const auto found = additive.find(dimension_or_time);
  return found == additive.end() ? Additivity::yes : found->second;
}

const Code* Dimension::find(std::string_view wanted) const { return find_code(codes, wanted); }

bool Dimension::is_under(std::string_view wanted, std::string_view above) const {
  // Loading a model makes sure that no code lies under itself.
  for (const Code* at = find(wanted); at != nullptr && !at->parent.empty(); at = find(at->parent)) {
    if (at->parent == above) return true;
  }
  return false;
}

bool Dimension::has_under(std::string_view above) const {
  return std::any_of(codes.begin(), codes.end(),
                     [&](const Code& other) { return other.parent == above; });
}

const Measure* Model::find_measure(std::string_view code) const {
  return find_code(measures, code);
}

const Dimension* Model::find_dimension(std::string_view code) const {
  return find_code(dimensions, code);
}

std::optional<std::size_t> Model::dimension_index(std::string_view code) const {
  const Dimension* dimension = find_dimension(code);
  if (dimension == nullptr) return std::nullopt;
  return static_cast<std::size_t>(dimension - dimensions.data());
}

}  // namespace bijlage::model
