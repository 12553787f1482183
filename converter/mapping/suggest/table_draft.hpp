#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "mapping/suggest/split_draft.hpp"

namespace bijlage::mapping::suggesting {

/// A comment of a draft: what was seen, or what a person must decide.
struct Remark {
  base::Message message;
  bool decide = false;
};

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// One `[[table]]` in the making; its fields are the keys of a mapping file.
struct TableDraft {
  std::string id;
  std::vector<std::string> sheets;  ///< names as they are
  std::vector<std::string> header;
  bool header_is_period = false;
  std::vector<std::string> start;
  std::vector<std::string> titles;  ///< nearest text over each block that is no period, as it is
  std::vector<std::string> under;   ///< globs of those, where another table has its header
  bool repeat_down = false;
  bool repeat_across = false;
  std::string until = "blank";
  std::string empty;  ///< "": the usual
  std::vector<std::string> left;
  Pairs left_by_header;
  Pairs left_by_heading;
  std::vector<std::string> above;
  std::vector<std::string> heading;
  std::string group;
  std::string sheet_name;
  std::string file_name;
  Pairs attributes;
  std::vector<std::string> skip;
  std::vector<std::string> totals;
  std::vector<std::string> group_totals;  ///< labels of totals over the rows since the one before
  std::string scale;                      ///< in the words of the sheet: "in duizenden"
  std::string unit;                       ///< "": the measure's
  std::vector<std::string> many;
  Pairs available;
  bool on_its_side = false;
  bool inherit = false;
  bool complete = true;
  bool optional = false;
  std::vector<SplitDraft> splits;
  std::map<std::string, Meaning> values;
  Meaning fixed;

  std::vector<Remark> remarks;
  bool live = true;      ///< false: too much is unknown, it is written commented out
  base::Message reason;  ///< then: why

  /// Does some label or fixed code give it?
  bool gives(std::string_view role) const;
  void see(base::Message message) { remarks.push_back({std::move(message), false}); }
  void decide(base::Message message) { remarks.push_back({std::move(message), true}); }
};

/// The table as TOML, without its comments; the same for equal drafts.
std::string table_toml(const TableDraft& table);
/// A text as TOML writes it.
std::string in_quotes(std::string_view text);
std::string in_quotes(const std::vector<std::string>& texts);

}  // namespace bijlage::mapping::suggesting
