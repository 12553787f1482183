#pragma once

#include "mapping/block.hpp"

/// What the headers over the labels of rows say of them: a header that names a dimension of the
/// model is a witness of what stands under it.
namespace bijlage::mapping {

/// Where the mapping counts the label columns and their headers name its dimensions in another
/// order, the headers are believed: the columns were exchanged. Not where the labels cannot be read
/// in that order.
void believe_headers(const Grid& grid, const LabelReader& labels, const Mapping& mapping,
                     BlockPlace& place);

/// Marks the block as doubtful where two columns have the header that the mapping names for one,
/// and hold different labels.
void doubt_equal_headers(const Grid& grid, BlockPlace& place);

/// Columns before the labels, of `candidates`, that say of the rows what the mapping does not take
/// up: their header names a dimension, or their texts are codes of one.
void find_unread_labels(const Grid& grid, const LabelReader& labels, const Mapping& mapping,
                        const std::vector<std::uint32_t>& candidates, BlockPlace& place);

}  // namespace bijlage::mapping
