#include "writers/annotate/note_shapes.hpp"

#include <algorithm>
#include <charconv>

namespace bijlage::writers::annotate {
namespace {

constexpr std::string_view number_mark = "_x0000_s";

std::string shape_type() {
  return "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
         "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
         "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
}

// To the right of its cell, or left of it at the sheet's edge; as high as its text needs.
std::string anchor(const NoteShape& shape) {
  constexpr std::uint32_t columns_wide = 4;
  constexpr std::uint32_t last_column = 16'383;
  constexpr std::uint32_t last_row = 1'048'575;
  constexpr std::size_t characters_a_line = 40;
  constexpr std::size_t least_rows = 5;
  constexpr std::size_t most_rows = 25;
  std::uint32_t left = shape.cell.column + 1;
  if (left + columns_wide > last_column) left = shape.cell.column - columns_wide - 1;
  const auto rows = static_cast<std::uint32_t>(
      std::clamp(shape.characters / characters_a_line + 4, least_rows, most_rows));
  std::uint32_t top = shape.cell.row == 0 ? 0 : shape.cell.row - 1;
  top = std::min(top, last_row - rows);
  return std::to_string(left) + ", 15, " + std::to_string(top) + ", 10, " +
         std::to_string(left + columns_wide) + ", 15, " + std::to_string(top + rows) + ", 4";
}

std::string shape_xml(const NoteShape& shape, std::size_t number, const std::string& namespaces) {
  return "<v:shape" + namespaces + " id=\"" + std::string(number_mark) + std::to_string(number) +
         "\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:1.5pt;"
         "width:210pt;height:80pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" "
         "o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" "
         "obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox "
         "style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
         "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" +
         anchor(shape) + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" +
         std::to_string(shape.cell.row) + "</x:Row><x:Column>" + std::to_string(shape.cell.column) +
         "</x:Column></x:ClientData></v:shape>";
}

// Which of the prefixes the drawing does not declare itself.
std::string missing_namespaces(std::string_view drawing) {
  std::string missing;
  const auto need = [&](const std::string& prefix, const std::string& name) {
    if (drawing.find("xmlns:" + prefix + "=") == std::string_view::npos) {
      missing += " xmlns:" + prefix + "=\"urn:schemas-microsoft-com:" + name + "\"";
    }
  };
  need("v", "vml");
  need("o", "office:office");
  need("x", "office:excel");
  return missing;
}

std::string blocks(std::size_t first, std::size_t count) {
  std::string list;
  for (std::size_t block = first / shape_block; block <= (first + count) / shape_block; ++block) {
    list += (list.empty() ? "" : ",") + std::to_string(block);
  }
  return list;
}

// Names the blocks in the list that the drawing has of its own.
void name_blocks(std::string& drawing, const std::string& more) {
  constexpr std::string_view data = "data=\"";
  const std::size_t map = drawing.find("idmap");
  if (map == std::string::npos) return;
  const std::size_t start = drawing.find(data, map);
  if (start == std::string::npos || start > drawing.find('>', map)) return;
  drawing.insert(drawing.find('"', start + data.size()), "," + more);
}

}  // namespace

std::size_t highest_shape(std::string_view drawing) {
  std::size_t highest = 0;
  for (std::size_t at = drawing.find(number_mark); at != std::string_view::npos;
       at = drawing.find(number_mark, at + 1)) {
    const std::string_view digits = drawing.substr(at + number_mark.size());
    std::size_t number = 0;
    constexpr std::size_t most = 100'000'000;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (number < most) highest = std::max(highest, number);
  }
  return highest;
}

std::string add_shapes(std::string_view drawing, const std::vector<NoteShape>& shapes,
                       std::size_t first) {
  std::string text(drawing);
  if (text.empty()) {
    text =
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
        "<o:idmap v:ext=\"edit\" data=\"" +
        blocks(first, shapes.size()) + "\"/></o:shapelayout></xml>";
  } else {
    name_blocks(text, blocks(first, shapes.size()));
  }
  const std::size_t end = text.rfind("</xml>");
  if (end == std::string::npos) return std::string(drawing);
  const std::string namespaces = missing_namespaces(text);
  std::string added;
  if (text.find("id=\"_x0000_t202\"") == std::string::npos) added = shape_type();
  if (!added.empty() && !namespaces.empty()) {
    added.insert(std::string_view("<v:shapetype").size(), namespaces);
  }
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    added += shape_xml(shapes[i], first + i, namespaces);
  }
  return text.insert(end, added);
}

}  // namespace bijlage::writers::annotate
