#include "cli/printable.hpp"

#include <gtest/gtest.h>

namespace bijlage::cli {
namespace {

TEST(Printable, KeepsWhatPeopleWrite) {
  EXPECT_EQ(printable("Cocaïne – “± 35%” 👍"), "Cocaïne – “± 35%” 👍");
  EXPECT_EQ(printable(""), "");
}

TEST(Printable, IsOneLineThatSteersNoTerminal) {
  EXPECT_EQ(printable("a\tb"), "a b");
  EXPECT_EQ(printable("a\nb\r\x1b[31m\x7f"), "a�b��[31m�");
  EXPECT_EQ(printable("\xc2\x9b"), "�") << "C1 controls";
  EXPECT_EQ(printable("\xe2\x80\xae"), "�") << "right-to-left override";
}

TEST(Printable, TakesBytesThatAreNoUtf8) { EXPECT_EQ(printable("r\xe9sultat"), "r�sultat"); }

TEST(Printable, AnExcerptEndsAfterAFewScreenWidths) {
  EXPECT_EQ(printable_excerpt("short"), "short");
  const std::string line = printable_excerpt(std::string(1'000'000, 'x'));
  EXPECT_LT(line.size(), 1000U);
  EXPECT_TRUE(line.ends_with("…"));
}

TEST(ExcerptWithCaret, PointsAtTheColumn) {
  EXPECT_EQ(excerpt_with_caret("id = 'a'", 6), "  id = 'a'\n       ^");
  EXPECT_EQ(excerpt_with_caret("id = 'a'", 1), "  id = 'a'\n  ^");
  EXPECT_EQ(excerpt_with_caret("id =", 5), "  id =\n      ^") << "behind the line";
}

TEST(ExcerptWithCaret, CountsCharactersNotBytes) {
  EXPECT_EQ(excerpt_with_caret("\t'Cocaïne' = 1", 13), "   'Cocaïne' = 1\n              ^");
}

TEST(ExcerptWithCaret, OfALongLineShowsThePieceAroundTheColumn) {
  const std::string line = std::string(5'000, 'x') + "!" + std::string(5'000, 'x');
  const std::string both = excerpt_with_caret(line, 5'001);
  const auto end = both.find('\n');
  EXPECT_LT(both.size(), 1'000U);
  EXPECT_TRUE(both.starts_with("  …x"));
  // The ellipsis is three bytes, and one character.
  EXPECT_EQ(both.find('!') - 2, both.find('^') - end - 1);
}

}  // namespace
}  // namespace bijlage::cli
