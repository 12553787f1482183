#pragma once

#include <string>
#include <vector>

#include "decisions/corrections_file.hpp"
#include "decisions/severity_rules.hpp"

namespace bijlage::decisions {

/// All that people decided that can bear on one submission.
struct Decided {
  SeverityRules severity;  ///< in order of precedence
  std::vector<FigureCorrection> corrections;
  std::vector<Acceptance> accepted;
};

/// The part of a corrections file that names a submission, and the rules that are for its mapping:
/// the policies', in their order, go before the mapping's own.
Decided decided_for(const std::string& submission, const CorrectionsFile& written,
                    const std::string& mapping, const SeverityRules& policies,
                    const SeverityRules& of_mapping);

/// Weighs a finding by the rules, and makes a note of one that is accepted. It says what was
/// decided; one that says so already is left alone.
void settle(model::Finding& finding, const Decided& decided);
void settle(model::Findings& findings, const Decided& decided);

/// One file of a run, and what was decided for it.
struct OfFile {
  std::string file;
  const Decided* decided;
};
/// A finding (D01) for each acceptance of these files, and for each waiver that holds for some of
/// them (about the first of these), that is about none of all their findings.
model::Findings lapsed(const std::vector<OfFile>& files,
                       const std::vector<const model::Findings*>& all);

}  // namespace bijlage::decisions
