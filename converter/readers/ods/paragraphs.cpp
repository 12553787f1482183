#include "readers/ods/paragraphs.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "readers/raised_digits.hpp"

namespace bijlage::readers::ods {
namespace {

// What may stand in a paragraph and is no part of its text.
bool is_no_text(std::string_view element) {
  constexpr std::array<std::string_view, 20> names = {
      "annotation", "caption", "circle", "connector", "control",        "custom-shape",   "ellipse",
      "frame",      "g",       "line",   "measure",   "note",           "path",           "polygon",
      "polyline",   "rect",    "scene",  "ruby-text", "page-thumbnail", "regular-polygon"};
  return std::find(names.begin(), names.end(), element) != names.end();
}

}  // namespace

void CellText::clear() {
  text.clear();
  link.clear();
  any = false;
}

void ParagraphReader::add(XmlWalk& xml, std::string_view text, CellText& into) const {
  if (text.size() >
      limits_.text_bytes - std::min<std::size_t>(into.text.size(), limits_.text_bytes)) {
    xml.fail("xml.too-long");
  }
  into.text += text;
}

void ParagraphReader::read(XmlWalk& xml, CellText& into) {
  if (into.any) add(xml, "\n", into);
  into.any = true;
  const std::size_t outside = xml.depth() - 1;
  // Where superscript text started, of the innermost open span that has it.
  std::size_t raised_depth = 0;
  std::size_t raised_from = 0;
  while (xml.depth() > outside) {
    const auto event = xml.next();
    if (event == XmlWalk::Event::text) {
      add(xml, xml.text(), into);
    } else if (event == XmlWalk::Event::start) {
      if (xml.name() == "span" && raised_depth == 0 &&
          styles_.superscript(xml.attribute("style-name"))) {
        raised_depth = xml.depth();
        raised_from = into.text.size();
      }
      element(xml, into);
    } else if (raised_depth != 0 && xml.depth() < raised_depth) {
      raise_digits(into.text, raised_from);
      raised_depth = 0;
    }
  }
}

void ParagraphReader::element(XmlWalk& xml, CellText& into) {
  const std::string_view name = xml.name();
  if (name == "s") {
    const std::size_t count = xml.number("c").value_or(1);
    if (count > limits_.text_bytes) xml.fail("xml.too-long");
    add(xml, std::string(count, ' '), into);
  } else if (name == "tab") {
    add(xml, "\t", into);
  } else if (name == "line-break") {
    add(xml, "\n", into);
  } else if (name == "a") {
    if (into.link.empty()) into.link = xml.attribute("href");
  } else if (is_no_text(name)) {
    xml.skip_element();
  }
}

}  // namespace bijlage::readers::ods
