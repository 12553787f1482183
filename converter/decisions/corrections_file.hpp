#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "config/toml_file.hpp"
#include "model/decision.hpp"
#include "model/obs_value.hpp"
#include "model/observation.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::decisions {

/// One `[[correction]]`: another value for a figure, or for a published total.
struct FigureCorrection {
  std::string submission;  ///< name of the file, without folder
  std::string sheet;
  workbook::CellRef cell;
  std::string was;        ///< what the cell must show, or the correction is not for this workbook
  model::ObsValue value;  ///< nothing: it is missing, for `reason`
  model::MissingReason reason = model::MissingReason::none;
  /// Which of several figures in one cell: codes by dimension, or by "measure".
  std::map<std::string, std::string> where;
  model::Decision decision;
};

/// One `[[accept]]`: a finding that is taken for granted.
struct Acceptance {
  std::string submission;
  std::string code;
  std::string sheet;                         ///< empty: about the whole file
  std::optional<workbook::CellRange> cells;  ///< the first that the finding names
  std::optional<std::string> was;            ///< what stood there: Finding::raw
  model::Decision decision;
};

/// A `corrections.toml`: what people decided about the submissions in its folder.
struct CorrectionsFile {
  std::vector<FigureCorrection> corrections;
  std::vector<Acceptance> accepted;
};

/// The name of the file that is looked for beside submissions.
inline constexpr std::string_view corrections_name = "corrections.toml";

/// Throws `config::FileMistakes` with all mistakes at once.
CorrectionsFile read_corrections(config::TomlFile& file);
/// The same for the file in a folder; nothing where there is none. A submission that it names and
/// that does not lie beside it is a mistake too: nothing that was decided is passed over in
/// silence. So is a decision of a day after `today`, where that is given.
std::optional<CorrectionsFile> corrections_in(const std::string& folder,
                                              std::optional<calendar::Date> today = std::nullopt);

}  // namespace bijlage::decisions
