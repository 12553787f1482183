#include <algorithm>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

std::span<Item> ReadBlock::of_row(std::uint32_t row) {
  const auto first = std::partition_point(items.begin(), items.end(),
                                          [&](const Item& item) { return item.row < row; });
  const auto last =
      std::partition_point(first, items.end(), [&](const Item& item) { return item.row == row; });
  return {first, last};
}

std::span<Item> ReadBlock::of_group(std::uint32_t group) {
  const auto first = std::partition_point(items.begin(), items.end(),
                                          [&](const Item& item) { return item.group < group; });
  const auto last = std::partition_point(first, items.end(),
                                         [&](const Item& item) { return item.group == group; });
  return {first, last};
}

}  // namespace bijlage::mapping
