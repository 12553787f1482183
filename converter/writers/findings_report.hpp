#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "config/wording.hpp"
#include "model/finding.hpp"
#include "writers/shown_rows.hpp"

/// What a run of `check` found, as values: `findings_text`, `findings_json`, `findings_html`
/// and `findings_sarif` each write it in their own way, with the same content.
namespace bijlage::writers {

struct FileReport {
  std::string file;     ///< as given on the command line
  std::string sha256;   ///< empty where it could not be read
  std::string mapping;  ///< id of the mapping that read it; empty where none did
  std::size_t observations = 0;
  model::Findings findings;              ///< sorted (`model::sort_findings`)
  bool readable = true;                  ///< false: `trouble` says why
  std::optional<base::Message> trouble;  ///< why work on this file ended
  ShownRows rows;    ///< that the findings point at, where the report shows them
  std::string copy;  ///< name of its annotated copy; empty where none was made
};

using FileReports = std::vector<FileReport>;

/// The counts under a report.
struct Summary {
  std::size_t files = 0;
  std::size_t readable = 0;
  std::size_t observations = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
};
Summary summary_of(const FileReports& reports);

/// The row that a finding points at; null where it points at none, or none was kept.
const ShownRow* row_of(const FileReport& report, const model::Finding& finding);
/// `Blad!B7`, the first cells a finding is about; the sheet alone, or nothing, where it is about
/// more than cells.
std::string place_of(const model::Finding& finding);
/// A sentence for each thing that people decided about it.
std::vector<std::string> decisions_of(const model::Finding& finding,
                                      const config::Wording& wording);
/// What is to be done about it; nothing where people decided on it.
std::string remedy_of(const model::Finding& finding, const config::Wording& wording);
/// What a finding expects or found, as people write it.
std::string compared(const model::Finding& finding, const std::string& text,
                     const config::Wording& wording);
/// What is wrong, and what was decided about it.
std::string sentences_of(const model::Finding& finding, const config::Wording& wording);
/// `B17`, `B5:B16`: all of its cells.
std::vector<std::string> cell_names(const model::Finding& finding);

}  // namespace bijlage::writers
