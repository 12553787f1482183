#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "readers/reading.hpp"
#include "support/ole2_builder.hpp"
#include "support/xls_builder.hpp"

namespace bijlage::readers {
namespace {

using namespace test;
using workbook::Visibility;

std::vector<std::string> sheet_names(const workbook::Workbook& book) {
  std::vector<std::string> names;
  for (const auto& sheet : book.sheets) names.push_back(sheet.name);
  return names;
}

TEST(XlsFiles, OfBothVersionsAreRead) {
  for (const auto version : {Xls::Version::biff5, Xls::Version::biff8}) {
    const workbook::Workbook book = read(
        Xls(version).number_formats({"0.0%"}).sheet("Blad1", number_cell(0, 0, 0.5, 1)).bytes());
    EXPECT_EQ(book.format, "xls");
    EXPECT_EQ(book.sheets.at(0).name, "Blad1");
    EXPECT_EQ(cell(book, "A1"), "n 50.0%");
  }
}

TEST(XlsFiles, OutsideACompoundFileToo) {
  EXPECT_EQ(cell(read(Xls().sheet("Blad1", number_cell(0, 0, 3)).records()), "A1"), "n 3");
}

TEST(XlsFiles, TheNewerOfTwoStreamsCounts) {
  const std::string book = Xls(Xls::Version::biff5).sheet("oud").records();
  EXPECT_THAT(sheet_names(read(Xls().sheet("nieuw").stream("Book", book).bytes())),
              testing::ElementsAre("nieuw"));
}

TEST(XlsFiles, SheetsComeInOrderWithTheirVisibility) {
  const workbook::Workbook book =
      read(Xls().sheet("a").sheet("b", {}, 1).sheet("c", {}, 2).bytes());
  EXPECT_THAT(sheet_names(book), testing::ElementsAre("a", "b", "c"));
  EXPECT_EQ(book.sheets[0].visibility, Visibility::visible);
  EXPECT_EQ(book.sheets[1].visibility, Visibility::hidden);
  EXPECT_EQ(book.sheets[2].visibility, Visibility::very_hidden);
}

TEST(XlsFiles, ChartsAndModulesAreNoSheets) {
  const workbook::Workbook book = read(Xls()
                                           .sheet("grafiek", number_cell(0, 0, 1), 0, 2)
                                           .sheet("Blad1", number_cell(0, 0, 2))
                                           .sheet("module", {}, 0, 6)
                                           .bytes());
  EXPECT_THAT(sheet_names(book), testing::ElementsAre("Blad1"));
  EXPECT_EQ(cell(book, "A1"), "n 2");
  EXPECT_EQ(fact(book, "fact.macros"), "|");
}

TEST(XlsFiles, ChartsInASheetAreSkipped) {
  const std::string chart =
      record(0x0809, le16(0x0600) + le16(0x0020)) + number_cell(0, 0, 99) + record(0x000A, "");
  const workbook::Workbook book =
      read(Xls().sheet("Blad1", number_cell(0, 0, 1) + chart + number_cell(0, 1, 2)).bytes());
  EXPECT_EQ(cell(book, "A1"), "n 1");
  EXPECT_EQ(cell(book, "B1"), "n 2");
}

TEST(XlsFiles, WrongPlacesOfSheetsAreWorkedAround) {
  for (const std::uint32_t shift : {1U, 20U, 4'000'000U}) {
    const workbook::Workbook book = read(Xls()
                                             .sheet("a", number_cell(0, 0, 1))
                                             .sheet("b", number_cell(0, 0, 2))
                                             .shift_places(shift)
                                             .bytes());
    EXPECT_THAT(sheet_names(book), testing::ElementsAre("a", "b"));
    EXPECT_EQ(cell(book, "A1", 0), "n 1") << shift;
    EXPECT_EQ(cell(book, "A1", 1), "n 2") << shift;
  }
}

TEST(XlsFiles, TwoSheetsCannotShareTheirRecords) {
  // A list of sheets that names the same place twice would make much of little.
  std::string stream = Xls().sheet("a", number_cell(0, 0, 1)).sheet("b").records();
  const std::string entry = record(0x0085, std::string("????") + le16(0) + text8("a")).substr(0, 4);
  const std::size_t first = stream.find(entry) + 4;
  const std::size_t second = stream.find(entry, first) + 4;
  stream.replace(second, 4, stream.substr(first, 4));
  const workbook::Workbook book = read(ole2_of({{"Workbook", stream}}));
  EXPECT_EQ(cell(book, "A1", 0), "n 1");
  EXPECT_EQ(cell(book, "A1", 1), "-");
}

TEST(XlsFiles, AListOfMoreSheetsThanThereAreIsAFailure) {
  const std::string listed = record(0x0085, le32(7) + le16(0) + text8("spook"));
  EXPECT_EQ(failure(Xls().before(listed).sheet("Blad1").bytes()), "xls.damaged");
}

TEST(XlsFiles, ARecordThatIsCutOffIsAFailure) {
  for (const std::size_t missing : {5U, 6U, 12U}) {
    EXPECT_EQ(failure(Xls().sheet("a", number_cell(0, 0, 1)).cut_off(missing).bytes()),
              "xls.damaged")
        << missing;
  }
}

TEST(XlsFiles, AMissingEndIsToldOf) {
  const workbook::Workbook last = read(Xls().sheet("a", number_cell(0, 0, 1)).cut_off(4).bytes());
  EXPECT_EQ(cell(last, "A1"), "n 1");
  EXPECT_EQ(fact(last, "fact.no-end"), "a|");
  // Where another sheet begins before this one ended.
  const std::string unended = record(0x0809, le16(0x0600) + le16(0x0020)) + number_cell(0, 0, 9);
  const workbook::Workbook first =
      read(Xls().sheet("a", number_cell(0, 0, 1) + unended).sheet("b").bytes());
  EXPECT_EQ(cell(first, "A1"), "n 1");
  EXPECT_EQ(fact(first, "fact.no-end"), "a|");
  EXPECT_EQ(fact(read(Xls().sheet("a").bytes()), "fact.no-end"), "none");
}

TEST(XlsFiles, PaddingBehindTheEndIsNothing) {
  const std::string stream = Xls().sheet("a", number_cell(0, 0, 1)).records();
  for (const std::size_t zeros : {1U, 3U, 4U, 500U}) {
    const std::string padded = stream + std::string(zeros, '\0');
    EXPECT_EQ(cell(read(ole2_of({{"Workbook", padded}})), "A1"), "n 1");
  }
}

TEST(XlsFiles, OlderThanExcel5AreNamedAsSuch) {
  using namespace std::string_literals;
  for (const std::string& start : {"\x09\x00\x04\x00"s, "\x09\x02\x06\x00"s, "\x09\x04\x06\x00"s}) {
    EXPECT_EQ(failure(start + std::string(20, '\0')), "input.is-xls-too-old");
    EXPECT_EQ(failure(ole2_of({{"Book", start + std::string(20, '\0')}})), "input.is-xls-too-old");
  }
}

TEST(XlsFiles, ASheetWithoutItsWorkbookIsNamedAsSuch) {
  const std::string sheet = record(0x0809, le16(0x0500) + le16(0x0010) + le32(0));
  EXPECT_EQ(failure(sheet + record(0x000A, "")), "xls.no-workbook");
}

TEST(XlsFiles, WhatIsNoWorkbookAtAllIsAFailure) {
  EXPECT_EQ(failure(ole2_of({{"Workbook", ""}})), "xls.damaged");
  EXPECT_EQ(failure(ole2_of({{"Workbook", std::string(600, 'x')}})), "xls.damaged");
  EXPECT_EQ(failure(ole2_of({{"Workbook/inner", "x"}})), "input.no-workbook");
}

TEST(XlsFiles, MoreSheetsThanTheLimitAreAFailure) {
  base::Limits limits;
  limits.sheets = 1;
  EXPECT_EQ(failure(Xls().sheet("a").sheet("b").bytes(), limits), "workbook.too-large");
}

TEST(XlsFiles, MacrosAndPivotCachesAreToldOf) {
  const workbook::Workbook plain = read(Xls().sheet("a").bytes());
  EXPECT_EQ(fact(plain, "fact.macros"), "none");
  EXPECT_EQ(fact(plain, "fact.pivot-caches"), "none");
  EXPECT_EQ(
      fact(read(Xls().sheet("a").stream("_VBA_PROJECT_CUR/PROJECT", "x").bytes()), "fact.macros"),
      "|");
  EXPECT_EQ(fact(read(Xls().before(record(0x00D3, "")).sheet("a").bytes()), "fact.macros"), "|");
  EXPECT_EQ(fact(read(Xls().sheet("a").sheet("m", {}, 2, 1).bytes()), "fact.macros"), "|");
  EXPECT_EQ(
      fact(read(Xls().sheet("a").stream("_SX_DB_CUR/0001", "x").bytes()), "fact.pivot-caches"),
      "|");
  EXPECT_EQ(
      fact(read(Xls().before(record(0x00D5, le16(1))).sheet("a").bytes()), "fact.pivot-caches"),
      "|");
}

}  // namespace
}  // namespace bijlage::readers
