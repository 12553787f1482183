// Flat OpenDocument: the same content in one XML document.
#include <gtest/gtest.h>

#include "readers/ods_builder.hpp"
#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using test::Ods;
using test::ods_number;
using test::ods_row;
using test::ods_text;
using workbook::Workbook;

TEST(Fods, ReadsTheSameAsPacked) {
  const Ods file =
      Ods()
          .named_styles(
              "<number:number-style style:name='N1'><number:number "
              "number:decimal-places='2' number:min-integer-digits='1'/>"
              "</number:number-style><style:style style:name='ce1' "
              "style:family='table-cell' style:data-style-name='N1'/>")
          .table("Blad1", ods_row(ods_number("1", "table:style-name='ce1'") + ods_text("é")));
  const Workbook packed = read(file.packed());
  const Workbook flat = read(file.flat());
  EXPECT_EQ(flat.format, "fods");
  for (const char* const place : {"A1", "B1"}) EXPECT_EQ(cell(flat, place), cell(packed, place));
  EXPECT_EQ(cell(flat, "A1"), "n 1.00");
}

TEST(Fods, MacrosAreAFact) {
  const auto fact_of = [](const std::string& library) {
    return fact(read(Ods()
                         .scripts("<office:script><ooo:libraries>" + library +
                                  "</ooo:libraries></office:script>")
                         .flat()),
                "fact.macros");
  };
  EXPECT_EQ(fact_of(""), "none");
  EXPECT_EQ(fact_of("<ooo:library-embedded><ooo:module/></ooo:library-embedded>"), "|");
}

TEST(Fods, OtherDocumentsAreRefused) {
  EXPECT_EQ(failure("<office:document><office:body><office:text/></office:body></office:document>"),
            "input.is-document");
  EXPECT_EQ(failure("<office:document/>"), "ods.no-spreadsheet");
  EXPECT_EQ(failure("<office:document><office:body>"), "xml.cut-off");
}

TEST(Fods, KeepsTheLimits) {
  base::Limits limits;
  limits.text_bytes = 10;
  const auto failure_of = [&](const std::string& text) {
    return failure(Ods().table("Blad1", ods_row(ods_text(text))).flat(), limits);
  };
  EXPECT_EQ(failure_of("1234567890"), "read");
  EXPECT_EQ(failure_of("12345678901"), "xml.too-long");
  EXPECT_EQ(failure_of("123456<text:s text:c='5'/>"), "xml.too-long");
  EXPECT_EQ(failure_of("<text:s text:c='4294967295'/>"), "xml.too-long");
  limits = {};
  limits.part_bytes = 50;
  EXPECT_EQ(failure(Ods().flat(), limits), "zip.too-large");
}

}  // namespace
}  // namespace bijlage::readers
