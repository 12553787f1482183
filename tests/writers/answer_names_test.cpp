#include <gtest/gtest.h>

#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

TEST(AnswerNames, TablesOfLikeNamesAreToldApart) {
  EXPECT_EQ(defined_name("Tabel_3-4", {}), "Tabel_3_4");
  EXPECT_EQ(defined_name("Tabel_3/4", {"tabel_3_4"}), "Tabel_3_4_2");
}

TEST(AnswerNames, ANameBeginsWithALetter) { EXPECT_EQ(defined_name("1a", {}), "_1a"); }

TEST(AnswerNames, ASheetNameIsCutToWhatExcelAllows) {
  EXPECT_EQ(sheet_name(std::string(40, 'a'), {}), std::string(31, 'a'));
  EXPECT_EQ(sheet_name(std::string(40, 'a'), {std::string(31, 'A')}), std::string(29, 'a') + "-2");
}

TEST(AnswerNames, WhatExcelForbidsIsReplaced) {
  EXPECT_EQ(sheet_name("2/b [x]", {}), "2-b -x-");
  EXPECT_EQ(sheet_name("'t", {}), "-t");
  EXPECT_EQ(sheet_name("history", {}), "history-");
}

TEST(AnswerNames, AnApostropheIsDoubledInReferences) { EXPECT_EQ(quoted_sheet("a'b"), "'a''b'"); }

TEST(AnswerNames, WhatXmlCannotHoldIsShownAsReplaced) {
  EXPECT_EQ(valid_text("a\tb\r\n\u00E9\U0001F600\uFFFD"), "a\tb\r\n\u00E9\U0001F600\uFFFD");
  EXPECT_EQ(valid_text("a\x01z\x1F\x7Fz\xC2\x85z"), "a\uFFFDz\uFFFD\uFFFDz\uFFFDz");
  EXPECT_EQ(valid_text(std::string(1, '\0')), "\uFFFD");
  EXPECT_EQ(valid_text("\xEF\xBF\xBE-\xEF\xBF\xBF"), "\uFFFD-\uFFFD") << "U+FFFE, U+FFFF";
  EXPECT_EQ(valid_text("\xFF-\xC3"), "\uFFFD-\uFFFD") << "malformed UTF-8";
  EXPECT_EQ(valid_text("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD") << "half a surrogate pair";
}

TEST(AnswerNames, NoCharacterIsCutInHalf) {
  EXPECT_EQ(first_units("aé😀b", 3), "aé") << "😀 counts for two";
  EXPECT_EQ(first_units("aé😀b", 4), "aé😀");
}

}  // namespace
}  // namespace bijlage::writers
