#pragma once

#include <string>
#include <vector>

#include "mapping/block.hpp"

/// A place for labels that gives nothing in one block: its heading is gone, a header row, a column
/// of labels. Figures that would so come under no code of a dimension, among those of which it is
/// not asked, are not taken over.
namespace bijlage::mapping {

struct Lack {
  std::string key;  ///< of the mapping: "labels.heading"
  /// What it would give. No measure, and the period only where a piece of it is gone.
  std::vector<std::string> dimensions;
  bool any = false;           ///< one of them would do
  std::string message;        ///< how the finding says it
  workbook::CellRange where;  ///< where it was looked for; the grid's

  /// The dimension that labels found elsewhere do not give either; nothing where they do.
  const std::string* unmet(const Sense& sense) const;
};

/// What a block lacks, whatever its rows say.
std::vector<Lack> lacks_of(const BlockPlace& place, const Mapping& mapping);
/// What a name of a sheet or file that cannot be read would have given.
Lack lack_of_name(const BlockPlace& place, const LabelRole& role, const std::string& key);
/// What rows lack that stand above the first group of a block.
Lack lack_of_group(const BlockPlace& place);

}  // namespace bijlage::mapping
