// A blank annex, filled in and written by our own writer, maps without a mapping being written.
#include "app/template_annex.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <span>

#include "mapping/extract.hpp"
#include "readers/reader.hpp"
#include "writers/workbook_xlsx.hpp"

namespace bijlage::app {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRef;
using workbook::Workbook;

const std::string repository = BIJLAGE_SOURCE_DIR;

Workbook read(const std::string& bytes) {
  return readers::read_workbook(std::as_bytes(std::span(bytes)), "ingevuld.xlsx");
}

void type(workbook::Sheet& sheet, CellRef at, double number) {
  for (Cell& cell : sheet.cells) {
    if (cell.ref() != at) continue;
    cell.kind = CellKind::number;
    cell.number = number;
    return;
  }
  Cell cell(at, CellKind::number, 0);
  cell.number = number;
  sheet.cells.push_back(cell);
  std::sort(sheet.cells.begin(), sheet.cells.end(),
            [](const Cell& a, const Cell& b) { return a.order() < b.order(); });
}

class TemplateAnnex : public testing::Test {
 protected:
  TemplateAnnex() : shelf_(repository + "/mappings") {
    settings_.mappings_folder = repository + "/mappings";
  }

  Workbook blank(const std::string& question) {
    return read(
        blank_annex_for(repository + "/mappings/answers/" + question + ".toml", settings_, "1"));
  }
  mapping::Submission extracted(const Workbook& book) {
    const auto mapping = template_mapping(book, shelf_);
    mapping::Submission submission =
        mapping::extract(book, mapping.value(), {"ingevuld.xlsx", "", {}, "nl"});
    apply_beside(*mapping, book, submission, "ingevuld.xlsx");
    return submission;
  }

  Settings settings_;
  mapping::Shelf shelf_;
};

workbook::Sheet& sheet_of(Workbook& book, std::string_view name) {
  return *std::find_if(book.sheets.begin(), book.sheets.end(),
                       [&](const workbook::Sheet& sheet) { return sheet.name == name; });
}

TEST_F(TemplateAnnex, MapsAfterAWayThroughOurOwnWriter) {
  Workbook book = blank("sv-532");
  for (std::uint32_t row = 1; row <= 18; ++row) type(sheet_of(book, "2"), {row, 1}, 100 + row);
  const mapping::Submission submission = extracted(read(writers::workbook_xlsx(book).bytes));
  ASSERT_EQ(submission.data.observations.size(), 18U);
  EXPECT_TRUE(submission.findings.empty());
  const model::Observation& first = submission.data.observations.front();
  EXPECT_EQ(first.period.sdmx(), "2017-01");
  EXPECT_EQ(first.value, base::Decimal(101));
  EXPECT_EQ(submission.data.series_of(first).measure, "users");
  EXPECT_THAT(submission.data.series_of(first).codes, testing::Contains("selftest"));
}

TEST_F(TemplateAnnex, EveryQuestionHasOneThatMapsAsItIs) {
  for (const char* question : {"sv-532", "sv-162", "cannabishulp-2014-2017"}) {
    const Workbook book = blank(question);
    EXPECT_TRUE(template_mapping(book, shelf_)) << question;
    EXPECT_TRUE(extracted(book).data.observations.empty()) << question;
  }
}

TEST_F(TemplateAnnex, AnyOtherWorkbookIsNone) {
  Workbook book = blank("sv-532");
  book.sheets.pop_back();
  EXPECT_FALSE(template_mapping(book, shelf_));
}

}  // namespace
}  // namespace bijlage::app
