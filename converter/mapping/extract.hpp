#pragma once

#include <span>
#include <string>

#include "decisions/corrections_file.hpp"
#include "mapping/mapping.hpp"
#include "model/cell_role.hpp"
#include "model/dataset.hpp"
#include "model/evidence.hpp"
#include "model/finding.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::mapping {

/// What one workbook says, by one mapping: observations, the evidence that checks need, and what
/// extraction itself found wrong. The dataset holds exactly one file: files[0].
struct Submission {
  explicit Submission(const model::Model& model) : data(model) {}

  model::Dataset data;
  model::Evidence evidence;
  model::Findings findings;
};

/// What is known of a workbook beside its cells.
struct Origin {
  std::string name;  ///< as given on the command line
  std::string sha256;
  calendar::Date now;           ///< what "heden" means in it
  std::string language = "nl";  ///< of the model's labels in findings
  /// What people decided about its figures. Totals that settle where a figure belongs are weighed
  /// with it; applying it is for `decisions::correct`.
  std::span<const decisions::FigureCorrection> corrections{};
};

/// Reads a workbook by a mapping. Every cell of a mapped sheet ends as observation, label, note,
/// checked total, text that holds no figure, or finding. Throws nothing of its own: what is wrong
/// is a finding. Where `accounts` is given, it also says what every cell became.
Submission extract(const workbook::Workbook& book, const Mapping& mapping, const Origin& origin,
                   model::CellAccounts* accounts = nullptr);

}  // namespace bijlage::mapping
