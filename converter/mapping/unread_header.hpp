#pragma once

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// A row right over the header whose labels say more of the columns than the mapping takes up:
/// "Mannen", "Vrouwen" over years. Where two of them are codes of one dimension, the block is taken
/// out of `places` and S03 tells of it: its columns are not what they seem. Other texts there are
/// told of as well, and the block is read.
void refuse_unread_headers(const SheetTask& task, std::vector<BlockPlace>& places);

}  // namespace bijlage::mapping
