#include "mapping/total_words.hpp"

#include <algorithm>

#include "mapping/block.hpp"

namespace bijlage::mapping {

bool begins_as_total(const Label& label, const config::Locale& locale) {
  return std::any_of(locale.total_words.begin(), locale.total_words.end(), [&](const auto& word) {
    return label.folded == word ||
           (label.folded.starts_with(word) && label.folded[word.size()] == ' ');
  });
}

const TotalRule* total_rule(const Label& label, const LabelRole& role, const TableMapping& table,
                            const LabelReader& labels, const config::Locale& locale) {
  if (const TotalRule* rule = total_rule(label, table, locale)) return rule;
  if (label.empty() || !begins_as_total(label, locale)) return nullptr;
  return labels.read(label, role, table) ? nullptr : &table.totals.front();
}

}  // namespace bijlage::mapping
