#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/model.hpp"

/// Small models for tests, written as a reader would say them.
namespace bijlage::support {

inline model::Measure measure(std::string code, std::string unit = "NR", int decimals = 0) {
  model::Measure measure;
  measure.code = std::move(code);
  measure.unit = std::move(unit);
  measure.decimals = decimals;
  return measure;
}

/// The measure, with what the model says about adding it up along a dimension or "time".
inline model::Measure adds_up(model::Measure measure, std::string along, model::Additivity how) {
  measure.additive[std::move(along)] = how;
  return measure;
}

inline model::Code code(std::string code, std::string dutch = {}, std::string parent = {}) {
  model::Code made;
  made.code = std::move(code);
  if (!dutch.empty()) made.label.by_language["nl"] = std::move(dutch);
  made.parent = std::move(parent);
  return made;
}

inline model::Dimension dimension(std::string code, std::vector<model::Code> codes = {},
                                  std::string dutch = {}) {
  model::Dimension made;
  made.code = std::move(code);
  made.codes = std::move(codes);
  if (!dutch.empty()) made.label.by_language["nl"] = std::move(dutch);
  return made;
}

}  // namespace bijlage::support
