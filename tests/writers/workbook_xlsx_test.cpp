// A workbook of any format as .xlsx: what was read stands in it.
#include "writers/workbook_xlsx.hpp"

#include <gtest/gtest.h>

#include "support/workbook_builder.hpp"
#include "writers/bulk_writing.hpp"

namespace bijlage::writers {
namespace {

using support::Rows;
using support::WrittenSheet;

double number_at(const workbook::Workbook& book, std::size_t sheet, workbook::CellRef place) {
  const workbook::Cell* const cell = book.sheets.at(sheet).find(place);
  return cell == nullptr ? 0 : cell->number;
}

TEST(WorkbookXlsx, NumbersKeepTheirSeventeenthDigit) {
  const std::vector<double> numbers{0.1 + 0.2,          0.1,       1.0 / 3,
                                    4503599627370497.5, 1e300 / 3, -2e-7 / 3};
  Rows rows{{"Bezoeken", "Aantal"}};
  for (const double number : numbers) rows.push_back({"", number});
  const workbook::Workbook book =
      support::workbook({WrittenSheet("Kort", {{1, 0.5}}), WrittenSheet("Lang", rows)});
  const workbook::Workbook again = bulk::read_back(workbook_xlsx(book).bytes);
  EXPECT_EQ(number_at(again, 0, {0, 1}), 0.5);
  for (std::uint32_t i = 0; i < numbers.size(); ++i) {
    EXPECT_EQ(number_at(again, 1, {i + 1, 1}), numbers[i]) << "in row " << i + 2;
  }
}

}  // namespace
}  // namespace bijlage::writers
