#include "reports.hpp"

#include "config/locale.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::writers::testing {

const config::Wording& wording(const std::string& language) {
  static const std::string folder = std::string(BIJLAGE_SOURCE_DIR) + "/mappings/";
  static const auto locale = config::load_locale(folder + "locales/nl-BE.toml");
  static const auto nl = config::Catalogue::load(folder + "messages", "nl");
  static const auto en = config::Catalogue::load(folder + "messages", "en");
  static const config::Wording dutch(nl, &locale.periods);
  static const config::Wording english(en);
  return language == "nl" ? dutch : english;
}

model::Finding wrong_total() {
  auto finding = model::make_finding("T01");
  finding.file = "depressiehulp.xlsx";
  finding.sheet = "Zelftest";
  finding.cells = {workbook::parse_cell_range("B17").value(),
                   workbook::parse_cell_range("B5:B16").value()};
  finding.expected = "10046";
  finding.found = "1043";
  finding.raw = "1.043";
  finding.mapping_file = "/usr/share/bijlage/mappings/imports/depressiehulp-maand.toml";
  finding.mapping_line = 34;
  finding.message.gaps = {{"cell", "B17"},       {"table", "zelftest"}, {"period", "2017"},
                          {"published", "1043"}, {"sum", "10046"},      {"difference", "-9003"}};
  return finding;
}

FileReports reports() {
  FileReport good;
  good.file = "depressiehulp.xlsx";
  good.sha256 = "abc";
  good.mapping = "depressiehulp-maand";
  good.observations = 122;
  good.findings = {wrong_total()};
  FileReport bad;
  bad.file = "leeg.xlsx";
  bad.readable = false;
  bad.trouble = base::Message{"input.is-empty", {{"file", "leeg.xlsx"}}};
  return {good, bad};
}

}  // namespace bijlage::writers::testing
