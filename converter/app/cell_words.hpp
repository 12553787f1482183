#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/intake.hpp"
#include "config/wording.hpp"
#include "workbook/ranges.hpp"

namespace bijlage::app {

/// The words in which `explain` speaks of dimensions, codes and the labels that gave them.
class CellWords {
 public:
  /// Both outlive it.
  CellWords(const Closeup& close, const config::Wording& wording);

  std::string sentence(const base::Message& message) const { return wording_.sentence(message); }
  std::string sentence(std::string_view key) const { return wording_.sentence(key); }
  std::string role(model::CellRole role) const;
  /// "periode", "platform".
  std::string dimension(std::string_view code) const;
  /// "Bezoeken", "juni 2017".
  std::string code(std::string_view dimension, std::string_view code) const;
  /// The code itself where it differs from its words, for those who write mappings: "visits".
  std::string code_with_itself(std::string_view dimension, std::string_view code) const;
  /// "periode: juni 2017; maat: Bezoeken": all that a label gives.
  std::string gifts(const model::LabelUse& use) const;
  /// Where a label stands: "B4 “Bezoeken”", or that the mapping or a name gives it.
  std::string place(const model::LabelUse& use) const;
  /// What a cell shows.
  std::string shown(const workbook::Sheet& sheet, workbook::CellRef cell) const;
  /// As it stands in a sentence: one line, and no longer than people read.
  std::string excerpt(std::string_view text) const;
  const config::Wording& wording() const { return wording_; }

 private:
  const Closeup& close_;
  const config::Wording& wording_;
};

}  // namespace bijlage::app
