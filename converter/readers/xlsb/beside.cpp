#include "readers/xlsb/beside.hpp"

#include <string>
#include <utility>

namespace bijlage::readers::xlsb {

void read_notes(const Package& package, const package::ZipEntry& entry, const BookStyles& styles,
                Allowance& allowance, std::vector<workbook::Comment>& notes) {
  std::vector<std::string> authors;
  bool of_cell = false;
  for (Records records(package, entry); records.next();) {
    Content content = records.content();
    if (records.type() == RecordType::comment_author) {
      allowance.take_memory(sizeof(std::string) + content.left());
      authors.push_back(content.text());
    } else if (records.type() == RecordType::begin_comment) {
      const std::size_t author = content.u32();
      const auto cells = content.range();
      of_cell = cells.has_value();
      if (!of_cell) continue;
      workbook::Comment& note = notes.emplace_back();
      note.cell = cells->first;
      if (author < authors.size()) note.author = authors[author];
      allowance.take_memory(sizeof note + note.author.size());
    } else if (records.type() == RecordType::comment_text && of_cell) {
      std::string& text = notes.back().text;
      read_rich_text(content, styles, text);
      allowance.take_memory(text.size());
      of_cell = false;
    }
  }
}

std::optional<workbook::ListTable> read_table(const Package& package,
                                              const package::ZipEntry& entry, Allowance& allowance,
                                              bool& filtered) {
  std::optional<workbook::ListTable> table;
  for (Records records(package, entry); records.next();) {
    Content content = records.content();
    if (records.type() == RecordType::begin_table && !table) {
      const auto cells = content.range();
      if (!cells) return std::nullopt;
      table.emplace();
      table->cells = *cells;
      content.take(8);  // its kind and number
      table->header_rows = content.u32();
      table->totals_rows = content.u32();
      content.take(32);  // flags, formats, a connection
      content.nullable_wide();
      table->name = content.nullable_text();
    } else if (records.type() == RecordType::table_column && table) {
      content.take(24);  // its number, total, formats and query field
      content.nullable_wide();
      allowance.take_memory(sizeof(std::string) + content.left());
      table->columns.push_back(content.nullable_text());
    } else if (records.type() == RecordType::filter_column) {
      filtered = true;
    }
  }
  return table;
}

}  // namespace bijlage::readers::xlsb
