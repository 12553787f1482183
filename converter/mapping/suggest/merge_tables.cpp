#include "mapping/suggest/merge_tables.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::size_t most_remarks = 12;

// What must be the same for two bodies to be one table.
std::string shape_key(const TableDraft& table) {
  TableDraft key = table;
  key.id.clear();
  key.sheets.clear();
  key.heading.clear();
  key.left_by_heading.clear();
  if (!key.start.empty()) key.start = {"*"};
  // Months or years across are known by their kind.
  if (!table.left_by_heading.empty()) key.left = {"by heading"};
  key.splits.clear();
  key.values.clear();
  key.skip.clear();
  key.group_totals.clear();
  key.many.clear();
  key.available.clear();
  key.empty.clear();
  key.until.clear();
  key.repeat_down = false;
  key.repeat_across = false;
  key.inherit = false;
  return table_toml(key) + (table.live ? "" : "dead " + table.reason.key + table.sheets.front()) +
         (table.heading.empty() ? "" : "heading");
}

template <typename T>
void unite(std::vector<T>& into, const std::vector<T>& more) {
  for (const T& element : more) {
    if (std::find(into.begin(), into.end(), element) == into.end()) into.push_back(element);
  }
}

// As often as one block has it: two lines of headings are two places.
void unite_headings(std::vector<std::string>& into, const std::vector<std::string>& more) {
  for (const std::string& role : more) {
    const auto have = std::count(into.begin(), into.end(), role);
    const auto want = std::count(more.begin(), more.end(), role);
    if (have < want) into.push_back(role);
  }
}

void unite_remarks(std::vector<Remark>& into, const std::vector<Remark>& more) {
  for (const Remark& remark : more) {
    const bool known = std::any_of(into.begin(), into.end(), [&](const Remark& other) {
      return other.message == remark.message ||
             (!remark.decide && other.message.key == remark.message.key);
    });
    if (!known && into.size() < most_remarks) into.push_back(remark);
  }
}

void merge_into(TableDraft& table, const TableDraft& other) {
  unite(table.sheets, other.sheets);
  unite_headings(table.heading, other.heading);
  unite(table.start, other.start);
  unite(table.titles, other.titles);
  unite(table.left_by_heading, other.left_by_heading);
  unite(table.splits, other.splits);
  unite(table.skip, other.skip);
  unite(table.group_totals, other.group_totals);
  unite(table.many, other.many);
  unite(table.available, other.available);
  for (const auto& [label, meaning] : other.values) table.values.emplace(label, meaning);
  if (table.empty.empty()) table.empty = other.empty;
  if (other.until != table.until) table.until = "blank";
  table.repeat_down = table.repeat_down || other.repeat_down;
  table.repeat_across = table.repeat_across || other.repeat_across;
  table.inherit = table.inherit || other.inherit;
  unite_remarks(table.remarks, other.remarks);
}

// "Instanties 2022" → "Instanties 20??": next year's sheet has another number.
std::string with_open_year(const std::string& name) {
  constexpr std::size_t year_length = 4;
  for (std::size_t at = name.find("20"); at != std::string::npos; at = name.find("20", at + 1)) {
    const auto is_digit = [&](std::size_t i) {
      return i < name.size() && name[i] >= '0' && name[i] <= '9';
    };
    const bool year = is_digit(at + 2) && is_digit(at + 3) && !is_digit(at + year_length) &&
                      (at == 0 || !is_digit(at - 1));
    if (year) return name.substr(0, at) + "20??" + name.substr(at + year_length);
  }
  return name;
}

}  // namespace

std::vector<TableDraft> merged(std::vector<BodyDraft> drafts) {
  std::vector<TableDraft> tables;
  std::vector<std::string> keys;
  std::vector<Strip> strips;
  for (BodyDraft& draft : drafts) {
    const std::string key = shape_key(draft.table);
    const auto known = std::find(keys.begin(), keys.end(), key);
    if (known == keys.end()) {
      keys.push_back(key);
      strips.push_back(draft.strip);
      tables.push_back(std::move(draft.table));
      continue;
    }
    const auto number = static_cast<std::size_t>(known - keys.begin());
    TableDraft& table = tables[number];
    const auto& sheets = table.sheets;
    if (std::find(sheets.begin(), sheets.end(), draft.table.sheets.front()) != sheets.end()) {
      const bool beside = strips[number].first != draft.strip.first;
      (beside ? draft.table.repeat_across : draft.table.repeat_down) = true;
    }
    merge_into(table, draft.table);
  }
  return tables;
}

std::vector<std::string> sheet_globs(const std::vector<std::string>& names) {
  std::vector<std::string> open_names;
  for (const std::string& name : names) open_names.push_back(with_open_year(base::tidy(name)));
  std::vector<std::string> globs;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool several = std::count(open_names.begin(), open_names.end(), open_names[i]) > 1;
    unite(globs, {several ? open_names[i] : base::tidy(names[i])});
  }
  return globs;
}

}  // namespace bijlage::mapping::suggesting
