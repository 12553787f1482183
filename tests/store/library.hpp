#pragma once

#include <string>

#include "model/dataset.hpp"

namespace bijlage::store::testing {

/// Model "BIJLAGE:ONLINEHULP(1.0)" with measures visits (NR) and subsidy (EUR) and dimensions
/// platform and age.
const model::Model& model();

/// A dataset of that model with one file "depressiehulp.xlsx", sheet "Bezoek", mapping "maand".
model::Dataset dataset();

/// Adds a figure; further details are up to the test.
model::Observation& add(model::Dataset& data, const std::string& cell, const std::string& period,
                        std::optional<base::Decimal> value, const std::string& raw,
                        const model::Series& series = {"visits", {"depressiehulp", ""}});

}  // namespace bijlage::store::testing
