#include "readers/ooxml/package_facts.hpp"

#include <cstddef>
#include <string>

namespace bijlage::readers {

void add_package_facts(const std::vector<Relationship>& of_workbook,
                       std::vector<workbook::Fact>& facts) {
  std::size_t links = 0;
  bool macros = false;
  for (const Relationship& relationship : of_workbook) {
    if (relationship.type == "externalLink") ++links;
    macros = macros || relationship.type == "vbaProject" || relationship.type == "xlMacrosheet" ||
             relationship.type == "xlIntlMacrosheet";
  }
  if (links > 0) facts.push_back({"fact.external-links", "", std::to_string(links)});
  if (macros) facts.push_back({"fact.macros", "", ""});
}

}  // namespace bijlage::readers
