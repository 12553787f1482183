#include "readers/xls/sheet.hpp"

#include <array>
#include <string>

#include "readers/sheet_facts.hpp"
#include "readers/xls/cells.hpp"
#include "readers/xls/comments.hpp"
#include "readers/xls/links.hpp"
#include "readers/xls/tables.hpp"

namespace bijlage::readers::xls {
namespace {

using workbook::CellRange;
using workbook::CellRef;
using workbook::Fact;
using workbook::Sheet;

constexpr std::size_t most_columns = 256;

class SheetReader {
 public:
  SheetReader(Bytes stream, const Substream& place, const Globals& globals, Allowance& allowance,
              Sheet& sheet)
      : records_(stream, globals.file, place.start, place.end),
        sheet_(sheet),
        cells_(globals, records_, allowance, sheet),
        comments_(globals, records_, allowance),
        tables_(globals, records_, allowance),
        allowance_(allowance) {}

  void run(std::optional<CellRange> filter) {
    records_.next();         // its BOF
    std::size_t charts = 0;  // that lie in the sheet, with records of their own
    bool ended = false;
    while (!ended && records_.next()) {
      if (records_.type() == RecordType::begin) {
        ++charts;
      } else if (records_.type() == RecordType::end) {
        ended = charts == 0;
        if (!ended) --charts;
      } else if (charts == 0 && !cells_.read() && !comments_.read() && !tables_.read()) {
        read_record();
      }
    }
    ended_ = ended;
    set_hidden_columns();
    if (has_filter_) sheet_.filter = filter;
    sheet_.comments = comments_.take();
  }

  // Once the sheet has all of its cells, in order.
  void add_tables() { sheet_.tables = tables_.take(sheet_); }

  void add_facts(std::vector<Fact>& facts) const {
    if (!ended_) facts.push_back({"fact.no-end", sheet_.name, ""});
    add_fact(facts, "fact.unreadable-ranges", sheet_, listed(unreadable_ranges_));
    add_fact(facts, "fact.damaged-links", sheet_, listed(damaged_links_));
    add_fact(facts, "fact.damaged-comments", sheet_, listed(comments_.damaged()));
    add_fact(facts, "fact.damaged-tables", sheet_, listed(tables_.damaged()));
  }

 private:
  void read_record() {
    switch (records_.type()) {
      case RecordType::row:
        read_row();
        break;
      case RecordType::column_info:
        read_columns();
        break;
      case RecordType::merged_cells:
        read_merges();
        break;
      case RecordType::filter_mode:
      case RecordType::filter_column:
        sheet_.filtered = true;
        break;
      case RecordType::filter_info:
        has_filter_ = true;
        break;
      case RecordType::hyperlink:
        read_link();
        break;
      default:
        break;
    }
  }

  // [MS-XLS] 2.4.221.
  void read_row() {
    constexpr unsigned height = 0x7FFF;
    constexpr unsigned hidden = 0x20;
    const Bytes data = records_.data(14);
    if ((load<std::uint16_t>(data, 12) & hidden) != 0 ||
        (load<std::uint16_t>(data, 6) & height) == 0) {
      sheet_.hidden_rows.push_back(load<std::uint16_t>(data, 0));
    }
  }

  // [MS-XLS] 2.4.53.
  void read_columns() {
    const Bytes data = records_.data(10);
    const std::size_t first = load<std::uint16_t>(data, 0);
    const std::size_t last = std::min<std::size_t>(load<std::uint16_t>(data, 2), most_columns - 1);
    const bool hidden =
        (load<std::uint16_t>(data, 8) & 0x01U) != 0 || load<std::uint16_t>(data, 4) == 0;
    if (!hidden || first > last) return;
    ++hidden_from_[first];
    ++shown_from_[last + 1];
  }

  void set_hidden_columns() {
    std::size_t open = 0;
    for (std::uint32_t column = 0; column < most_columns; ++column) {
      open = open + hidden_from_[column] - shown_from_[column];
      if (open > 0) sheet_.hidden_columns.push_back(column);
    }
  }

  void read_merges() {
    constexpr std::size_t range_size = 8;
    Content content(records_, 0);
    for (auto count = content.read<std::uint16_t>(); count > 0; --count) {
      std::array<std::uint16_t, range_size / 2> corner{};
      for (std::uint16_t& number : corner) number = content.read<std::uint16_t>();
      const CellRange merge{{corner[0], corner[2]}, {corner[1], corner[3]}};
      if (merge.first.row > merge.last.row || merge.first.column > merge.last.column) {
        unreadable_ranges_.push_back(workbook::a1(merge));
      } else if (merge.first != merge.last) {
        allowance_.take_merge();
        sheet_.merges.push_back(merge);
      }
    }
  }

  void read_link() {
    // A long one goes on in other records.
    std::string whole;
    Bytes data = records_.data();
    while (records_.next_continuation()) {
      if (whole.empty()) whole = package::as_text(data);
      whole += package::as_text(records_.data());
    }
    if (!whole.empty()) data = std::as_bytes(std::span(whole));
    if (auto link = read_hyperlink(data)) {
      allowance_.take_memory(sizeof(*link) + link->target.size());
      sheet_.hyperlinks.push_back(std::move(*link));
    } else if (data.size() >= 8) {
      damaged_links_.push_back({load<std::uint16_t>(data, 0), load<std::uint16_t>(data, 4)});
    }
  }

  Records records_;
  Sheet& sheet_;
  CellReader cells_;
  Comments comments_;
  Tables tables_;
  Allowance& allowance_;
  bool has_filter_ = false;
  bool ended_ = false;
  std::array<std::size_t, most_columns + 1> hidden_from_{};
  std::array<std::size_t, most_columns + 1> shown_from_{};
  std::vector<std::string> unreadable_ranges_;
  std::vector<CellRef> damaged_links_;
};

}  // namespace

void read_sheet(Bytes stream, const Substream& place, const Globals& globals,
                std::optional<CellRange> filter, Allowance& allowance, Sheet& sheet,
                std::vector<Fact>& facts) {
  SheetReader reader(stream, place, globals, allowance, sheet);
  reader.run(filter);
  add_fact(facts, "fact.duplicate-cells", sheet, listed(sheet.finish()));
  reader.add_tables();
  reader.add_facts(facts);
  add_merge_facts(facts, sheet);
}

}  // namespace bijlage::readers::xls
