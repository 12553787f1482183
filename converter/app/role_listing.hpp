#pragma once

#include <vector>

#include "app/cell_words.hpp"
#include "writers/explained_file.hpp"

namespace bijlage::app {

/// The cells of a sheet by block and role: what stands where, and what the labels give.
std::vector<writers::ListedBlock> list_roles(const Closeup& close,
                                             const model::SheetAccounts& accounts,
                                             const CellWords& words);

}  // namespace bijlage::app
