#include <gtest/gtest.h>

#include "readers/reading.hpp"
#include "support/encrypted_builder.hpp"

namespace bijlage::readers {
namespace {

std::string plain() {
  return test::Xlsx().sheet("Blad1", R"(<row r="1"><c r="A1"><v>1.5</v></c></row>)").bytes();
}

workbook::Workbook read_with(const std::string& bytes, const std::string& password) {
  return read_workbook(std::as_bytes(std::span(bytes)), "x.xlsx", {.password = password});
}

std::string failure_with(const std::string& bytes, const std::string& password) {
  try {
    read_with(bytes, password);
  } catch (const base::Failure& failure) {
    return failure.message().key;
  }
  return "read";
}

TEST(EncryptedWorkbook, IsReadWithItsPassword) {
  EXPECT_EQ(cell(read_with(test::agile_encrypted(plain(), "Sesam"), "Sesam"), "A1"), "n 1.5");
  EXPECT_EQ(cell(read_with(test::standard_encrypted(plain(), "Sesam"), "Sesam"), "A1"), "n 1.5");
}

TEST(EncryptedWorkbook, AsksForAPasswordWhereNoneIsGiven) {
  EXPECT_EQ(failure_with(test::agile_encrypted(plain(), "Sesam"), ""), "input.is-encrypted");
  EXPECT_EQ(failure_with(test::standard_encrypted(plain(), "Sesam"), ""), "input.is-encrypted");
}

TEST(EncryptedWorkbook, TellsAWrongPasswordFromNone) {
  EXPECT_EQ(failure_with(test::agile_encrypted(plain(), "Sesam"), "sesam"), "input.wrong-password");
}

TEST(EncryptedWorkbook, OpensByItselfWhereExcelDoes) {
  EXPECT_EQ(cell(read_with(test::agile_encrypted(plain(), "VelvetSweatshop"), ""), "A1"), "n 1.5");
}

TEST(EncryptedWorkbook, OpensWhereExcelDoesWhateverPasswordIsGiven) {
  EXPECT_EQ(cell(read_with(test::agile_encrypted(plain(), "VelvetSweatshop"), "Sesam"), "A1"),
            "n 1.5");
  EXPECT_EQ(cell(read_with(test::standard_encrypted(plain(), "VelvetSweatshop"), "Sesam"), "A1"),
            "n 1.5");
}

TEST(EncryptedWorkbook, IsNotEncryptedTwice) {
  const std::string twice = test::agile_encrypted(test::agile_encrypted(plain(), "a"), "a");
  EXPECT_EQ(failure_with(twice, "a"), "input.no-workbook");
}

TEST(EncryptedWorkbook, MayHoldSomethingElse) {
  EXPECT_EQ(failure_with(test::agile_encrypted("%PDF-1.7", "a"), "a"), "input.is-pdf");
}

TEST(PlainWorkbook, IsReadWhateverPasswordIsGiven) {
  EXPECT_EQ(cell(read_with(plain(), "Sesam"), "A1"), "n 1.5");
}

}  // namespace
}  // namespace bijlage::readers
