#pragma once

#include "config/wording.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::writers::testing {

/// The program's own sentences in that language.
const config::Wording& wording(const std::string& language);

/// The wrong total of document 002: B17 of sheet "Zelftest" says 1.043, B5:B16 come to 10.046.
model::Finding wrong_total();

/// depressiehulp.xlsx with 122 observations and that finding; leeg.xlsx, which could not be read.
FileReports reports();

}  // namespace bijlage::writers::testing
