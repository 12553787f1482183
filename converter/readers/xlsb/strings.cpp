#include "readers/xlsb/strings.hpp"

namespace bijlage::readers::xlsb {

SharedTexts read_shared_texts(const Package& package, const package::ZipEntry* entry,
                              const BookStyles& styles, Allowance& allowance) {
  SharedTexts texts;
  if (entry == nullptr) return texts;
  auto store = std::make_shared<workbook::TextStore>();
  for (Records records(package, *entry); records.next();) {
    if (records.type() != RecordType::shared_text) continue;
    Content content = records.content();
    const std::size_t start = store->size();
    read_rich_text(content, styles, *store);
    allowance.take_memory(sizeof(workbook::TextSpan));
    texts.items.push_back(allowance.take_text(*store, start));
  }
  texts.store = std::move(store);
  return texts;
}

}  // namespace bijlage::readers::xlsb
