#include "readers/xml2003/styles.hpp"

#include <vector>

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
  // Every style on the way up is resolved at once: long lines of parents are walked only once.
  std::vector<std::uint32_t*> descendants;
  std::uint32_t format = 0;
  for (auto found = styles_.find(style); found != styles_.end();
       found = styles_.find(found->second.parent)) {
    // One that is its own ancestor is General.
    const auto [at, is_new] = resolved_.try_emplace(found->first, 0);
    if (!is_new) {
      format = at->second;
      break;
    }
    descendants.push_back(&at->second);
    if (!found->second.format.empty()) {
      format = formats_.index(format_code(found->second.format));
      break;
    }
  }
  for (std::uint32_t* const descendant : descendants) *descendant = format;
  return format;
}

}  // namespace bijlage::readers::xml2003
