#include "readers/promised_format.hpp"

#include <gtest/gtest.h>

#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

std::string real(std::string_view name, FileKind kind) {
  return std::string(real_format(name, kind).value_or("as promised"));
}

TEST(PromisedFormat, ANameAndItsContentMayDisagree) {
  EXPECT_EQ(real("bijlage.xls", FileKind::xlsx), ".xlsx");
  EXPECT_EQ(real("bijlage.XLS", FileKind::html), ".html");
  EXPECT_EQ(real("map/bijlage.xlsx", FileKind::text), ".csv");
  EXPECT_EQ(real("bijlage.csv", FileKind::xls), ".xls");
  EXPECT_EQ(real("bijlage.xls", FileKind::xml_spreadsheet), ".xml");
  EXPECT_EQ(real("bijlage.xml", FileKind::text), ".csv");
}

TEST(PromisedFormat, FormatsOfOneFamilyAgree) {
  EXPECT_EQ(real("bijlage.xlsm", FileKind::xlsx), "as promised");
  EXPECT_EQ(real("bijlage.XLSX", FileKind::xlsx), "as promised");
  EXPECT_EQ(real("bijlage.tsv", FileKind::text), "as promised");
  EXPECT_EQ(real("bijlage.txt", FileKind::text), "as promised");
  EXPECT_EQ(real("bijlage.xml", FileKind::flat_ods), "as promised");
}

TEST(PromisedFormat, SomeNamesPromiseNothing) {
  EXPECT_EQ(real("-", FileKind::text), "as promised");
  EXPECT_EQ(real("bijlage", FileKind::text), "as promised");
  EXPECT_EQ(real("map.xlsx/bijlage", FileKind::text), "as promised");
  EXPECT_EQ(real("bijlage.2018", FileKind::xlsx), "as promised");
}

TEST(PromisedFormat, ABrokenPromiseIsAFactOfTheWorkbook) {
  const std::string bytes = test::Xlsx().sheet("Blad1", "").bytes();
  const auto named = [&bytes](std::string_view name) {
    return fact(read_workbook(std::as_bytes(std::span(bytes)), name), "fact.other-format");
  };
  EXPECT_EQ(named("bijlage.xls"), "|.xlsx");
  EXPECT_EQ(named("bijlage.xlsx"), "none");
}

}  // namespace
}  // namespace bijlage::readers
