#include "workbook/number_format.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/decimal.hpp"
#include "base/shown_number.hpp"

namespace bijlage::workbook {
namespace {

using Kind = NumberFormat::Kind;

Kind kind(std::string_view code) { return parse_number_format(code).kind; }

TEST(NumberFormat, KnowsDates) {
  for (const char* code :
       {"dd/mm/yyyy", "d-m-yy;@", "mmm-yy", "[$-413]d mmmm yyyy", "[$-F800]dddd, mmmm dd, yyyy",
        "yyyy\\-mm\\-dd\\ hh:mm", "mmmm", "yyyy", "dd.mm.", "yyyy-mm-ddThh:mm", "YYYYMMDD",
        "[Red]dd/mm/yy", "mm/yyyy", "yyyy\"jaar\"", "e"}) {
    EXPECT_EQ(kind(code), Kind::date) << code;
  }
}

TEST(NumberFormat, KnowsTimesAndDurations) {
  for (const char* code :
       {"hh:mm", "h:mm AM/PM", "h:mm:ss A/P", "mm:ss", "mm:ss.0", "[$-F400]h:mm:ss"}) {
    EXPECT_EQ(kind(code), Kind::time) << code;
  }
  for (const char* code : {"[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]"}) {
    EXPECT_EQ(kind(code), Kind::duration) << code;
  }
}

TEST(NumberFormat, AWordWithADateLetterInItIsNoDate) {
  for (const char* code : {"0\" dagen\"", "0 stuks", "#,##0 \\d", "0_d", "\"dd\"0", "[Red]0",
                           "[$USD-409] 0.00", "* 0 \"m\""}) {
    EXPECT_EQ(kind(code), Kind::number) << code;
  }
  EXPECT_EQ(kind("Standaard"), Kind::general);
}

TEST(NumberFormat, KnowsGeneralAndText) {
  EXPECT_EQ(kind("General"), Kind::general);
  EXPECT_EQ(kind("GENERAL"), Kind::general);
  EXPECT_EQ(kind(""), Kind::general);
  EXPECT_EQ(kind("@"), Kind::text);
  EXPECT_EQ(kind("0.00E+00"), Kind::general);
  EXPECT_EQ(kind("# ?/?"), Kind::general);
}

TEST(NumberFormat, ReadsWhatANumberLooksLike) {
  const NumberFormat money = parse_number_format("_-\"\u20AC\" * #,##0.00_-;\\-0;;@");
  EXPECT_EQ(money.kind, Kind::number);
  EXPECT_TRUE(money.grouped);
  EXPECT_EQ(money.decimals, 2);
  EXPECT_EQ(money.prefix, "\u20AC ");
  EXPECT_EQ(parse_number_format("000").leading_zeros, 3);
  EXPECT_EQ(parse_number_format("0.0%").decimals, 1);
  EXPECT_EQ(parse_number_format("0.0%").kind, Kind::percent);
  EXPECT_EQ(parse_number_format("0\" euro\"").suffix, " euro");
  EXPECT_EQ(parse_number_format("[$\u20AC-413] 0").prefix, "\u20AC ");
  EXPECT_EQ(parse_number_format("0.0,,").thousands, 2);
  EXPECT_FALSE(parse_number_format("0,").grouped);
  EXPECT_EQ(parse_number_format("0.00").code, "0.00");
}

// What a number shows as, and whether that is the number itself.
std::string shown(const char* code, double number) {
  const NumberFormat format = parse_number_format(code);
  const NumberFormat& section = format.section_of(number);
  const auto value = base::Decimal::from_double(number).value();
  const std::string text = base::shown_number(value, section, ",", ".");
  return section.as_stored ? text : text + " !";
}

TEST(NumberFormat, HasASectionForEachSign) {
  EXPECT_EQ(shown("0;-0;\"-\"", 3), "3");
  EXPECT_EQ(shown("0;-0;\"-\"", -3), "-3");
  EXPECT_EQ(shown("0;-0;\"-\"", 0), "-");
  EXPECT_EQ(shown("0;(0)", -3), "(3)");
  EXPECT_EQ(shown("0;[Red]0", -3), "3");
  EXPECT_EQ(shown("0;0", -3), "3 !");
  EXPECT_EQ(shown("0;-0;;@", 0), "");
  EXPECT_EQ(shown("0;-0;\"geen\"", 0), "geen !");
  EXPECT_EQ(shown("_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", 1234), "1.234");
  EXPECT_EQ(shown("_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", -1234), "-1.234");
  EXPECT_EQ(shown("_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", 0), "-");
  EXPECT_EQ(shown("0;@", 0), "0");
}

TEST(NumberFormat, HasSectionsWithConditions) {
  EXPECT_EQ(shown("[<5]\"<5\";0", 3), "<5 !");
  EXPECT_EQ(shown("[<5]\"<5\";0", 5), "5");
  EXPECT_EQ(shown("[<=4.5]\"1-4\";General", 4.5), "1-4 !");
  EXPECT_EQ(shown("[>=1000]0.0,\"k\";0", 3), "3");
  EXPECT_EQ(shown("[=1]\"een\";[=2]\"twee\";0", 2), "twee !");
  EXPECT_EQ(shown("[=1]\"een\";[=2]\"twee\";0", 3), "3");
  EXPECT_EQ(shown("[<>0]0", 0), "0");
  EXPECT_EQ(shown("[>=0]0;-0", -3), "-3");
  // As LibreOffice writes the sections for each sign.
  EXPECT_EQ(shown("[>0]0;[<0]-0;\"-\"", -3), "-3");
  EXPECT_EQ(shown("[>0]0;[<0]-0;\"-\"", 0), "-");
}

TEST(NumberFormat, MayShowWordsOrNothing) {
  EXPECT_EQ(shown("\"geheim\"", 3), "geheim !");
  EXPECT_EQ(shown(";;;", 3), " !");
  EXPECT_EQ(shown("0\"00\"", 3), "300 !");
  EXPECT_EQ(shown("0\"*\"", 3), "3* !");
  EXPECT_EQ(shown("\"\u20AC \"0.00", 3), "\u20AC 3,00");
}

TEST(NumberFormat, KnowsTheBuiltInOnes) {
  EXPECT_EQ(builtin_number_format(0).kind, Kind::general);
  EXPECT_EQ(builtin_number_format(4).decimals, 2);
  EXPECT_EQ(builtin_number_format(9).kind, Kind::percent);
  EXPECT_EQ(builtin_number_format(14).kind, Kind::date);
  EXPECT_EQ(builtin_number_format(20).kind, Kind::time);
  EXPECT_EQ(builtin_number_format(22).kind, Kind::date);
  EXPECT_EQ(builtin_number_format(46).kind, Kind::duration);
  EXPECT_EQ(builtin_number_format(49).kind, Kind::text);
  EXPECT_EQ(builtin_number_format(9999).kind, Kind::general);
}

TEST(NumberFormat, SaysHowPreciselyADateShows) {
  EXPECT_TRUE(parse_number_format("dd/mm/yyyy").shows_day);
  EXPECT_FALSE(parse_number_format("mmm-yy").shows_day);
  EXPECT_TRUE(parse_number_format("mmmm yyyy").shows_month);
  EXPECT_FALSE(parse_number_format("yyyy").shows_month);
  EXPECT_FALSE(parse_number_format("mmmm").shows_year);
  EXPECT_FALSE(parse_number_format("d/mm").shows_year);
  EXPECT_TRUE(parse_number_format("mmm-yy").shows_year);
  EXPECT_FALSE(builtin_number_format(16).shows_year);
  EXPECT_TRUE(builtin_number_format(17).shows_year);
  EXPECT_FALSE(builtin_number_format(17).shows_day);
  EXPECT_TRUE(builtin_number_format(14).shows_day);
}

RC_GTEST_PROP(NumberFormat, TakesAnyCode, (const std::string& code)) {
  RC_ASSERT(parse_number_format(code).code == code);
}

TEST(NumberFormat, ACodeThatNobodyWritesIsGeneral) {
  EXPECT_EQ(parse_number_format(std::string(5'000, '0')).kind, NumberFormat::Kind::general);
  EXPECT_EQ(parse_number_format(std::string(200, '0')).kind, NumberFormat::Kind::number);
}

}  // namespace
}  // namespace bijlage::workbook
