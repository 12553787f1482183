#include "writers/xlsx_finish.hpp"

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

void replace_all(std::string& text, std::string_view old, std::string_view now) {
  for (std::size_t at = text.find(old); at != std::string::npos;
       at = text.find(old, at + now.size())) {
    text.replace(at, old.size(), now);
  }
}

/// The chart's own language and that of its texts (ECMA-376 Part 1, 21.2.2.87 and 21.1.2.3.9).
void name_language(std::string& xml, std::string_view language) {
  const std::string quoted = "\"" + std::string(language) + "\"";
  replace_all(xml, " lang=\"en-US\"", " lang=" + quoted);
  replace_all(xml, "<c:lang val=\"en-US\"/>", "<c:lang val=" + quoted + "/>");
}

/// A reference to several pieces is taken for numbers by libxlsxwriter (21.2.2.24 has both).
void declare_texts(std::string& xml) {
  constexpr std::string_view end = "</c:cat>";
  std::size_t begin = xml.find("<c:cat><c:numRef>");
  while (begin != std::string::npos) {
    const std::size_t stop = xml.find(end, begin);
    if (stop == std::string::npos) {
      return;
    }
    std::string piece = xml.substr(begin, stop - begin);
    replace_all(piece, "c:numRef>", "c:strRef>");
    xml.replace(begin, stop - begin, piece);
    begin = xml.find("<c:cat><c:numRef>", stop);
  }
}

}  // namespace

std::string finished(std::string_view workbook, std::string_view language) {
  const bool named = is_tag(language);
  return repack(workbook,
                [&](std::string_view part, const ReadPart& read) -> std::optional<std::string> {
                  if (part == "docProps/core.xml" && named) {
                    return in_core_properties(read(), language);
                  }
                  if (part.starts_with("xl/charts/chart")) {
                    std::string xml = read();
                    declare_texts(xml);
                    if (named) {
                      name_language(xml, language);
                    }
                    return xml;
                  }
                  return std::nullopt;
                });
}

}  // namespace bijlage::writers
