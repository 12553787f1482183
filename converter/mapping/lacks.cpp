#include "mapping/lacks.hpp"

#include <algorithm>
#include <string_view>

namespace bijlage::mapping {

using Kind = BlockColumn::Kind;
using workbook::CellRange;

namespace {

constexpr std::string_view period = "period";

// Figures without a period or a measure are told of as such.
void add_dimension(const std::string& role, std::vector<std::string>& dimensions) {
  const bool none = role.empty() || role.front() == '@' || role == period || role == "measure" ||
                    role == "from" || role == "until";
  if (!none) dimensions.push_back(role);
}

void add_dimensions(const LabelRole& role, std::vector<std::string>& dimensions) {
  if (!role.pattern) return add_dimension(role.role, dimensions);
  for (const std::string& gap : role.pattern->gaps()) {
    if (gap != "value" && gap != "mark") add_dimension(gap, dimensions);
  }
}

std::vector<std::string> dimensions_of(const std::vector<LabelRole>& roles) {
  std::vector<std::string> dimensions;
  for (const LabelRole& role : roles) add_dimensions(role, dimensions);
  return dimensions;
}

class LackFinder {
 public:
  LackFinder(const BlockPlace& place, const Mapping& mapping)
      : place_(place), table_(*place.table), mapping_(mapping) {
    const std::uint32_t row = place.header_rows.empty() ? place.top : place.header_rows.back();
    header_ = {{row, place.first_column()}, {row, place.last_column()}};
  }

  std::vector<Lack> run() {
    heading();
    above();
    left();
    return std::move(lacks_);
  }

 private:
  void add(Lack lack) {
    if (!lack.dimensions.empty()) lacks_.push_back(std::move(lack));
  }

  void heading() {
    const bool found = std::any_of(place_.heading_senses.begin(), place_.heading_senses.end(),
                                   [](const Sense& sense) { return sense.says_something(); });
    if (found) return;
    add({"labels.heading", dimensions_of(table_.heading.by_position), false,
         "finding.S02.no-heading", header_});
  }

  void above() {
    const auto& roles = table_.above.by_position;
    if (place_.header_rows.empty() || place_.header_rows.size() >= roles.size()) return;
    const auto missing = roles.end() - static_cast<std::ptrdiff_t>(place_.header_rows.size());
    add({"labels.above", dimensions_of({roles.begin(), missing}), false,
         "finding.S02.no-header-row", header_});
  }

  void left() {
    const std::size_t columns = place_.columns_of(Kind::label).size();
    const auto& roles = table_.left.by_position;
    if (columns < roles.size()) {
      const auto missing = roles.begin() + static_cast<std::ptrdiff_t>(columns);
      std::vector<LabelRole> lost(missing, roles.end());
      Lack lack{"labels.left", dimensions_of(lost), false, "finding.S02.no-label-column", header_};
      // A heading may give the year, and these gave the month.
      const bool dated = std::any_of(lost.begin(), lost.end(),
                                     [](const LabelRole& role) { return role.role == period; });
      if (dated) lack.dimensions.emplace_back(period);
      add(std::move(lack));
    }
    if (!table_.left.by_heading.empty() && place_.left_role.empty()) {
      Lack lack{"labels.left", {}, true, "finding.S02.no-heading", header_};
      for (const auto& [text, role] : table_.left.by_heading) add_dimension(role, lack.dimensions);
      add(std::move(lack));
    }
    // Whoever says that a column may be missing takes the figures as they are.
    if (mapping_.drift.missing_column == model::Severity::error) {
      for (const auto& [header, role] : table_.left.by_header) by_header(header, role);
    }
  }

  void by_header(const std::string& header, const std::string& role) {
    const auto& missing = place_.missing;
    if (std::find(missing.begin(), missing.end(), header) == missing.end()) return;
    Lack lack{"labels.left", {}, false, "finding.S02.no-label-column", header_};
    // Another column may give the year, and this one gave the month.
    if (role == period) lack.dimensions.push_back(role);
    add_dimension(role, lack.dimensions);
    add(std::move(lack));
  }

  const BlockPlace& place_;
  const TableMapping& table_;
  const Mapping& mapping_;
  CellRange header_;
  std::vector<Lack> lacks_;
};

}  // namespace

const std::string* Lack::unmet(const Sense& sense) const {
  const auto is_unmet = [&](const std::string& dimension) {
    return dimension == period || !sense.codes.contains(dimension);
  };
  const auto first = std::find_if(dimensions.begin(), dimensions.end(), is_unmet);
  if (first == dimensions.end()) return nullptr;
  if (any && !std::all_of(dimensions.begin(), dimensions.end(), is_unmet)) return nullptr;
  return &*first;
}

std::vector<Lack> lacks_of(const BlockPlace& place, const Mapping& mapping) {
  return LackFinder(place, mapping).run();
}

Lack lack_of_name(const BlockPlace& place, const LabelRole& role, const std::string& key) {
  const workbook::CellRef at{place.top, place.first_column()};
  return {key, dimensions_of({role}), false, "finding.S02.incomplete", {at, at}};
}

Lack lack_of_group(const BlockPlace& place) {
  const std::uint32_t row = place.first_row;
  return {"labels.group",
          dimensions_of(place.table->group.by_position),
          true,
          "finding.S02.no-group",
          {{row > 0 ? row - 1 : row, place.first_column()}, {row, place.first_column()}}};
}

}  // namespace bijlage::mapping
