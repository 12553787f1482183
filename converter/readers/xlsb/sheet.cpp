#include "readers/xlsb/sheet.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "readers/hidden_lines.hpp"
#include "readers/sheet_facts.hpp"

namespace bijlage::readers::xlsb {
namespace {

class SheetReader {
 public:
  SheetReader(const Package& package, const CellContext& context,
              const std::vector<Relationship>& of_sheet, Allowance& allowance,
              workbook::Sheet& sheet)
      : limits_(package.limits),
        cells_(context, package.file, sheet, allowance),
        allowance_(allowance),
        sheet_(sheet) {
    for (const Relationship& relationship : of_sheet) {
      targets_.emplace(relationship.id, relationship.target);
    }
  }

  void run(Records records) {
    while (records.next()) {
      if (cells_.read(records.type(), records.content())) continue;
      read(records.type(), records.content());
    }
    sheet_.hidden_columns = hidden_columns_.before(limits_.columns, allowance_);
  }

  const std::vector<workbook::CellRef>& unreadable_cells() const { return cells_.unreadable(); }
  /// How many ranges lie outside any sheet.
  std::size_t unreadable_ranges() const { return unreadable_ranges_; }

 private:
  void read(RecordType type, Content content) {
    switch (type) {
      case RecordType::row:
        read_row(content);
        break;
      case RecordType::column:
        read_columns(content);
        break;
      case RecordType::merge:
        if (const auto merge = range(content); merge && merge->first != merge->last) {
          allowance_.take_merge();
          sheet_.merges.push_back(*merge);
        }
        break;
      case RecordType::begin_filter:
        sheet_.filter = range(content);
        break;
      case RecordType::filter_column:
        sheet_.filtered = true;
        break;
      case RecordType::hyperlink:
        read_link(content);
        break;
      default:
        break;
    }
  }

  // BrtRowHdr (2.4.761).
  void read_row(Content content) {
    constexpr unsigned hidden_bit = 0x10;
    constexpr unsigned own_height_bit = 0x20;
    const std::uint32_t row = content.u32();
    cells_.begin_row(row);
    content.u32();  // style
    const bool no_height = content.u16() == 0;
    content.u8();
    const unsigned flags = content.u8();
    if ((flags & hidden_bit) != 0 || (no_height && (flags & own_height_bit) != 0)) {
      allowance_.take_memory(sizeof row);
      sheet_.hidden_rows.push_back(row);
    }
  }

  // BrtColInfo (2.4.331).
  void read_columns(Content content) {
    const std::uint32_t first = content.u32();
    const std::uint32_t last = std::min(content.u32(), limits_.columns - 1);
    const bool no_width = content.u32() == 0;
    content.u32();  // style
    const bool hidden = (content.u16() & 1U) != 0;
    if (!hidden && !no_width) return;
    if (first > last) return;
    allowance_.take_memory(HiddenLines::memory_of_run);
    hidden_columns_.add(first, last - first + 1);
  }

  // BrtHLink (2.4.691).
  void read_link(Content content) {
    const auto cells = range(content);
    const auto found = targets_.find(content.nullable_text());
    std::string target = found == targets_.end() ? std::string() : found->second;
    const std::string location = content.text();
    if (!location.empty()) target.append("#").append(location);
    if (!cells) return;
    allowance_.take_memory(sizeof(workbook::Hyperlink) + target.size());
    sheet_.hyperlinks.push_back({*cells, std::move(target)});
  }

  std::optional<workbook::CellRange> range(Content& content) {
    const auto read = content.range();
    if (!read) ++unreadable_ranges_;
    return read;
  }

  const base::Limits& limits_;
  CellReader cells_;
  Allowance& allowance_;
  workbook::Sheet& sheet_;
  std::map<std::string, std::string, std::less<>> targets_;
  HiddenLines hidden_columns_;
  std::size_t unreadable_ranges_ = 0;
};

}  // namespace

void read_sheet(const Package& package, const package::ZipEntry& entry, const CellContext& context,
                const std::vector<Relationship>& of_sheet, Allowance& allowance,
                workbook::Sheet& sheet, std::vector<workbook::Fact>& facts) {
  sheet.shared_texts = context.texts.store;
  SheetReader reader(package, context, of_sheet, allowance, sheet);
  reader.run(Records(package, entry));
  add_fact(facts, "fact.duplicate-cells", sheet, listed(sheet.finish()));
  add_fact(facts, "fact.unreadable-values", sheet, listed(reader.unreadable_cells()));
  if (reader.unreadable_ranges() > 0) {
    add_fact(facts, "fact.unreadable-ranges", sheet, std::to_string(reader.unreadable_ranges()));
  }
  add_merge_facts(facts, sheet);
}

}  // namespace bijlage::readers::xlsb
