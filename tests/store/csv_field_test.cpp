#include "base/csv_field.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "csv_reader.hpp"
#include "library.hpp"
#include "store/sdmx_csv.hpp"

namespace bijlage::store {
namespace {

using base::append_field;
using base::append_text_field;
using base::without_guard;

std::string field(std::string_view text) {
  std::string line;
  append_field(line, text);
  return line;
}

std::string text_field(std::string_view text) {
  std::string line;
  append_text_field(line, text);
  return line;
}

TEST(CsvField, IsQuotedOnlyWhereItMust) {
  EXPECT_EQ(field("depressiehulp"), "depressiehulp");
  EXPECT_EQ(field(""), "");
  EXPECT_EQ(field("CAD, Kempen"), "\"CAD, Kempen\"");
  EXPECT_EQ(field("een \"proef\""), "\"een \"\"proef\"\"\"");
  EXPECT_EQ(field("twee\nregels"), "\"twee\nregels\"");
  EXPECT_EQ(field(" ruim "), "\" ruim \"");
}

TEST(TextField, CannotRunAsAFormula) {
  EXPECT_EQ(text_field("=HYPERLINK(\"http://x\")"), "\"'=HYPERLINK(\"\"http://x\"\")\"");
  EXPECT_EQ(text_field("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(text_field("+18 j"), "'+18 j");
  EXPECT_EQ(text_field("-2+3"), "'-2+3");
  EXPECT_EQ(text_field("\t=1"), "'\t=1");
}

TEST(TextField, LeavesHarmlessTextAlone) {
  for (const auto* text : {"---", "-", "5.853*", "± 65%", "'t Pand", "(1)", ""}) {
    EXPECT_EQ(text_field(text), text);
  }
}

// Texts made of what has a meaning to CSV and to spreadsheets, more often than chance gives it.
rc::Gen<std::string> odd_text() {
  return rc::gen::container<std::string>(rc::gen::elementOf(std::string("\",;\n\r\t '=+-@ab1.*")));
}

RC_GTEST_PROP(TextField, ComesBackAsItWas, ()) {
  const auto text = *odd_text();
  const auto rows = testing::read_csv(text_field(text) + ",x\n");
  RC_ASSERT(rows.size() == 1U);
  RC_ASSERT(rows[0].size() == 2U);
  RC_ASSERT(without_guard(rows[0][0]) == text);
}

RC_GTEST_PROP(TextField, NeverStartsAFormula, ()) {
  const auto text = *odd_text();
  const auto read = testing::read_csv(text_field(text) + ",x\n")[0][0];
  const bool letters = read.find_first_of("ab1") != std::string::npos;
  RC_ASSERT(read.empty() || !letters || std::string("=+-@\t\r").find(read[0]) == std::string::npos);
}

RC_GTEST_PROP(SdmxCsv, ReadsBackWhatWasWritten, ()) {
  auto data = testing::dataset();
  const auto raw = *odd_text();
  const auto comment = *odd_text();
  const auto digits = *rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000);
  const auto value = base::Decimal::scaled(digits, *rc::gen::inRange(-6, 3));
  testing::add(data, "B2", "2017", value, raw);
  data.detail_of(data.observations[0]).comment = comment;
  const auto rows = testing::read_table(sdmx_csv(data));
  RC_ASSERT(rows.size() == 1U);
  RC_ASSERT(without_guard(rows[0].at("SOURCE_TEXT")) == raw);
  RC_ASSERT(without_guard(rows[0].at("COMMENT_OBS")) == comment);
  RC_ASSERT(base::Decimal::parse(rows[0].at("OBS_VALUE")) == value);
}

}  // namespace
}  // namespace bijlage::store
