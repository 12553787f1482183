#include "writers/annotate/styles_edit.hpp"

#include "writers/annotate/edits.hpp"
#include "writers/bulk/ooxml.hpp"

namespace bijlage::writers::annotate {
namespace {

using model::Severity;

// Excel has room for 65,490 cell formats ("Excel specifications and limits").
constexpr std::size_t most_cell_styles = 65'000;

// Light, so that black digits keep a contrast of over 15 : 1.
std::string_view colour_of(Severity severity) {
  if (severity == Severity::error) return "FFFFC9C9";
  return severity == Severity::warning ? "FFFFE9B0" : "FFD9E8F6";
}

// In the order that 18.8.39 demands.
constexpr std::array<std::string_view, 6> list_order{"fonts",        "fills",   "borders",
                                                     "cellStyleXfs", "cellXfs", "cellStyles"};

}  // namespace

StylesEdit::StylesEdit(std::string text, std::string_view main, std::string_view file,
                       std::string_view part, const base::Limits& limits)
    : text_(std::move(text)) {
  if (!text_.empty()) read(file, part, limits);
  if (root_end_ > 0) return;
  text_ = std::string(bulk::xml_declaration) + "<styleSheet xmlns=\"" + std::string(main) +
          "\"></styleSheet>";
  read(file, part, limits);
}

void StylesEdit::read(std::string_view file, std::string_view part, const base::Limits& limits) {
  Tags tags(text_, file, part, limits);
  std::string list;
  std::size_t style_begin = 0;
  while (tags.next()) {
    const bool starts = tags.starts();
    if (tags.depth() == 1 && starts && !tags.closes_itself()) {
      prefix_ = tags.prefix();
      root_end_ = tags.at().end;
    } else if (tags.depth() == 2 && starts) {
      list = tags.name();
      lists_[list].open = tags.at();
    } else if (tags.depth() == 2) {
      lists_[list].close = tags.at();
    } else if (tags.depth() == 3 && starts) {
      ++lists_[list].count;
      style_begin = tags.at().begin;
    }
    if (tags.depth() == 3 && !starts && list == "cellXfs") {
      cell_styles_.push_back(text_.substr(style_begin, tags.at().end - style_begin));
    }
  }
}

std::string StylesEdit::element(std::string_view name, std::string_view rest) const {
  return "<" + prefix_ + std::string(name) + std::string(rest);
}

std::size_t StylesEdit::add(const std::string& name, const std::string& xml) {
  List& list = lists_[name];
  list.added += xml;
  return list.count + list.more++;
}

// A list that is missing gets what a workbook cannot do without: the first entries are those of
// cells without a style.
void StylesEdit::make_lists() {
  const auto need = [&](const std::string& list, std::size_t least, const std::string& xml) {
    while (lists_[list].count + lists_[list].more < least) add(list, xml);
  };
  need("fonts", 1,
       element("font", ">") + element("sz", " val=\"11\"/>") +
           element("name", " val=\"Calibri\"/>") + "</" + prefix_ + "font>");
  const auto pattern = [&](std::string_view kind) {
    return element("fill", ">") +
           element("patternFill", " patternType=\"" + std::string(kind) + "\"/>") + "</" + prefix_ +
           "fill>";
  };
  need("fills", 1, pattern("none"));
  need("fills", 2, pattern("gray125"));
  need("borders", 1, element("border", "/>"));
  need("cellStyleXfs", 1, element("xf", R"( numFmtId="0" fontId="0" fillId="0" borderId="0"/>)"));
  const std::string plain =
      element("xf", R"( numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)");
  if (cell_styles_.empty()) {
    need("cellXfs", 1, plain);
    cell_styles_.push_back(plain);
  }
}

std::size_t StylesEdit::fill_of(Severity severity) {
  std::size_t& fill = fills_.at(static_cast<std::size_t>(severity));
  if (fill == 0) {
    fill =
        add("fills", element("fill", ">") + element("patternFill", " patternType=\"solid\">") +
                         element("fgColor", " rgb=\"" + std::string(colour_of(severity)) + "\"/>") +
                         element("bgColor", " indexed=\"64\"/>") + "</" + prefix_ +
                         "patternFill></" + prefix_ + "fill>");
  }
  return fill;
}

std::size_t StylesEdit::filled(std::size_t style, Severity severity) {
  make_lists();
  if (style >= cell_styles_.size()) style = 0;
  const auto known = filled_.find({style, severity});
  if (known != filled_.end()) return known->second;
  const List& styles = lists_["cellXfs"];
  if (styles.count + styles.more >= most_cell_styles) return style;
  const std::string& base = cell_styles_[style];
  const std::size_t tag_end = base.find('>') + 1;
  std::string tag =
      with_attribute(base.substr(0, tag_end), "fillId", std::to_string(fill_of(severity)));
  tag = with_attribute(tag, "applyFill", "1");
  return filled_[{style, severity}] = add("cellXfs", tag + base.substr(tag_end));
}

std::size_t StylesEdit::look(SheetLook look) {
  make_lists();
  const auto known = looks_.find(look);
  if (known != looks_.end()) return known->second;
  const auto font = [&](const std::string& begin, int size, const std::string& colour) {
    return add("fonts", element("font", ">") + begin +
                            element("sz", " val=\"" + std::to_string(size) + "\"/>") + colour +
                            element("name", " val=\"Calibri\"/>") +
                            element("family", " val=\"2\"/>") + "</" + prefix_ + "font>");
  };
  constexpr int size = 11;
  constexpr int title_size = 14;
  std::size_t font_id = 0;
  std::size_t fill_id = 0;
  switch (look) {
    case SheetLook::title:
      font_id = font(element("b", "/>"), title_size, "");
      break;
    case SheetLook::header:
      font_id = font(element("b", "/>"), size, "");
      fill_id =
          add("fills", element("fill", ">") + element("patternFill", " patternType=\"solid\">") +
                           element("fgColor", " rgb=\"FFE4E4E4\"/>") +
                           element("bgColor", " indexed=\"64\"/>") + "</" + prefix_ +
                           "patternFill></" + prefix_ + "fill>");
      break;
    case SheetLook::link:
      font_id = font(element("u", "/>"), size, element("color", " rgb=\"FF0B4F9E\"/>"));
      break;
    case SheetLook::error:
      fill_id = fill_of(Severity::error);
      break;
    case SheetLook::warning:
      fill_id = fill_of(Severity::warning);
      break;
    case SheetLook::note:
      fill_id = fill_of(Severity::note);
      break;
    case SheetLook::title_line:
    case SheetLook::plain:
    case SheetLook::right:
      break;
  }
  const bool wraps = look != SheetLook::title && look != SheetLook::title_line;
  const std::string side = look == SheetLook::right ? R"( horizontal="right" indent="1")" : "";
  const std::string xml =
      element("xf", R"( numFmtId="0" fontId=")" + std::to_string(font_id) + R"(" fillId=")" +
                        std::to_string(fill_id) +
                        R"(" borderId="0" xfId="0" applyFont="1" applyFill="1" )"
                        R"(applyAlignment="1">)") +
      element("alignment", side + R"( vertical="top")" + (wraps ? R"( wrapText="1"/>)" : "/>")) +
      "</" + prefix_ + "xf>";
  return looks_[look] = add("cellXfs", xml);
}

std::string StylesEdit::write() {
  Edits edits;
  const auto formats = lists_.find("numFmts");
  std::size_t behind = formats == lists_.end() ? root_end_ : formats->second.close.end;
  for (const std::string_view name : list_order) {
    List& list = lists_[std::string(name)];
    std::string close = "</";
    close.append(prefix_).append(name).append(">");
    const std::string count = std::to_string(list.count + list.more);
    if (list.there()) behind = list.close.end;
    if (list.more == 0) continue;
    if (!list.there()) {
      // One that is missing goes behind those that come before it.
      edits.insert(behind,
                   element(name, " count=\"").append(count).append("\">") + list.added + close);
      continue;
    }
    std::string tag = text_.substr(list.open.begin, list.open.end - list.open.begin);
    if (value_in_tag(tag, "count")) tag = with_attribute(tag, "count", count);
    if (list.closes_itself()) {
      tag.erase(tag.rfind('/'), 1);
      edits.replace(list.open, tag.append(list.added).append(close));
    } else {
      edits.replace(list.open, tag);
      edits.insert(list.close.begin, list.added);
    }
  }
  return edits.apply(text_);
}

}  // namespace bijlage::writers::annotate
