#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "mapping/suggest/shape.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::size_t rows_looked_at = 400;
// Shares that are all there come to a hundred but for their rounding.
constexpr double rounding = 1.5;

/// What stands in the figure columns of a body.
class FigureShaper {
 public:
  explicit FigureShaper(Shape& shape) : shape_(shape) {
    const auto& rows = shape.body.rows;
    rows_.assign(rows.begin(),
                 rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), rows_looked_at)));
  }

  void run() {
    find_splits();
    find_ends();
    if (!shape_.draft.left_by_heading.empty()) weigh_shares();
    if (std::find(shape_.draft.left.begin(), shape_.draft.left.end(), "measure") !=
        shape_.draft.left.end()) {
      give_measures();
    }
  }

 private:
  bool is_total(std::uint32_t row) const {
    return std::any_of(shape_.body.labels.begin(), shape_.body.labels.end(), [&](auto column) {
      return shape_.lexicon().is_total(shape_.label(row, column).folded);
    });
  }

  void find_splits() {
    const Grid& grid = shape_.view.grid();
    for (const std::uint32_t row : rows_) {
      for (const std::uint32_t column : shape_.data) {
        const workbook::Cell* cell = grid.cell({row, column});
        if (cell == nullptr || cell->kind != workbook::CellKind::text) continue;
        auto split = split_of(grid.sheet().text(*cell), shape_.lexicon());
        if (!split) continue;
        auto& splits = shape_.draft.splits;
        if (std::find(splits.begin(), splits.end(), *split) != splits.end()) continue;
        const base::Message message{
            "suggest.split",
            {{"cells", shape_.a1(row, column, column)}, {"text", grid.shown({row, column})}}};
        if (split->guessed) {
          shape_.draft.decide({"suggest.split-guessed", message.gaps});
        } else {
          shape_.draft.see(message);
        }
        splits.push_back(std::move(*split));
      }
    }
  }

  // The last row is a total by another name, where all its figures are the sums of those above.
  bool sums_up() const {
    const auto& rows = shape_.body.rows;
    if (rows.size() < 3 || rows.size() != rows_.size() || shape_.body.labels.empty()) return false;
    // What is known by its name is a row like the others, whatever its figures come to.
    if (!shape_.lexicon()
             .roles_of(shape_.label(rows.back(), shape_.body.labels.front()).text)
             .empty()) {
      return false;
    }
    return std::all_of(shape_.data.begin(), shape_.data.end(), [&](std::uint32_t column) {
      double sum = 0;
      const workbook::Cell* last = shape_.view.grid().cell({rows.back(), column});
      if (last == nullptr || last->kind != workbook::CellKind::number) return false;
      for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        const workbook::Cell* cell = shape_.view.grid().cell({rows[i], column});
        if (cell != nullptr && cell->kind == workbook::CellKind::number) sum += cell->number;
      }
      return sum > 0 && std::abs(sum - last->number) < 0.5;
    });
  }

  void find_ends() {
    bool total = is_total(shape_.body.last_row());
    if (!total && sums_up()) {
      const Label& label = shape_.label(shape_.body.last_row(), shape_.body.labels.front());
      if (const std::string glob = glob_of(label.text); !glob.empty()) {
        shape_.draft.totals = {glob};
        total = true;
      }
    }
    if (total) {
      shape_.draft.until = "total";
      const std::uint32_t row = shape_.body.last_row();
      shape_.draft.see(
          {"suggest.total",
           {{"cells", shape_.a1(row, shape_.body.labels.front(), shape_.body.figures.back())}}});
    }
  }

  void weigh_shares() {
    double sum = 0;
    for (const std::uint32_t row : rows_) {
      const workbook::Cell* cell = shape_.view.grid().cell({row, shape_.data.front()});
      if (cell == nullptr || cell->kind != workbook::CellKind::text) return;
      const Reading reading =
          read_figure(shape_.view.grid().sheet().text(*cell), shape_.lexicon().locale());
      if (reading.kind != Reading::Kind::figure || !reading.percent) return;
      sum += reading.number.to_double();
    }
    if (sum > 100 - rounding && sum < 100 + rounding) return;
    shape_.draft.complete = false;
    shape_.draft.decide({"suggest.incomplete-shares", {}});
  }

  // Of measures by row, a label that is none but stands before shares is one of shares.
  void give_measures() {
    for (const std::uint32_t row : rows_) {
      const std::string& label = shape_.label(row, shape_.body.labels.back()).text;
      if (label.empty() || is_total(row) || shape_.is_subtotal(row) ||
          shape_.lexicon().can_be(label, "measure") || shape_.draft.values.contains(label)) {
        continue;
      }
      if (const auto meaning = compound_of(shape_.lexicon(), label, {});
          meaning && meaning->contains("measure")) {
        shape_.draft.values[label] = *meaning;
        continue;
      }
      give_measure(row, label);
    }
  }

  void give_measure(std::uint32_t row, const std::string& label) {
    std::string measure;
    if (is_share(row)) {
      for (const auto& candidate : shape_.lexicon().model().measures) {
        if (measure.empty() && candidate.is_share()) measure = candidate.code;
      }
    }
    if (measure.empty()) {
      const auto nearest = base::join(shape_.lexicon().nearest("measure", label), ", ");
      shape_.draft.decide({nearest.empty() ? "suggest.unknown-label" : "suggest.unknown-label-near",
                           {{"label", label}, {"role", "measure"}, {"nearest", nearest}}});
      return;
    }
    shape_.draft.values[label] = {{"measure", measure}};
    shape_.draft.decide({"suggest.value-share", {{"label", label}, {"measure", measure}}});
  }

  bool is_share(std::uint32_t row) const {
    return std::any_of(shape_.data.begin(), shape_.data.end(), [&](std::uint32_t column) {
      return shape_.view.grid().shown({row, column}).find('%') != std::string::npos;
    });
  }

  Shape& shape_;
  std::vector<std::uint32_t> rows_;
};

}  // namespace

void shape_figures(Shape& shape) {
  if (!shape.data.empty()) FigureShaper(shape).run();
}

}  // namespace bijlage::mapping::suggesting
