#pragma once

#include <map>
#include <set>
#include <string>

/// What a loader asks of a file. The JSON Schemas that editors use (`mappings/schema/`) are held
/// against it, so that editor and loader accept the same.
namespace bijlage::config {

/// What a loader can do with what stands at one place.
struct AskedAt {
  /// "string", "integer", "number", "boolean", "date", "table", "tables" (an array of tables);
  /// "list": also an array of the other kinds.
  std::set<std::string> kinds;
  std::set<std::string> words;     ///< the only strings that are right, where there are any
  std::set<std::string> keys;      ///< of a table: those it knows
  std::set<std::string> required;  ///< of a table: those it cannot do without
  bool any_key = false;            ///< of a table: keys are names that people choose
};

/// By place: "" is the file, "table.labels.left" the same place in every `[[table]]`; `*` stands
/// for any key that people choose.
using Asked = std::map<std::string, AskedAt>;

}  // namespace bijlage::config
