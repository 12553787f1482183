#include "app/cell_question.hpp"

#include <gtest/gtest.h>

#include "base/message.hpp"

namespace bijlage::app {
namespace {

std::string read(std::string_view text) {
  const auto question = parse_cell_question(text);
  return question.sheet + "|" + (question.cells ? workbook::a1(*question.cells) : "");
}

TEST(CellQuestion, ReadsCellsAsExcelWritesThem) {
  EXPECT_EQ(read("B5"), "|B5");
  EXPECT_EQ(read(" b5 "), "|B5");
  EXPECT_EQ(read("$B$5:C9"), "|B5:C9");
  EXPECT_EQ(read("Hulp!B5"), "Hulp|B5");
  EXPECT_EQ(read("'Mijn blad'!B5:C9"), "Mijn blad|B5:C9");
  EXPECT_EQ(read("'foto''s!'!A1"), "foto's!|A1");
  EXPECT_EQ(read("Mijn blad!A1"), "Mijn blad|A1");
  EXPECT_EQ(read("Hulp!"), "Hulp|");
}

TEST(CellQuestion, RefusesWhatIsNoCell) {
  for (const auto* text : {"", "!", "!B5", "B", "5", "B0", "Hulp", "Hulp!B", "B5:", "B5-C9"}) {
    try {
      parse_cell_question(text);
      ADD_FAILURE() << text;
    } catch (const base::Failure& failure) {
      EXPECT_EQ(failure.trouble(), base::Trouble::usage);
      EXPECT_EQ(failure.message().key, "usage.not-a-cell");
    }
  }
}

}  // namespace
}  // namespace bijlage::app
