#pragma once

#include "model/finding.hpp"
#include "questions/question.hpp"

namespace bijlage::questions {

/// Says of a table without any figure that nothing was submitted, or nothing that fits, as a remark
/// and as finding A01.
void report_unanswered(const TableQuestion& asked, const model::Dataset& data, AskedTable& table,
                       model::Findings& findings);

}  // namespace bijlage::questions
