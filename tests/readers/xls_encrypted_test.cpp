#include <gtest/gtest.h>

#include "readers/reading.hpp"
#include "support/ole2_builder.hpp"
#include "support/xls_builder.hpp"
#include "support/xls_encryption.hpp"

namespace bijlage::readers {
namespace {

using namespace test;

workbook::Workbook read_with(const std::string& bytes, const std::string& password) {
  return read_workbook(std::as_bytes(std::span(bytes)), "x.xls", {.password = password});
}

std::string failure_with(const std::string& bytes, const std::string& password) {
  try {
    read_with(bytes, password);
  } catch (const base::Failure& failure) {
    return failure.message().key;
  }
  return "read";
}

// Records of all lengths, over several blocks of 1,024 bytes, and one that spans blocks.
std::string many_cells() {
  std::string records;
  for (unsigned row = 0; row < 150; ++row) {
    records += number_cell(row, 0, row + 0.25);
    records += record(0x0204, at(row, 1) + text16("regel " + std::string(row % 7, 'x')));
    if (row == 70) records += record(0x0999, std::string(3000, 'y'));
  }
  return records;
}

std::string encrypted(XlsCipher cipher, const std::string& password) {
  const std::string records = Xls()
                                  .before(file_pass(cipher, password))
                                  .before(record(0x00E1, le16(1200)))
                                  .sheet("eerste", many_cells())
                                  .sheet("tweede", number_cell(0, 0, 2))
                                  .records();
  return ole2_of({{"Workbook", encrypted_records(records, cipher, password)}});
}

class EncryptedXls : public testing::TestWithParam<XlsCipher> {};
INSTANTIATE_TEST_SUITE_P(InEachWay, EncryptedXls,
                         testing::Values(XlsCipher::xor_obfuscation, XlsCipher::rc4,
                                         XlsCipher::crypto_api_40, XlsCipher::crypto_api_128));

TEST_P(EncryptedXls, IsReadWithItsPassword) {
  const workbook::Workbook book = read_with(encrypted(GetParam(), "Sesam 1"), "Sesam 1");
  ASSERT_EQ(book.sheets.size(), 2U);
  EXPECT_EQ(book.sheets[0].name, "eerste");
  EXPECT_EQ(book.sheets[0].cells.size(), 300U);
  for (unsigned row = 0; row < 150; ++row) {
    const std::string number = std::to_string(row + 1);
    EXPECT_EQ(cell(book, "A" + number), "n " + std::to_string(row) + ".25");
    EXPECT_EQ(cell(book, "B" + number), "s regel " + std::string(row % 7, 'x'));
  }
  EXPECT_EQ(cell(book, "A1", 1), "n 2");
}

TEST_P(EncryptedXls, AsksForAPasswordWhereNoneIsGiven) {
  EXPECT_EQ(failure_with(encrypted(GetParam(), "Sesam"), ""), "input.is-encrypted");
}

TEST_P(EncryptedXls, TellsAWrongPasswordFromNone) {
  for (const std::string wrong :
       {"sesam", "Sesa", "Sesam ", "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"}) {
    EXPECT_EQ(failure_with(encrypted(GetParam(), "Sesam"), wrong), "input.wrong-password") << wrong;
  }
}

TEST_P(EncryptedXls, OpensByItselfWhereExcelDoes) {
  EXPECT_EQ(cell(read_with(encrypted(GetParam(), "VelvetSweatshop"), ""), "A2"), "n 1.25");
}

TEST_P(EncryptedXls, IsReadOutsideACompoundFileToo) {
  const std::string records = encrypted_records(
      Xls().before(file_pass(GetParam(), "a")).sheet("b", number_cell(0, 0, 3)).records(),
      GetParam(), "a");
  EXPECT_EQ(cell(read_with(records, "a"), "A1"), "n 3");
}

TEST_P(EncryptedXls, WithADescriptionThatIsCutOffIsAFailure) {
  const std::string whole = file_pass(GetParam(), "a");
  for (std::size_t size = 0; size < whole.size() - 4; ++size) {
    const std::string pass = record(0x002F, whole.substr(4, size));
    EXPECT_EQ(failure_with(Xls().before(pass).sheet("b").bytes(), "a"), "input.damaged-encryption")
        << size;
  }
}

TEST(XorObfuscation, IsAllThatExcel95Has) {
  const XlsCipher cipher = XlsCipher::xor_obfuscation;
  for (const std::string password : {"a", "ab", "Velvet", "VelvetSweatshop"}) {
    const std::string records = encrypted_records(Xls(Xls::Version::biff5)
                                                      .before(file_pass(cipher, password, true))
                                                      .sheet("b", number_cell(0, 0, 3))
                                                      .records(),
                                                  cipher, password);
    EXPECT_EQ(cell(read_with(ole2_of({{"Book", records}}), password), "A1"), "n 3") << password;
  }
}

TEST(XorObfuscation, TakesFifteenCharactersAndNoMore) {
  const std::string bytes = encrypted(XlsCipher::xor_obfuscation, "VelvetSweatshop");
  EXPECT_EQ(cell(read_with(bytes, "VelvetSweatshop and more"), "A2"), "n 1.25");
}

TEST(EncryptedXlsFiles, OpenWhereExcelDoesWhateverPasswordIsGiven) {
  const std::string bytes = encrypted(XlsCipher::crypto_api_128, "VelvetSweatshop");
  EXPECT_EQ(cell(read_with(bytes, "Sesam"), "A2"), "n 1.25");
}

TEST(EncryptedXlsFiles, OfAKindThatIsNotKnownAreNamedAsSuch) {
  const auto with = [](const std::string& description) {
    return failure_with(Xls().before(record(0x002F, description)).sheet("a").bytes(), "a");
  };
  const std::string rest(200, '\0');
  EXPECT_EQ(with(le16(2) + rest), "input.unknown-encryption");
  EXPECT_EQ(with(le16(1) + le16(5) + le16(5) + rest), "input.unknown-encryption");
  const std::string aes = le32(36) + le32(0) + le32(0) + le32(0x660E);
  EXPECT_EQ(with(le16(1) + le16(4) + le16(2) + le32(0) + aes + rest), "input.unknown-encryption");
}

TEST(EncryptedXlsFiles, WithAKeyOfImpossibleSizeAreDamaged) {
  for (const std::uint32_t bits : {8U, 41U, 136U, 0xFFFF'FFFFU}) {
    std::string pass = file_pass(XlsCipher::crypto_api_128, "a");
    const std::string said = le32(0x6801) + le32(0x8004);
    pass.replace(pass.find(said) + said.size(), 4, le32(bits));
    EXPECT_EQ(failure_with(Xls().before(pass).sheet("a").bytes(), "a"), "input.damaged-encryption")
        << bits;
  }
}

TEST(PlainXls, IsReadWhateverPasswordIsGiven) {
  EXPECT_EQ(cell(read_with(Xls().sheet("a", number_cell(0, 0, 1)).bytes(), "Sesam"), "A1"), "n 1");
}

}  // namespace
}  // namespace bijlage::readers
