#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.hpp"

namespace bijlage::base {
namespace {

TEST(Trim, TakesEveryKindOfSpaceAway) {
  EXPECT_EQ(trim("  a b\t\n"), "a b");
  EXPECT_EQ(trim("\u00A0\u202Fa\u2003"), "a");
  EXPECT_EQ(trim("\uFEFFmaand"), "maand");
  EXPECT_EQ(trim(" \u00A0 "), "");
}

TEST(Tidy, IsWhatAPersonWouldSayTheTextIs) {
  EXPECT_EQ(tidy("  Unieke\u00A0\u00A0bezoekers \n"), "Unieke bezoekers");
  EXPECT_EQ(tidy("zelf\u00ADhulp\u200B"), "zelfhulp");
  EXPECT_EQ(tidy("cafe\u0301"), "caf\u00E9");
  EXPECT_EQ(tidy("Aantal:"), "Aantal:");
}

TEST(Fold, MakesSpellingsOfALabelOne) {
  EXPECT_EQ(fold(" Unieke  bezoekers:"), "unieke bezoekers");
  EXPECT_EQ(fold("unieke bezoekers"), "unieke bezoekers");
  EXPECT_EQ(fold("Financi\u00EBle co\u00F6rdinatie"), "financiele coordinatie");
  EXPECT_EQ(fold("foto\u2019s"), fold("foto's"));
  EXPECT_EQ(fold("foto\u00B4s"), "fotos");
  EXPECT_EQ(fold("(Totaal)"), "totaal");
  EXPECT_EQ(fold("e\u2011mail"), fold("e-mail"));
}

TEST(Fold, KeepsSignsThatCarryMeaning) {
  EXPECT_EQ(fold("+18 j"), "+18 j");
  EXPECT_EQ(fold("\u221218 j"), "-18 j");
  EXPECT_EQ(fold("18\u201325"), "18-25");
  EXPECT_EQ(fold("<18"), "<18");
  EXPECT_EQ(fold("%"), "%");
  EXPECT_EQ(fold("m/v"), "m/v");
  EXPECT_EQ(fold("bezoekers\u00B9"), "bezoekers\u00B9");
}

TEST(Fold, DropsDashesBetweenWords) {
  EXPECT_EQ(fold("depressiehulp \u2013 bezoekers"), "depressiehulp bezoekers");
}

TEST(Glob, MatchesFoldedText) {
  EXPECT_TRUE(matches_glob("unieke bezoekers", "unieke*"));
  EXPECT_TRUE(matches_glob("2017", "201?"));
  EXPECT_TRUE(matches_glob("", "*"));
  EXPECT_TRUE(matches_glob("a-b-c", "a*c"));
  EXPECT_TRUE(matches_glob("\u0153uf", "?uf"));
  EXPECT_FALSE(matches_glob("unieke", "unieke ?"));
  EXPECT_FALSE(matches_glob("bezoekers", "*bezoek"));
  EXPECT_FALSE(matches_glob("", "?"));
}

TEST(Glob, FoldingAGlobKeepsItsWildcards) {
  EXPECT_EQ(fold_glob("Zelftest*"), "zelftest*");
  EXPECT_TRUE(matches_glob(fold("Zelftest: 2017"), fold_glob("ZELFTEST *?")));
}

TEST(EditDistance, CountsCodePointsAndSwaps) {
  EXPECT_EQ(edit_distance("maart", "maart"), 0U);
  EXPECT_EQ(edit_distance("maart", "marat"), 1U);
  EXPECT_EQ(edit_distance("mei", "me\u00EF"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("bezoekers", "bezoker"), 2U);
}

TEST(Utf8, KnowsWhatIsWellFormed) {
  EXPECT_TRUE(is_utf8("caf\u00E9 \U0001F600"));
  EXPECT_FALSE(is_utf8("caf\xE9"));
  EXPECT_FALSE(is_utf8("\xC0\xAF"));
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));
  EXPECT_FALSE(is_utf8("\xF0\x9F\x98"));
  EXPECT_FALSE(is_utf8("\xE0\x9F\xBF"));
  EXPECT_FALSE(is_utf8("\xF0\x8F\xBF\xBF"));
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));
  EXPECT_TRUE(is_utf8("\xF4\x8F\xBF\xBF"));
}

TEST(Split, KeepsEmptyParts) {
  EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
}

RC_GTEST_PROP(Fold, ChangesNothingTheSecondTime, (const std::string& bytes)) {
  RC_ASSERT(fold(fold(bytes)) == fold(bytes));
}

RC_GTEST_PROP(Tidy, ChangesNothingTheSecondTimeAndIsUtf8, (const std::string& bytes)) {
  RC_ASSERT(tidy(tidy(bytes)) == tidy(bytes));
  RC_ASSERT(is_utf8(tidy(bytes)));
}

RC_GTEST_PROP(Utf8, ReadsBackWhatItWrites, ()) {
  const auto code = *rc::gen::suchThat(rc::gen::inRange<char32_t>(0, 0x110000),
                                       [](char32_t c) { return c < 0xD800 || c > 0xDFFF; });
  std::string text;
  append_utf8(text, code);
  RC_ASSERT(decode_first(text).code == code);
  RC_ASSERT(decode_last("a" + text).code == code);
}

RC_GTEST_PROP(Split, IsUndoneByJoin, (const std::string& text)) {
  std::vector<std::string> parts;
  for (const auto part : split(text, 'a')) parts.emplace_back(part);
  RC_ASSERT(join(parts, "a") == text);
}

// Plain ASCII is folded by another way than the rest, to the same.
RC_GTEST_PROP(Fold, OfAsciiIsThatOfAnyText, ()) {
  const auto ascii = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 0x7E));
  const std::string folded = fold(ascii);
  RC_ASSERT(fold(ascii + " \u00E9") == (folded.empty() ? "e" : folded + " e"));
}

}  // namespace
}  // namespace bijlage::base
