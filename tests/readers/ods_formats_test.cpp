#include <gtest/gtest.h>

#include "readers/ods_builder.hpp"
#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using test::Ods;
using test::ods_cell;
using test::ods_number;
using test::ods_row;
using workbook::NumberFormat;
using workbook::Workbook;

// One cell whose style has this number style.
Workbook styled(const std::string& number_style, const std::string& attributes) {
  return read(Ods()
                  .styles(number_style + "<style:style style:name='ce1' style:family='table-cell' "
                                         "style:data-style-name='N1'/>")
                  .table("Blad1", ods_row(ods_cell("table:style-name='ce1' " + attributes)))
                  .packed());
}

std::string shown_number(const std::string& number_style, const std::string& number) {
  return cell(styled(number_style, "office:value-type='float' office:value='" + number + "'"),
              "A1");
}

TEST(OdsFormats, NumbersShowAsTheirStyleSays) {
  EXPECT_EQ(shown_number("<number:number-style style:name='N1'><number:number "
                         "number:decimal-places='0' number:min-integer-digits='5'/>"
                         "</number:number-style>",
                         "473"),
            "n 00473");
  EXPECT_EQ(shown_number("<number:number-style style:name='N1'><number:number "
                         "number:decimal-places='2' number:min-integer-digits='1' "
                         "number:grouping='true'/><number:text> euro</number:text>"
                         "</number:number-style>",
                         "1234.5"),
            "n 1234.50 euro");
  EXPECT_EQ(shown_number("<number:currency-style style:name='N1'><number:currency-symbol>€"
                         "</number:currency-symbol><number:text> </number:text><number:number "
                         "number:decimal-places='2' number:min-integer-digits='1'/>"
                         "</number:currency-style>",
                         "3"),
            "n € 3.00");
  EXPECT_EQ(shown_number("<number:number-style style:name='N1'><number:number "
                         "number:decimal-places='0' number:min-integer-digits='1' "
                         "number:display-factor='1000'/></number:number-style>",
                         "25000"),
            "n 25");
  EXPECT_EQ(shown_number("<number:number-style style:name='N1'><number:number "
                         "number:min-integer-digits='1'/></number:number-style>",
                         "0.125"),
            "n 0.125");
}

TEST(OdsFormats, PositiveNumbersMayHaveAStyleOfTheirOwn) {
  EXPECT_EQ(shown_number("<number:number-style style:name='N1P0'><number:number "
                         "number:decimal-places='1' number:min-integer-digits='1'/>"
                         "</number:number-style><number:number-style style:name='N1'><number:text>-"
                         "</number:text><number:number number:decimal-places='1' "
                         "number:min-integer-digits='1'/><style:map style:condition='value()>=0' "
                         "style:apply-style-name='N1P0'/></number:number-style>",
                         "7"),
            "n 7.0");
}

TEST(OdsFormats, NumbersOfAConditionMayHaveAStyleOfTheirOwn) {
  const std::string styles =
      "<number:number-style style:name='N1P0'><number:text>&lt;5</number:text>"
      "</number:number-style><number:number-style style:name='N1'><number:number "
      "number:decimal-places='0' number:min-integer-digits='1'/>"
      "<style:map style:condition='value()&lt;5' style:apply-style-name='N1P0'/>"
      "</number:number-style>";
  EXPECT_EQ(shown_number(styles, "3"), "n <5");
  EXPECT_EQ(shown_number(styles, "7"), "n 7");
}

TEST(OdsFormats, APercentageIsOneByItsType) {
  const std::string value = "office:value-type='percentage' office:value='0.125'";
  EXPECT_EQ(cell(styled("<number:percentage-style style:name='N1'><number:number "
                        "number:decimal-places='1' number:min-integer-digits='1'/><number:text> %"
                        "</number:text></number:percentage-style>",
                        value),
                 "A1"),
            "n 12.5 %");
  EXPECT_EQ(cell(styled("", value), "A1"), "n 12.50%");
}

