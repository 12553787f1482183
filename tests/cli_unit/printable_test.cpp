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

}  // namespace
}  // namespace bijlage::cli
