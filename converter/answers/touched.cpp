#include "answers/touched.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace bijlage::answers {
namespace {

bool names_any(const model::Finding& finding, const std::vector<model::ObservationIndex>& indices,
               const model::Dataset& data) {
  return std::any_of(indices.begin(), indices.end(), [&](model::ObservationIndex index) {
    return names_source(finding, data.observations[index].source, data);
  });
}

/// A conflict is about the figure that was chosen too, whichever of its cells the finding names.
bool rests_on(const normalise::Figure& figure, const model::Dataset& data,
              const model::Finding& finding) {
  return names_any(finding, figure.from, data) ||
         (finding.code == "C02" && names_any(finding, figure.passed_over, data));
}

std::string_view gap_of(const base::Message& message, std::string_view name) {
  for (const auto& [gap, text] : message.gaps) {
    if (gap == name) return text;
  }
  return {};
}

bool is_disagreement(const LaidTable& laid, std::size_t row, std::size_t column,
                     const model::Dataset& data, const model::Finding& finding) {
  const auto& all = laid.asked->disagreements;
  return std::any_of(all.begin(), all.end(), [&](const questions::PublishedTotal& total) {
    return total.row == row && total.column == column && names_source(finding, total.source, data);
  });
}

/// Columns of the same rows that stand side by side, taken together.
std::vector<workbook::CellRange> side_by_side(const std::vector<workbook::CellRange>& columns) {
  std::vector<workbook::CellRange> found;
  for (const workbook::CellRange& next : columns) {
    const auto left =
        std::find_if(found.begin(), found.end(), [&](const workbook::CellRange& range) {
          return range.first.row == next.first.row && range.last.row == next.last.row &&
                 range.last.column + 1 == next.first.column;
        });
    if (left == found.end()) {
      found.push_back(next);
    } else {
      left->last = next.last;
    }
  }
  return found;
}

}  // namespace

bool names_source(const model::Finding& finding, const model::Source& source,
                  const model::Dataset& data) {
  return finding.sheet == data.sheets[source.sheet] &&
         finding.file == data.files[source.file].name &&
         std::any_of(finding.cells.begin(), finding.cells.end(),
                     [&](const workbook::CellRange& range) { return range.contains(source.cell); });
}

std::vector<workbook::CellRef> touched_cells(const LaidTable& laid, const model::Dataset& data,
                                             const model::Finding& finding) {
  std::vector<workbook::CellRef> found;
  if (!laid.sheet.table || finding.cells.empty()) {
    return found;
  }
  for (std::size_t row = 0; row < laid.asked->rows.size(); ++row) {
    for (std::size_t column = 0; column < laid.asked->columns.size(); ++column) {
      const std::optional<normalise::Figure>& figure = laid.asked->figures[row][column];
      const bool rests =
          figure && !laid.is_live_total(row, column) && rests_on(*figure, data, finding);
      if (rests || is_disagreement(laid, row, column, data, finding)) {
        found.push_back(laid.place(row, column));
      }
    }
  }
  return found;
}

std::vector<base::Message> how_settled(const LaidTable& laid, const model::Dataset& data,
                                       const model::Finding& finding) {
  std::vector<base::Message> found;
  if (finding.code != "C02") return found;
  for (const auto& row : laid.asked->figures) {
    for (const auto& figure : row) {
      if (!figure || figure->passed_over.empty() || !rests_on(*figure, data, finding)) continue;
      for (const base::Message& message : figure->how) {
        const bool settles = message.key == "question.conflict-chosen" &&
                             gap_of(message, "period") == gap_of(finding.message, "period");
        if (settles && std::find(found.begin(), found.end(), message) == found.end()) {
          found.push_back(message);
        }
      }
    }
  }
  return found;
}

std::string cells_in_words(std::vector<workbook::CellRef> cells) {
  std::sort(cells.begin(), cells.end(), [](workbook::CellRef a, workbook::CellRef b) {
    return a.column != b.column ? a.column < b.column : a.row < b.row;
  });
  std::vector<workbook::CellRange> ranges;
  for (const workbook::CellRef cell : cells) {
    if (!ranges.empty() && ranges.back().last.column == cell.column &&
        ranges.back().last.row + 1 == cell.row) {
      ranges.back().last = cell;
    } else {
      ranges.push_back({cell, cell});
    }
  }
  std::vector<std::string> names;
  for (const workbook::CellRange& range : side_by_side(ranges)) {
    names.push_back(workbook::a1(range));
  }
  return base::join(names, ", ");
}

}  // namespace bijlage::answers
