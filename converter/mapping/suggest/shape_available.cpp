#include <algorithm>

#include "mapping/suggest/shape.hpp"

namespace bijlage::mapping::suggesting {
namespace {

// Figures that begin further down, in rows of months, were not counted before.
class BeginningFinder {
 public:
  explicit BeginningFinder(Shape& shape) : shape_(shape) {
    for (const std::uint32_t row : shape.body.rows) {
      if (!is_total(row)) rows_.push_back(row);
    }
  }

  void run() {
    for (const std::uint32_t column : shape_.data) {
      const auto first = std::find_if(rows_.begin(), rows_.end(), [&](std::uint32_t row) {
        return shape_.view.at(row, column) != Sight::blank;
      });
      const bool none_after = std::none_of(first, rows_.end(), [&](std::uint32_t row) {
        return shape_.view.at(row, column) == Sight::blank;
      });
      if (first == rows_.begin() || rows_.end() - first < 2 || !none_after) continue;
      if (!ascending()) return;
      add(column, *first);
    }
  }

 private:
  bool is_total(std::uint32_t row) const {
    return shape_.lexicon().is_total(shape_.label(row, shape_.body.labels.front()).folded);
  }

  std::optional<calendar::Period> period_of(std::uint32_t row) const {
    const auto part = shape_.lexicon().period(shape_.label(row, shape_.body.labels.front()).text);
    if (!part) return std::nullopt;
    if (auto whole = calendar::complete(*part)) return whole;
    const auto both = year_ ? calendar::combine(*year_, *part) : std::nullopt;
    return both ? calendar::complete(*both) : std::nullopt;
  }

  bool ascending() {
    if (shape_.period && shape_.period->year) {
      year_.emplace();
      year_->year = shape_.period->year;
    }
    std::optional<calendar::Period> before;
    for (const std::uint32_t row : rows_) {
      const auto period = period_of(row);
      if (!period || (before && period->days.first <= before->days.last)) return false;
      before = period;
    }
    return true;
  }

  void add(std::uint32_t column, std::uint32_t row) {
    const Label& label = shape_.label(shape_.body.header_rows.back(), column);
    const std::string glob = glob_of(label.text);
    if (glob.empty()) return;
    const std::string from = period_of(row)->sdmx();
    shape_.draft.available.emplace_back(glob, from);
    shape_.draft.decide(
        {"suggest.available",
         {{"cells", shape_.a1(row, column, column)}, {"label", label.text}, {"period", from}}});
  }

  Shape& shape_;
  std::vector<std::uint32_t> rows_;
  std::optional<calendar::PeriodPart> year_;
};

}  // namespace

void shape_available(Shape& shape) {
  const bool by_row = shape.body.labels.size() == 1 && !shape.body.header_rows.empty();
  if (by_row && !shape.draft.header_is_period) BeginningFinder(shape).run();
}

}  // namespace bijlage::mapping::suggesting
