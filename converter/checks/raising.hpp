#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/check.hpp"

/// What every rule needs to say where something is.
namespace bijlage::checks {

/// A finding of that code at that cell; `rule` names the line of the mapping that read it.
model::Finding finding_at(const Context& context, std::string_view code, const model::Source& at,
                          std::uint16_t rule);
model::Finding finding_at(const Context& context, std::string_view code,
                          const model::Observation& observation);

/// The cells of these observations, as ranges, as far as they are on the sheet of `at`.
std::vector<workbook::CellRange> cells_beside(const Context& context, const model::Source& at,
                                              const model::ObservationList& observations);

/// `Blad!B7`: for messages that name a second place.
std::string place_text(const Context& context, const model::Source& source);
/// The id of the table that a figure stood in; empty where there is none.
std::string table_of(const Context& context, model::ObservationIndex observation);
/// The measure's label in the context's language, its code where it has none.
std::string measure_label(const Context& context, std::string_view measure);
/// From the first day to the last that these observations are about, as SDMX writes a period.
std::string span_text(const Context& context, const model::ObservationList& observations);
/// `2018-06-01/2018-06-19` (ISO 8601 time interval).
std::string days_text(const calendar::Days& days);

}  // namespace bijlage::checks
