#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "readers/xls/globals.hpp"

namespace bijlage::readers::xls {

/// Where the records of a sheet lie in the stream, from its BOF on.
struct Substream {
  std::size_t start;
  std::size_t end;
};

/// One for each of `globals.sheets`; no two overlap. Where the places that the list of sheets
/// declares are wrong, the sheets are taken as they follow each other; where that does not fit
/// either, it is the failure `xls.damaged`. Nothing for a chart or module that is not found.
std::vector<std::optional<Substream>> find_substreams(Bytes stream, const Globals& globals);

}  // namespace bijlage::readers::xls
