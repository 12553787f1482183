#include "app/inspect_words.hpp"

namespace bijlage::app {
namespace {

template <typename Name>
std::vector<std::string> runs(const std::vector<std::uint32_t>& ascending, const Name& name) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < ascending.size();) {
    std::size_t last = i;
    while (last + 1 < ascending.size() && ascending[last + 1] == ascending[last] + 1) ++last;
    const std::string first = name(ascending[i]);
    all.push_back(last == i ? first : first + ":" + name(ascending[last]));
    i = last + 1;
  }
  return all;
}

}  // namespace

std::string_view visibility_name(workbook::Visibility visibility) {
  switch (visibility) {
    case workbook::Visibility::visible:
      return "visible";
    case workbook::Visibility::hidden:
      return "hidden";
    case workbook::Visibility::very_hidden:
      return "very_hidden";
  }
  return {};
}

base::Message message_of(const workbook::Fact& fact) {
  return {fact.what, {{"sheet", fact.sheet}, {"detail", fact.detail}}};
}

base::Message message_of(const workbook::ReadAs& choice) {
  return {choice.what, {{"value", choice.value}}};
}

std::vector<std::string> runs_of_rows(const std::vector<std::uint32_t>& rows) {
  return runs(rows, [](std::uint32_t row) { return std::to_string(row + 1); });
}

std::vector<std::string> runs_of_columns(const std::vector<std::uint32_t>& columns) {
  return runs(columns, workbook::column_name);
}

}  // namespace bijlage::app
