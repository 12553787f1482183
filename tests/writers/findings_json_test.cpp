#include "writers/findings_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reports.hpp"

namespace bijlage::writers {
namespace {

using nlohmann::json;
using testing::reports;
using testing::wording;

json written(const FileReports& of) { return json::parse(findings_json(of, wording("nl"))); }

TEST(FindingsJson, HasTheShapeOfTheInterface) {
  const auto document = written(reports());
  EXPECT_EQ(document["bijlage"], "1");
  const auto& file = document["files"][0];
  EXPECT_EQ(file["file"], "depressiehulp.xlsx");
  EXPECT_EQ(file["sha256"], "abc");
  EXPECT_EQ(file["mapping"], "depressiehulp-maand");
  EXPECT_EQ(file["observations"], 122);
  const auto& finding = file["findings"][0];
  EXPECT_EQ(finding["code"], "T01");
  EXPECT_EQ(finding["severity"], "error");
  EXPECT_EQ(finding["sheet"], "Zelftest");
  EXPECT_EQ(finding["cells"], json::array({"B17", "B5:B16"}));
  EXPECT_EQ(finding["expected"], "10046") << "plain, whatever the language";
  EXPECT_EQ(finding["found"], "1043");
  EXPECT_EQ(finding["raw"], "1.043");
  EXPECT_TRUE(finding["suggestion"].is_null());
  EXPECT_NE(finding["message"].get<std::string>().find("10.046"), std::string::npos);
  EXPECT_EQ(finding["mapping_line"], "depressiehulp-maand.toml:34");
  EXPECT_EQ(document["summary"], json::parse(R"({"files":2,"readable":1,"observations":122,
                                                 "error":1,"warning":0,"note":0})"));
}

TEST(FindingsJson, KeepsTheOrderOfTheInterface) {
  const auto text = findings_json(reports(), wording("nl"));
  EXPECT_TRUE(text.starts_with("{\n  \"bijlage\": \"1\",\n  \"files\": [\n")) << text;
  EXPECT_LT(text.find("\"code\""), text.find("\"severity\""));
  EXPECT_TRUE(text.ends_with("}\n"));
}

TEST(FindingsJson, SaysWhyAFileWasNotRead) {
  const auto file = written(reports())["files"][1];
  EXPECT_EQ(file["readable"], false);
  EXPECT_TRUE(file["sha256"].is_null());
  EXPECT_TRUE(file["mapping"].is_null());
  EXPECT_NE(file["trouble"].get<std::string>().find("leeg.xlsx"), std::string::npos);
  EXPECT_TRUE(file["findings"].empty());
}

TEST(FindingsJson, HasNullForWhatDoesNotApply) {
  auto whole = reports();
  whole[0].findings[0] = model::Finding();
  whole[0].findings[0].code = "F02";
  const auto finding = written(whole)["files"][0]["findings"][0];
  for (const auto* name : {"sheet", "expected", "found", "raw", "suggestion", "mapping_line"}) {
    EXPECT_TRUE(finding[name].is_null()) << name;
  }
  EXPECT_EQ(finding["cells"], json::array());
}

TEST(FindingsJson, IsValidWhateverTheNameOfAFile) {
  auto odd = reports();
  odd[0].file = "caf\xE9 \"x\"\n.xlsx";
  EXPECT_EQ(written(odd)["files"][0]["file"], "caf\uFFFD \"x\"\n.xlsx");
}

TEST(FindingsJson, OfNothingIsAnEmptyReport) {
  const auto document = written({});
  EXPECT_EQ(document["files"], json::array());
  EXPECT_EQ(document["summary"]["files"], 0);
}

}  // namespace
}  // namespace bijlage::writers
