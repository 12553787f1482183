#include "readers/xml2003/styles.hpp"

#include "readers/named_format.hpp"

namespace bijlage::readers::xml2003 {
namespace {

// Its texts apart: with what a map keeps, and what it becomes when cells use it.
constexpr std::uint64_t memory_of_style = 500;

}  // namespace

void Styles::read(XmlWalk& xml) {
  const std::size_t depth = xml.depth();
  while (xml.to_child(depth)) {
    if (xml.name() != "Style") continue;
    const std::string id(xml.attribute("ID"));
    Style style;
    style.parent = xml.attribute("Parent");
    while (xml.to_child(depth + 1)) {
      if (xml.name() == "NumberFormat") style.format = xml.attribute("Format");
    }
    allowance_.take_memory(memory_of_style + id.size() + style.parent.size() + style.format.size());
    styles_.emplace(id, std::move(style));
  }
}

std::uint32_t Styles::format_of(std::string_view style) {
  // What says nothing has the style of this name.
  if (style.empty()) style = "Default";
  const auto known = resolved_.find(style);
  if (known != resolved_.end()) return known->second;
  const std::uint32_t format = resolve(style);
  if (styles_.contains(style)) resolved_.emplace(style, format);
  return format;
}

std::uint32_t Styles::resolve(std::string_view style) {
  constexpr int most_generations = 64;
  for (int i = 0; i < most_generations; ++i) {
    const auto found = styles_.find(style);
    if (found == styles_.end()) return 0;
    if (!found->second.format.empty()) return formats_.index(format_code(found->second.format));
    style = found->second.parent;
  }
  return 0;
}

}  // namespace bijlage::readers::xml2003
