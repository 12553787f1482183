#include <algorithm>
#include <cmath>

#include "mapping/suggest/shape.hpp"

namespace bijlage::mapping::suggesting {
namespace {

// "Totaal welzijn" under the rows of that group: begins as a total does, and is the sum.
class SubtotalFinder {
 public:
  explicit SubtotalFinder(Shape& shape) : shape_(shape) {}

  void run() {
    for (const std::uint32_t row : shape_.body.rows) {
      if (group_begins_before(row)) part_.clear();
      const Label& label = shape_.label(row, shape_.body.labels.front());
      if (shape_.lexicon().is_total(label.folded)) continue;
      if (!part_.empty() && begins_as_total(label.folded) && sums_up(row)) {
        add(row, label);
        part_.clear();
      } else {
        part_.push_back(row);
      }
    }
  }

 private:
  bool group_begins_before(std::uint32_t row) const {
    const auto& groups = shape_.body.groups;
    return !part_.empty() && std::any_of(groups.begin(), groups.end(), [&](const auto& group) {
      return group.row > part_.back() && group.row < row;
    });
  }

  bool begins_as_total(const std::string& folded) const {
    const auto space = folded.find(' ');
    return space != std::string::npos && shape_.lexicon().is_total(folded.substr(0, space));
  }

  double number(std::uint32_t row, std::uint32_t column) const {
    const workbook::Cell* cell = shape_.view.grid().cell({row, column});
    return cell != nullptr && cell->kind == workbook::CellKind::number ? cell->number : 0;
  }

  bool sums_up(std::uint32_t row) const {
    return std::all_of(shape_.data.begin(), shape_.data.end(), [&](std::uint32_t column) {
      double sum = 0;
      for (const std::uint32_t above : part_) sum += number(above, column);
      return std::abs(sum - number(row, column)) < 0.5;
    });
  }

  void add(std::uint32_t row, const Label& label) {
    const std::string glob = glob_of(label.text);
    if (glob.empty()) return;
    shape_.subtotals.push_back(row);
    shape_.draft.group_totals.push_back(glob);
    shape_.draft.see(
        {"suggest.subtotal",
         {{"cells", shape_.a1(row, shape_.body.labels.front(), shape_.body.figures.back())},
          {"label", label.text}}});
  }

  Shape& shape_;
  std::vector<std::uint32_t> part_;  // the rows since the last one
};

}  // namespace

void shape_subtotals(Shape& shape) {
  if (!shape.body.labels.empty() && !shape.data.empty()) SubtotalFinder(shape).run();
}

}  // namespace bijlage::mapping::suggesting
