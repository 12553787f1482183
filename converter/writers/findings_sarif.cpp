#include "writers/findings_sarif.hpp"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "model/finding_catalogue.hpp"

namespace bijlage::writers {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

bool is_plain(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/!$&'()*+,;=@").find(c) != std::string_view::npos;
}

std::vector<std::string> codes_of(const FileReports& reports) {
  std::vector<std::string> codes;
  for (const auto& report : reports) {
    for (const auto& finding : report.findings) codes.push_back(finding.code);
  }
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

class Run {
 public:
  Run(const FileReports& reports, const config::Wording& wording)
      : reports_(reports), wording_(wording), codes_(codes_of(reports)) {}

  Json write(std::string_view version) const {
    auto artifacts = Json::array();
    auto results = Json::array();
    for (std::size_t i = 0; i < reports_.size(); ++i) {
      artifacts.push_back(artifact(reports_[i]));
      for (const auto& finding : reports_[i].findings) results.push_back(result(finding, i));
    }
    Json driver = {{"name", "Bijlage"}, {"version", version}, {"semanticVersion", version}};
    driver["rules"] = rules();
    return {{"tool", {{"driver", std::move(driver)}}},
            {"language", wording_.catalogue().language()},
            {"invocations", Json::array({invocation()})},
            {"artifacts", std::move(artifacts)},
            {"results", std::move(results)}};
  }

 private:
  Json say(const std::string& key) const { return {{"text", wording_.sentence(key)}}; }

  Json rules() const {
    auto rules = Json::array();
    for (const auto& code : codes_) {
      const auto key = "finding." + code;
      rules.push_back({{"id", code},
                       {"shortDescription", say(key + ".title")},
                       {"fullDescription", say(key + ".explanation")},
                       {"help", say(key + ".remedy")},
                       {"defaultConfiguration",
                        {{"level", model::severity_name(model::finding_kind(code).severity)}}}});
    }
    return rules;
  }

  static Json artifact(const FileReport& report) {
    Json artifact = {{"location", {{"uri", file_uri(report.file)}}},
                     {"roles", Json::array({"analysisTarget"})}};
    if (!report.sha256.empty()) artifact["hashes"] = {{"sha-256", report.sha256}};
    return artifact;
  }

  Json artifact_location(std::size_t file) const {
    return {{"artifactLocation", {{"uri", file_uri(reports_[file].file)}, {"index", file}}}};
  }

  Json location(const model::Finding& finding, std::size_t file, std::size_t range) const {
    Json location = {{"physicalLocation", artifact_location(file)}};
    if (finding.sheet.empty()) return location;
    Json logical = {
        {"name", finding.sheet}, {"fullyQualifiedName", finding.sheet}, {"kind", "sheet"}};
    if (range < finding.cells.size()) {
      const auto& cells = finding.cells[range];
      const auto name = workbook::a1(cells);
      logical["name"] = name;
      logical["fullyQualifiedName"] = finding.sheet + "!" + name;
      logical["kind"] = cells.first == cells.last ? "cell" : "range";
    }
    location["logicalLocations"] = Json::array({std::move(logical)});
    return location;
  }

  Json result(const model::Finding& finding, std::size_t file) const {
    const auto rule = std::lower_bound(codes_.begin(), codes_.end(), finding.code);
    Json result = {{"ruleId", finding.code},
                   {"ruleIndex", rule - codes_.begin()},
                   {"level", model::severity_name(finding.severity)},
                   {"message", {{"text", wording_.sentence(finding.message)}}},
                   {"locations", Json::array({location(finding, file, 0)})}};
    auto related = Json::array();
    for (std::size_t range = 1; range < finding.cells.size(); ++range) {
      related.push_back(location(finding, file, range));
    }
    if (!related.empty()) result["relatedLocations"] = std::move(related);
    if (auto suppressions = suppressions_of(finding); !suppressions.empty()) {
      result["suppressions"] = std::move(suppressions);
    }
    result["properties"] = properties(finding);
    return result;
  }

  // What is waived or accepted is none to act upon (3.27.23).
  Json suppressions_of(const model::Finding& finding) const {
    auto suppressions = Json::array();
    for (const model::Decision& decision : finding.decisions) {
      if (decision.kind != model::Decision::Kind::waived &&
          decision.kind != model::Decision::Kind::accepted) {
        continue;
      }
      suppressions.push_back(
          {{"kind", "external"},
           {"status", "accepted"},
           {"justification", wording_.sentence(model::decision_message(decision))}});
    }
    return suppressions;
  }

  static Json properties(const model::Finding& finding) {
    Json properties = {{"cells", cell_names(finding)}};
    const auto add = [&](const char* name, const std::string& text) {
      if (!text.empty()) properties[name] = text;
    };
    add("sheet", finding.sheet);
    add("expected", finding.expected);
    add("found", finding.found);
    add("raw", finding.raw);
    add("suggestion", finding.suggestion);
    add("table", finding.table);
    return properties;
  }

  Json invocation() const {
    auto notifications = Json::array();
    for (std::size_t i = 0; i < reports_.size(); ++i) {
      if (reports_[i].readable || !reports_[i].trouble) continue;
      notifications.push_back(
          {{"level", "error"},
           {"message", {{"text", wording_.sentence(*reports_[i].trouble)}}},
           {"locations", Json::array({{{"physicalLocation", artifact_location(i)}}})}});
    }
    Json invocation = {{"executionSuccessful", notifications.empty()}};
    if (!notifications.empty()) invocation["toolExecutionNotifications"] = notifications;
    return invocation;
  }

  const FileReports& reports_;
  const config::Wording& wording_;
  std::vector<std::string> codes_;
};

}  // namespace

std::string file_uri(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (is_plain(c)) {
      uri += c;
    } else {
      constexpr std::string_view digits = "0123456789ABCDEF";
      const auto byte = static_cast<std::uint8_t>(c);
      uri += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
    }
  }
  return uri;
}

std::string findings_sarif(const FileReports& reports, const config::Wording& wording,
                           std::string_view version) {
  const Json document = {{"$schema", schema},
                         {"version", "2.1.0"},
                         {"runs", Json::array({Run(reports, wording).write(version)})}};
  // A submission's texts may hold anything: what is no UTF-8 becomes U+FFFD.
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bijlage::writers
