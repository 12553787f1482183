#include "writers/bulk/looks.hpp"

#include <array>
#include <string_view>

#include "writers/bulk/ooxml.hpp"

namespace bijlage::writers::bulk {
namespace {

// Fonts: 0 plain, 1 bold, 2 of links. Fills: the first two are Excel's own, 2 is that of headers.
// Borders: 0 none, 1 of headers. Every look is at the top of its cell, beside texts of many lines.
constexpr std::string_view before_formats =
    R"(<numFmts count="5"><numFmt numFmtId="164" formatCode="0.0%"/>)"
    R"(<numFmt numFmtId="165" formatCode="yyyy\-mm\-dd"/>)"
    R"(<numFmt numFmtId="166" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/>)"
    R"(<numFmt numFmtId="167" formatCode="hh:mm:ss"/>)"
    R"(<numFmt numFmtId="168" formatCode="[h]:mm:ss"/></numFmts>)"
    R"(<fonts count="3"><font><sz val="10"/><name val="Arial"/><family val="2"/></font>)"
    R"(<font><b/><sz val="10"/><name val="Arial"/><family val="2"/></font>)"
    R"(<font><u/><sz val="10"/><color rgb="FF1F3864"/><name val="Arial"/><family val="2"/></font>)"
    R"(</fonts><fills count="3"><fill><patternFill patternType="none"/></fill>)"
    R"(<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">)"
    R"(<fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>)"
    R"(<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>)"
    R"(<border><left/><right/><top style="thin"><color auto="1"/></top>)"
    R"(<bottom style="medium"><color auto="1"/></bottom><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0">)"
    R"(<alignment vertical="top"/></xf></cellStyleXfs>)";

constexpr std::string_view after_formats =
    R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>)"
    R"(<dxfs count="0"/>)"
    R"(<tableStyles count="0" defaultTableStyle="TableStyleMedium9")"
    R"( defaultPivotStyle="PivotStyleLight16"/></styleSheet>)";

struct Format {
  int number = 0;
  int font = 0;
  bool header = false;
  std::string_view alignment = R"(vertical="top")";
};

constexpr std::string_view at_distance = R"(horizontal="right" vertical="top" indent="1")";

constexpr std::array<Format, look_count> formats{{
    {},
    {0, 1, true, R"(vertical="bottom")"},
    {0, 1, true, R"(horizontal="right" vertical="bottom" indent="1")"},
    {0, 0, false, R"(vertical="top" wrapText="1")"},
    {0, 0, false, at_distance},
    {3, 0, false, at_distance},
    {164, 0, false, at_distance},
    {165, 0, false, R"(horizontal="left" vertical="top")"},
    {166},
    {167},
    {168},
    {0, 2},
}};

std::string format_xml(const Format& format) {
  std::string xml = R"(<xf numFmtId=")" + std::to_string(format.number) + R"(" fontId=")" +
                    std::to_string(format.font);
  xml += format.header ? R"(" fillId="2" borderId="1" xfId="0")"
                       : R"(" fillId="0" borderId="0" xfId="0")";
  if (format.number != 0) xml += R"( applyNumberFormat="1")";
  if (format.font != 0) xml += R"( applyFont="1")";
  if (format.header) xml += R"( applyFill="1" applyBorder="1")";
  return xml + R"( applyAlignment="1"><alignment )" + std::string(format.alignment) + "/></xf>";
}

}  // namespace

std::string styles_xml() {
  std::string xml(xml_declaration);
  xml += R"(<styleSheet xmlns=")" + std::string(main_namespace) + "\">";
  xml += before_formats;
  xml += R"(<cellXfs count=")" + std::to_string(look_count) + "\">";
  for (const Format& format : formats) xml += format_xml(format);
  xml += "</cellXfs>";
  return xml += after_formats;
}

}  // namespace bijlage::writers::bulk
