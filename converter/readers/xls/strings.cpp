#include "readers/xls/strings.hpp"

#include "base/message.hpp"

namespace bijlage::readers::xls {

SharedStrings read_shared_strings(Records& records, const TextStyle& style, Allowance& allowance) {
  constexpr std::size_t counts = 8;  // of references, of texts
  const auto promised = load<std::uint32_t>(records.data(counts), 4);
  Content content(records, counts);
  auto store = std::make_shared<workbook::TextStore>();
  SharedStrings strings;
  while (!content.at_end()) {
    const std::size_t start = store->size();
    try {
      read_text(content, content.read<std::uint16_t>(), style, *store);
    } catch (const base::Failure&) {
      if (strings.items.size() < promised) throw;
      store->resize(start);
      break;
    }
    allowance.take_memory(sizeof(workbook::TextSpan));
    strings.items.push_back(allowance.take_text(*store, start));
  }
  strings.store = std::move(store);
  return strings;
}

}  // namespace bijlage::readers::xls
