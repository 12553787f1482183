#pragma once

#include <string>

#include "config/wording.hpp"

/// All findings that there are, out of the one table of the catalogue: code, severity, title,
/// explanation and remedy, in the language of the wording. What `check --rules` prints.
namespace bijlage::app {

std::string rules_text(const config::Wording& wording);

/// `{"bijlage":"1","rules":[{"code":"T01","severity":"error","title":"…","explanation":"…",
/// "remedy":"…"}]}`, a line a finding.
std::string rules_json(const config::Wording& wording);

}  // namespace bijlage::app
