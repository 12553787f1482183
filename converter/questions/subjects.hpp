#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "model/evidence.hpp"
#include "questions/asked_table.hpp"
#include "questions/labels.hpp"
#include "questions/lines.hpp"
#include "questions/question.hpp"

namespace bijlage::questions {

/// What one figure of a table is of, time aside.
using MeasureAt = std::function<const model::Measure&(const Line& row, const Line& column)>;

/// The things that a filled table measures, in the order of their first figures. `rows` and
/// `columns` are the table's, totals among them.
std::vector<Subject> subjects_of(const TableQuestion& asked, const std::vector<Line>& rows,
                                 const std::vector<Line>& columns, const AskedTable& table,
                                 const model::Dataset& data, const Labels& labels,
                                 const MeasureAt& measure_at);

/// From when on there is what the figures are about, as notes on their series say (the last, where
/// several do: from then on all of it was there); nothing where none does.
std::optional<calendar::Date> noted_start(const std::vector<const normalise::Figure*>& figures,
                                          const model::Dataset& data,
                                          const model::Evidence& evidence);

/// Gives each subject of the table its start: `stated`, or else the one that notes say.
void tell_starts(AskedTable& table, std::optional<calendar::Date> stated,
                 const model::Dataset& data, const model::Evidence& evidence);

}  // namespace bijlage::questions
