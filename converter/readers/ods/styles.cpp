#include "readers/ods/styles.hpp"

#include <vector>

namespace bijlage::readers::ods {
namespace {

// Its texts apart: with what a map keeps, and what it becomes when cells use it.
constexpr std::uint64_t memory_of_style = 500;
// Of a code: here, in the table of formats twice, and taken apart.
constexpr std::uint64_t copies_of_code = 4;

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
      allowance_.take_memory(memory_of_style + style.size() + copies_of_code * kept.code.size());
      for (const auto& [condition, other] : kept.maps) {
        allowance_.take_memory(condition.size() + other.size());
      }
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
  // Every style on the way up is resolved at once: long lines of parents are walked only once.
  std::vector<std::uint32_t*> descendants;
  std::uint32_t format = 0;
  for (;;) {
    const auto style = cell_styles_.find(cell_style);
    if (style == cell_styles_.end()) break;
    // One that is its own ancestor is General.
    const auto [at, is_new] = resolved_.try_emplace(style->first, 0);
    if (!is_new) {
      format = at->second;
      break;
    }
    descendants.push_back(&at->second);
    if (const auto code = code_of(style->second.number_style)) {
      format = formats_.index(*code);
      break;
    }
    cell_style = style->second.parent;
  }
  for (std::uint32_t* const descendant : descendants) *descendant = format;
  return format;
}

// A map is a section of its own in a code of Excel; numbers without one have the style itself.
std::optional<std::string> Styles::code_of(std::string_view name) {
  const auto number = number_styles_.find(name);
  if (number == number_styles_.end()) return std::nullopt;
  std::string code;
  for (const auto& [condition, other] : number->second.maps) {
    const auto found = number_styles_.find(other);
    if (found == number_styles_.end()) continue;
    code.append("[").append(condition).append("]").append(found->second.code).append(";");
  }
  code += number->second.code;
  if (!number->second.maps.empty()) allowance_.take_memory(copies_of_code * code.size());
  return code;
}

}  // namespace bijlage::readers::ods
