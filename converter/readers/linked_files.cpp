#include "readers/linked_files.hpp"

#include "package/part_name.hpp"
#include "readers/sheet_facts.hpp"

namespace bijlage::readers {

void LinkedFiles::add(std::string_view target) {
  // `file:///C:\map\begroting%202018.xlsx` → `begroting 2018.xlsx`; no separator: all of it.
  const std::string_view name = target.substr(target.find_last_of("/\\") + 1);
  const auto [at, is_new] = names_.insert(package::percent_decoded(name));
  if (is_new) allowance_.take_memory(sizeof(std::string) + at->size());
}

void LinkedFiles::add_fact(std::vector<workbook::Fact>& facts) const {
  if (names_.empty()) return;
  const std::vector<std::string> names(names_.begin(), names_.end());
  facts.push_back({"fact.external-links", "", listed(names)});
}

}  // namespace bijlage::readers
