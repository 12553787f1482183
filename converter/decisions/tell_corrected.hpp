#pragma once

#include "model/finding.hpp"

namespace bijlage::decisions {

/// Says of each finding that counts with a corrected figure that it does, so that nobody takes it
/// to be about what was submitted. For findings of one submission, once they are settled; its
/// corrections (D02) are among `all`.
void tell_corrected(model::Findings& findings, const model::Findings& all);

}  // namespace bijlage::decisions
