#pragma once

#include "model/finding.hpp"

namespace bijlage::decisions {

/// Says of each finding that counts with a corrected figure (D02) that it does, so that nobody
/// takes it to be about what was submitted. For all findings of one submission, once they are
/// settled.
void tell_corrected(model::Findings& findings);

}  // namespace bijlage::decisions
