#include "readers/xls/substreams.hpp"

#include <algorithm>
#include <map>

namespace bijlage::readers::xls {
namespace {

bool begins_at(Bytes stream, std::size_t at) {
  constexpr std::size_t needed = 8;  // the record's head, version and kind
  return at <= stream.size() && stream.size() - at >= needed &&
         static_cast<RecordType>(load<std::uint16_t>(stream, at)) == RecordType::begin;
}

bool has_cells(const SheetEntry& sheet) { return sheet.kind == SheetEntry::Kind::worksheet; }

// By where they start: the numbers of the sheets. Empty where the list cannot be right.
std::map<std::size_t, std::size_t> as_declared(Bytes stream, const Globals& globals) {
  std::map<std::size_t, std::size_t> starts;
  for (std::size_t i = 0; i < globals.sheets.size(); ++i) {
    const SheetEntry& sheet = globals.sheets[i];
    const bool good = sheet.start >= globals.end && begins_at(stream, sheet.start) &&
                      starts.emplace(sheet.start, i).second;
    if (!good && has_cells(sheet)) return {};
  }
  return starts;
}

std::map<std::size_t, std::size_t> as_they_follow(Bytes stream, const Globals& globals) {
  std::map<std::size_t, std::size_t> starts;
  Records records(stream, globals.file, globals.end, stream.size());
  std::size_t depth = 0;
  while (records.next()) {
    if (records.type() == RecordType::begin && depth++ == 0) {
      starts.emplace(records.position(), starts.size());
    } else if (records.type() == RecordType::end && depth > 0) {
      --depth;
    }
  }
  if (starts.size() != globals.sheets.size()) records.fail();
  return starts;
}

}  // namespace

std::vector<std::optional<Substream>> find_substreams(Bytes stream, const Globals& globals) {
  auto starts = as_declared(stream, globals);
  if (starts.empty()) starts = as_they_follow(stream, globals);
  std::vector<std::optional<Substream>> found(globals.sheets.size());
  for (auto at = starts.begin(); at != starts.end(); ++at) {
    const auto next = std::next(at);
    found[at->second] = {at->first, next == starts.end() ? stream.size() : next->first};
  }
  return found;
}

}  // namespace bijlage::readers::xls
