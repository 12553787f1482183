#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/inspect_text.hpp"

namespace bijlage::app {

/// Gathers lines, each at the depth of what it is about.
class Lines {
 public:
  /// What the lines that follow are about.
  void add_heading(std::string text, unsigned depth) {
    lines_.push_back({depth, std::move(text)});
    depth_ = depth + 1;
  }
  void add(std::string text) { lines_.push_back({depth_, std::move(text)}); }
  void add_below(std::string text) { lines_.push_back({depth_ + 1, std::move(text)}); }
  std::vector<InspectionLine> take() { return std::move(lines_); }

 private:
  std::vector<InspectionLine> lines_;
  unsigned depth_ = 0;
};

/// What was found on one sheet, in words; nothing of what is not there.
void tell_sheet(const SheetInspection& sheet, const config::Wording& wording, Lines& lines);

}  // namespace bijlage::app