TEST(OdsFormats, ADateFormatSaysWhatOfItIsShown) {
  const std::string value = "office:value-type='date' office:date-value='2018-06-01'";
  const auto format = [&](const std::string& parts) {
    const Workbook book =
        styled("<number:date-style style:name='N1'>" + parts + "</number:date-style>", value);
    EXPECT_EQ(cell(book, "A1"), "d 2018-06-01");
    return book.formats.at(book.sheets[0].cells.at(0).format);
  };
  const NumberFormat month =
      format("<number:month number:textual='true'/><number:text>/</number:text><number:year/>");
  EXPECT_EQ(month.kind, NumberFormat::Kind::date);
  EXPECT_TRUE(month.shows_month);
  EXPECT_FALSE(month.shows_day);
  EXPECT_FALSE(format("<number:year number:style='long'/>").shows_month);
  EXPECT_TRUE(format("<number:quarter/><number:text> </number:text><number:year/>").shows_month);
  EXPECT_TRUE(format("<number:day/><number:month/><number:year/>").shows_day);
}

TEST(OdsFormats, TimesAreOfTheDayOrElapsed) {
  const auto time = [](const std::string& value, const std::string& overflow) {
    return cell(styled("<number:time-style style:name='N1' " + overflow +
                           "><number:hours number:style='long'/><number:text>:</number:text>"
                           "<number:minutes number:style='long'/></number:time-style>",
                       "office:value-type='time' office:time-value='" + value + "'"),
                "A1");
  };
  EXPECT_EQ(time("PT10H30M00S", ""), "time 10:30:00");
  EXPECT_EQ(time("PT10H30M00.25S", ""), "time 10:30:00.250");
  EXPECT_EQ(time("PT10H30M00S", "number:truncate-on-overflow='false'"), "duration 10:30:00");
  EXPECT_EQ(time("PT36H00M00S", ""), "duration 36:00:00");
  EXPECT_EQ(time("P1DT1H", ""), "duration 25:00:00");
  EXPECT_EQ(time("-PT00H30M00S", ""), "duration -0:30:00");
  EXPECT_EQ(time("PT", ""), "s PT");
}

TEST(OdsFormats, DayZeroIsATimeOfDay) {
  EXPECT_EQ(
      cell(styled("", "office:value-type='date' office:date-value='1899-12-30T10:30:00'"), "A1"),
      "time 10:30:00");
}

TEST(OdsFormats, AStyleOfDatesDoesNotMakeANumberADate) {
  EXPECT_EQ(shown_number("<number:date-style style:name='N1'><number:year/></number:date-style>",
                         "43270.5"),
            "n 43270.5");
}

TEST(OdsFormats, StylesAreInheritedAndTakenFromRowsAndColumns) {
  const auto style = [](const std::string& name, const std::string& parent,
                        const std::string& number) {
    return "<style:style style:name='" + name + "' style:family='table-cell' " +
           (parent.empty() ? "" : "style:parent-style-name='" + parent + "' ") +
           (number.empty() ? "" : "style:data-style-name='" + number + "'") + "/>";
  };
  const auto digits = [](const std::string& name, const std::string& count) {
    return "<number:number-style style:name='" + name +
           "'><number:number number:decimal-places='0'"
           " number:min-integer-digits='" +
           count + "'/></number:number-style>";
  };
  const Workbook book = read(
      Ods()
          .named_styles(digits("N2", "2") + style("twee", "", "N2") + style("ring", "ring", ""))
          .styles(digits("N3", "3") + style("kind", "twee", "") + style("drie", "", "N3"))
          .table("Blad1",
                 "<table:table-column/><table:table-column table:default-cell-style-name='kind'/>" +
                     ods_row(ods_number("1") + ods_number("1") +
                             ods_number("1", "table:style-name='ring'")) +
                     ods_row(ods_number("1") + ods_number("1", "table:style-name='twee'"),
                             "table:default-cell-style-name='drie'"))
          .packed());
  EXPECT_EQ(cell(book, "A1"), "n 1");
  EXPECT_EQ(cell(book, "B1"), "n 01");
  EXPECT_EQ(cell(book, "C1"), "n 1");
  EXPECT_EQ(cell(book, "A2"), "n 001");
  EXPECT_EQ(cell(book, "B2"), "n 01");
}

}  // namespace
}  // namespace bijlage::readers
