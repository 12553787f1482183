#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "calendar/period.hpp"
#include "questions/question.hpp"

/// Rows and columns before they are filled: which members they stand for.
namespace bijlage::questions {

/// A place on one axis: a measure, a code of a dimension, or a period.
struct Member {
  std::string code;
  calendar::Period period;

  friend bool operator==(const Member&, const Member&) = default;
};

/// A row or a column: a member for each of its axes, or a total over other lines.
struct Line {
  std::vector<Member> members;

  /// Of a total: the lines it adds up, by index into the same list …
  std::vector<std::size_t> over;
  /// … the axis that it adds up along; nothing for a total over all of them …
  std::optional<std::size_t> total_axis;
  /// … and the year, where it is a total of one.
  std::optional<int> year;

  bool is_total() const { return !over.empty(); }
};

/// All combinations of members, the first axis outermost.
std::vector<Line> combinations(const std::vector<std::vector<Member>>& members);

/// The lines with those totals between and after them that have more than one line to add up:
/// "year" (of months, quarters, halves), an axis by its name, or "all".
std::vector<Line> with_totals(const std::vector<Line>& lines, const std::vector<Axis>& axes,
                              const std::vector<std::string>& totals);

}  // namespace bijlage::questions
