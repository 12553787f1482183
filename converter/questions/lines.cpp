#include "questions/lines.hpp"

#include <algorithm>
#include <map>

namespace bijlage::questions {
namespace {

// A total and the line after which it stands.
struct Placed {
  std::size_t after = 0;
  Line line;
};

// The axis that a total's name means among these, and whether it is a total a year.
struct Along {
  std::optional<std::size_t> axis;
  bool by_year = false;
};

std::optional<Along> axis_of(const std::string& total, const std::vector<Axis>& axes) {
  if (total == "all") return Along{};
  for (std::size_t i = 0; i < axes.size(); ++i) {
    if (axes[i].name == total) return Along{i, false};
  }
  for (std::size_t i = 0; i < axes.size(); ++i) {
    if (total == "year" && axes[i].kind == Axis::Kind::calendar) return Along{i, true};
  }
  return std::nullopt;
}

// Lines that differ only along the axis (and lie in one year) belong together.
bool together(const Line& a, const Line& b, const Along& along) {
  if (!along.axis) return true;
  const std::size_t axis = *along.axis;
  for (std::size_t i = 0; i < a.members.size(); ++i) {
    if (i != axis && a.members[i] != b.members[i]) return false;
  }
  return !along.by_year ||
         a.members[axis].period.days.first.year() == b.members[axis].period.days.first.year();
}

Line total_over(const std::vector<Line>& lines, std::vector<std::size_t> over, const Along& along) {
  Line total;
  total.members = lines[over.front()].members;
  total.total_axis = along.axis;
  if (along.by_year) total.year = total.members[*along.axis].period.days.first.year();
  total.over = std::move(over);
  return total;
}

std::vector<Placed> totals_along(const std::vector<Line>& lines, const Along& along,
                                 bool innermost) {
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& members) {
      return together(lines[members.front()], lines[i], along);
    });
    if (group == groups.end()) {
      groups.push_back({i});
    } else {
      group->push_back(i);
    }
  }
  std::vector<Placed> totals;
  for (auto& group : groups) {
    if (group.size() < 2) continue;
    // Under the lines it adds up, where those lie together; else under everything.
    const std::size_t after = innermost ? group.back() : lines.size() - 1;
    totals.push_back({after, total_over(lines, std::move(group), along)});
  }
  return totals;
}

}  // namespace

std::vector<Line> combinations(const std::vector<std::vector<Member>>& members) {
  std::vector<Line> lines(1);
  for (const auto& choices : members) {
    std::vector<Line> longer;
    for (const Line& line : lines) {
      for (const Member& member : choices) {
        longer.push_back(line);
        longer.back().members.push_back(member);
      }
    }
    lines = std::move(longer);
  }
  return lines;
}

std::vector<Line> with_totals(const std::vector<Line>& lines, const std::vector<Axis>& axes,
                              const std::vector<std::string>& totals) {
  std::vector<Placed> placed;
  for (const std::string& name : totals) {
    const auto along = axis_of(name, axes);
    if (!along || lines.empty()) continue;
    const bool innermost = along->axis && *along->axis + 1 == axes.size();
    for (Placed& total : totals_along(lines, *along, innermost)) placed.push_back(std::move(total));
  }
  std::vector<Line> all;
  std::vector<std::size_t> moved(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    moved[i] = all.size();
    all.push_back(lines[i]);
    for (Placed& total : placed) {
      if (total.after != i) continue;
      // All lines it adds up stand above it, so their new places are known.
      for (std::size_t& part : total.line.over) part = moved[part];
      all.push_back(std::move(total.line));
    }
  }
  return all;
}

}  // namespace bijlage::questions
