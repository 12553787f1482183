#include "readers/ods/styles.hpp"

namespace bijlage::readers::ods {
namespace {

// A style inherits from its parent, and so on: more generations are a ring.
constexpr int most_generations = 64;
// Its texts apart: with what a map keeps, and what it becomes when cells use it.
constexpr std::uint64_t memory_of_style = 500;

}  // namespace

void Styles::read(XmlWalk& xml) {
  for (const std::size_t depth = xml.depth(); xml.to_child(depth);) {
    const std::string_view name = xml.name();
    if (name == "style") {
      read_style(xml);
    } else if (is_number_style(name)) {
      const std::string style(xml.attribute("name"));
      NumberStyle& kept = number_styles_[style];
      kept = read_number_style(xml);
      allowance_.take_memory(memory_of_style + style.size() + kept.code.size() +
                             kept.positive.size());
    }
  }
}

void Styles::read_style(XmlWalk& xml) {
  const std::string style(xml.attribute("name"));
  allowance_.take_memory(memory_of_style + style.size());
  if (xml.attribute("family") == "table-cell") {
    CellStyle& kept = cell_styles_[style];
    kept = {std::string(xml.attribute("parent-style-name")),
            std::string(xml.attribute("data-style-name"))};
    allowance_.take_memory(kept.parent.size() + kept.number_style.size());
  } else {
    read_properties(xml, style);
  }
}

void Styles::read_properties(XmlWalk& xml, const std::string& style) {
  for (const std::size_t depth = xml.depth(); xml.to_child(depth);) {
    if (xml.name() == "text-properties") {
      // `super 58%`, or how far it is raised: `33% 58%`.
      const std::string_view position = xml.attribute("text-position");
      const bool raised = !position.empty() && position[0] >= '1' && position[0] <= '9';
      if (raised || position.starts_with("super")) superscripts_.insert(style);
    } else if (xml.name() == "table-properties") {
      if (xml.attribute("display") == "false") hidden_.insert(style);
    }
  }
}

std::uint32_t Styles::format_of(std::string_view cell_style) {
  if (cell_style.empty()) return 0;
  const auto known = resolved_.find(cell_style);
  if (known != resolved_.end()) return known->second;
  const std::uint32_t format = resolve(cell_style);
  // Names of styles that do not exist are not kept: there may be any number of them.
  if (cell_styles_.contains(cell_style)) resolved_.emplace(cell_style, format);
  return format;
}

std::uint32_t Styles::resolve(std::string_view cell_style) {
  for (int i = 0; i < most_generations; ++i) {
    const auto style = cell_styles_.find(cell_style);
    if (style == cell_styles_.end()) return 0;
    auto number = number_styles_.find(style->second.number_style);
    if (number == number_styles_.end()) {
      cell_style = style->second.parent;
      continue;
    }
    const auto positive = number_styles_.find(number->second.positive);
    if (!number->second.positive.empty() && positive != number_styles_.end()) number = positive;
    return formats_.index(number->second.code);
  }
  return 0;
}

}  // namespace bijlage::readers::ods
