#include "answers/row_remarks.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::answers {
namespace {

bool covers(const std::vector<std::size_t>& columns, const std::vector<std::size_t>& wanted) {
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](std::size_t column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
  });
}

std::string names(const std::vector<std::size_t>& columns, const std::vector<std::string>& titles) {
  std::vector<std::string> found;
  found.reserve(columns.size());
  for (const std::size_t column : columns) {
    found.push_back(titles[column]);
  }
  return base::join(found, ", ");
}

}  // namespace

void RowRemarks::add(std::size_t column, std::string_view text) {
  if (text.empty()) {
    return;
  }
  auto found = std::find_if(remarks_.begin(), remarks_.end(),
                            [&](const Remark& remark) { return remark.text == text; });
  if (found == remarks_.end()) {
    found = remarks_.insert(remarks_.end(), Remark{std::string(text), {}});
  }
  if (found->columns.empty() || found->columns.back() != column) {
    found->columns.push_back(column);
  }
}

std::string RowRemarks::text(const std::vector<std::size_t>& everywhere,
                             const std::vector<std::string>& titles,
                             std::string_view between) const {
  struct Group {
    std::string prefix;
    std::vector<std::string> texts;
  };
  std::vector<Group> groups;
  for (const Remark& remark : remarks_) {
    const std::string prefix =
        covers(remark.columns, everywhere) ? "" : names(remark.columns, titles) + ": ";
    auto found = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& group) { return group.prefix == prefix; });
    if (found == groups.end()) {
      // What bears on the whole row comes first.
      found = groups.insert(prefix.empty() ? groups.begin() : groups.end(), Group{prefix, {}});
    }
    found->texts.push_back(remark.text);
  }
  std::vector<std::string> parts;
  parts.reserve(groups.size());
  for (const Group& group : groups) {
    parts.push_back(group.prefix + base::join(group.texts, between));
  }
  return base::join(parts, "; ");
}

}  // namespace bijlage::answers
