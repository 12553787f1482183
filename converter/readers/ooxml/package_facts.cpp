#include "readers/ooxml/package_facts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "package/part_name.hpp"
#include "readers/sheet_facts.hpp"

namespace bijlage::readers {
namespace {

// As many links as are named; of the others it is only said how many there are.
constexpr std::size_t most_named = 20;

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> types) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

// `file:///C:\map\begroting%202018.xlsx` → `begroting 2018.xlsx`.
std::string file_name(std::string_view target) {
  const std::size_t end = target.find_last_of("/\\");
  return package::percent_decoded(end == std::string_view::npos ? target : target.substr(end + 1));
}

// The name of the workbook that an external link (18.14) leads to, which only the relationships of
// its part tell; the part's own name where they do not, or are too many to be of one link.
std::string linked_file(const Package& package, const Relationship& link) {
  constexpr std::uint64_t most_bytes = 65'536;
  const package::ZipEntry* const entry = package.find(package::relationships_part(link.target));
  if (link.external || entry == nullptr || entry->size > most_bytes) return file_name(link.target);
  try {
    for (const Relationship& relationship : read_relationships(package, link.target)) {
      if (relationship.external) return file_name(relationship.target);
    }
  } catch (const base::Failure&) {
    // Nothing is read by way of a link, so a damaged one does no harm.
  }
  return file_name(link.target);
}

std::string linked_files(const Package& package, const std::vector<Relationship>& of_workbook) {
  std::vector<std::string> files;
  for (const Relationship& relationship : of_workbook) {
    if (relationship.type != "externalLink") continue;
    files.push_back(files.size() < most_named ? linked_file(package, relationship) : "");
  }
  return listed(files);
}

bool any_of_type(const std::vector<Relationship>& relationships,
                 std::initializer_list<std::string_view> types) {
  return std::any_of(
      relationships.begin(), relationships.end(),
      [types](const Relationship& relationship) { return is_one_of(relationship.type, types); });
}

}  // namespace

void add_package_facts(const Package& package, const std::vector<Relationship>& of_workbook,
                       std::vector<workbook::Fact>& facts) {
  const std::string files = linked_files(package, of_workbook);
  if (!files.empty()) facts.push_back({"fact.external-links", "", files});
  if (any_of_type(of_workbook, {"vbaProject", "xlMacrosheet", "xlIntlMacrosheet"})) {
    facts.push_back({"fact.macros", "", ""});
  }
  if (any_of_type(of_workbook, {"connections", "volatileDependencies", "powerPivotData"})) {
    facts.push_back({"fact.connections", "", ""});
  }
  if (any_of_type(of_workbook, {"pivotCacheDefinition"})) {
    facts.push_back({"fact.pivot-caches", "", ""});
  }
}

void add_sheet_facts(const std::vector<Relationship>& of_sheet, const workbook::Sheet& sheet,
                     std::vector<workbook::Fact>& facts) {
  const auto embedded =
      std::count_if(of_sheet.begin(), of_sheet.end(), [](const Relationship& relationship) {
        return is_one_of(relationship.type, {"oleObject", "package", "control"});
      });
  if (embedded > 0) add_fact(facts, "fact.embedded-objects", sheet, std::to_string(embedded));
}

}  // namespace bijlage::readers
