#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/dataset.hpp"
#include "model/finding.hpp"

/// What every finding about a figure says alike, whoever raises it.
namespace bijlage::model {

/// A finding of that code at that cell; `rule` names the line of the mapping that read it.
Finding finding_at(const Dataset& data, std::string_view code, const Source& at,
                   std::uint16_t rule);

/// The measure's label in a language, its code where it has none.
std::string measure_label(const Model& model, std::string_view measure, std::string_view language);

}  // namespace bijlage::model
