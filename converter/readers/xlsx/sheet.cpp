#include "readers/xlsx/sheet.hpp"

#include "base/message.hpp"
#include "readers/sheet_facts.hpp"
#include "readers/xlsx/around_cells.hpp"
#include "readers/xlsx/row_scanner.hpp"

namespace bijlage::readers {
namespace {

using workbook::CellRef;
using workbook::Sheet;

bool is_zero(std::optional<std::string_view> size) { return size == "0"; }

class SheetReader {
 public:
  SheetReader(const Package& package, const package::ZipEntry& entry, const CellContext& context,
              const std::vector<Relationship>& relationships, Allowance& allowance, Sheet& sheet,
              Way way)
      : package_(package),
        part_(package, entry),
        around_(part_, relationships, package.limits, allowance, sheet),
        cells_(context, package.file, sheet, allowance),
        sheet_(sheet),
        rows_(part_.xml(), cells_, sheet, package.limits, entry.size),
        way_(way) {}

  void run() {
    part_.to_child(0);
    while (part_.to_child(1)) {
      if (part_.name() == "sheetData") {
        read_rows();
      } else {
        around_.read();
      }
    }
    around_.finish();
  }

  const std::vector<CellRef>& unreadable_cells() const { return cells_.unreadable(); }
  const std::vector<std::string>& unreadable_ranges() const { return around_.unreadable_ranges(); }

 private:
  [[noreturn]] void fail(std::string_view key, std::string_view cell) const {
    throw base::Failure(
        base::Trouble::input,
        {std::string(key),
         {{"file", package_.file}, {"sheet", sheet_.name}, {"cell", std::string(cell)}}});
  }

  // Rows and cells may leave out where they are: then they follow the one before.
  void read_rows() {
    std::uint32_t next_row = 0;
    const auto scan = [&] {
      if (way_ == Way::quickest && part_.depth() == 2) rows_.scan(next_row);
    };
    for (scan(); part_.to_child(2); scan()) {
      if (part_.name() != "row") continue;
      if (const auto number = part_.attribute("r")) {
        const auto row = part_.number("r");
        if (!row || *row == 0) fail("xlsx.bad-reference", *number);
        next_row = *row - 1;
      }
      if (next_row >= package_.limits.rows) {
        fail("xlsx.outside-sheet", workbook::a1(CellRef{next_row, 0}));
      }
      if (part_.flag("hidden") || is_zero(part_.attribute("ht"))) {
        sheet_.hidden_rows.push_back(next_row);
      }
      read_row(next_row);
      ++next_row;
    }
  }

  void read_row(std::uint32_t row) {
    constexpr std::size_t bytes_of_row = 4'096;
    rows_.make_room(bytes_of_row);
    CellRef place{row, 0};
    while (part_.to_child(3)) {
      if (part_.name() != "c") continue;
      if (const auto reference = part_.attribute("r")) {
        const auto read = workbook::parse_cell_ref(*reference);
        if (!read) fail("xlsx.bad-reference", *reference);
        place = *read;
      }
      if (place.row >= package_.limits.rows || place.column >= package_.limits.columns) {
        fail("xlsx.outside-sheet", workbook::a1(place));
      }
      read_cell(place);
      ++place.column;
    }
  }

  void read_cell(CellRef place) {
    RawCell raw;
    raw.place = place;
    raw.style = part_.number("s").value_or(0);
    raw.type = cell_type(part_.attribute("t").value_or("n"));
    value_.clear();
    inlined_.clear();
    formula_.clear();
    while (part_.to_child(4)) {
      if (part_.name() == "v") {
        raw.has_value = true;
        part_.read_text(value_);
      } else if (part_.name() == "is") {
        raw.has_inlined = true;
        read_string_item(part_, inlined_);
      } else if (part_.name() == "f") {
        raw.has_formula = true;
        part_.read_text(formula_);
      }
    }
    raw.value = value_;
    raw.inlined = inlined_;
    raw.formula = formula_;
    cells_.add(raw);
  }

  const Package& package_;
  OoxmlPart part_;
  AroundCells around_;
  CellMaker cells_;
  Sheet& sheet_;
  RowScanner rows_;
  Way way_;
  std::string value_;
  std::string inlined_;
  std::string formula_;
};

}  // namespace

void read_sheet(const Package& package, const package::ZipEntry& entry, const CellContext& context,
                const std::vector<Relationship>& relationships, Allowance& allowance, Sheet& sheet,
                std::vector<workbook::Fact>& facts, Way way) {
  sheet.shared_texts = context.strings.store;
  SheetReader reader(package, entry, context, relationships, allowance, sheet, way);
  reader.run();
  add_fact(facts, "fact.duplicate-cells", sheet, listed(sheet.finish()));
  add_fact(facts, "fact.unreadable-values", sheet, listed(reader.unreadable_cells()));
  add_fact(facts, "fact.unreadable-ranges", sheet, listed(reader.unreadable_ranges()));
  add_merge_facts(facts, sheet);
}

}  // namespace bijlage::readers
