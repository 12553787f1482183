#pragma once

#include "mapping/labels.hpp"

namespace bijlage::mapping {

/// What a published total of this label is over; nothing where it is no total's label. One that
/// begins as totals do ("Totaal kanalen") is a total's where it can be read as nothing else: as
/// `role` says.
const TotalRule* total_rule(const Label& label, const LabelRole& role, const TableMapping& table,
                            const LabelReader& labels, const config::Locale& locale);
/// Does it begin as totals do? Then a column that the mapping does not name holds totals.
bool begins_as_total(const Label& label, const config::Locale& locale);

}  // namespace bijlage::mapping
