#include "writers/xlsx_language.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "writers/xlsx_repack.hpp"

namespace bijlage::writers {
namespace {

/// A tag is letters, digits and hyphens, so it needs no escaping in XML.
bool is_tag(std::string_view language) {
  return !language.empty() && std::all_of(language.begin(), language.end(), [](char c) {
    return c == '-' || std::isalnum(static_cast<unsigned char>(c)) != 0;
  });
}

std::string in_core_properties(std::string xml, std::string_view language) {
  const std::size_t end = xml.rfind("</cp:coreProperties>");
  if (end != std::string::npos) {
    xml.insert(end, "<dc:language>" + std::string(language) + "</dc:language>");
  }
  return xml;
}

std::string in_chart(std::string xml, std::string_view language) {
  constexpr std::string_view theirs = "lang=\"en-US\"";
  const std::string ours = "lang=\"" + std::string(language) + "\"";
  for (std::size_t at = xml.find(theirs); at != std::string::npos;
       at = xml.find(theirs, at + ours.size())) {
    xml.replace(at, theirs.size(), ours);
  }
  return xml;
}

}  // namespace

std::string with_language(std::string workbook, std::string_view language) {
  if (!is_tag(language)) {
    return workbook;
  }
  return repack(workbook,
                [&](std::string_view part, const ReadPart& read) -> std::optional<std::string> {
                  if (part == "docProps/core.xml") {
                    return in_core_properties(read(), language);
                  }
                  if (part.starts_with("xl/charts/chart")) {
                    return in_chart(read(), language);
                  }
                  return std::nullopt;
                });
}

}  // namespace bijlage::writers
