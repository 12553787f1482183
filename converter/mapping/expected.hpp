#pragma once

#include "mapping/extract.hpp"

namespace bijlage::mapping {

/// P01 for each stretch of `[expect]`'s periods of which no figure is given.
void report_expected(const Mapping& mapping, const Origin& origin, Submission& out);

}  // namespace bijlage::mapping
