#pragma once

#include <xlsxwriter.h>

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace bijlage::writers {

/// The house style of the workbooks: dark on white, rules instead of colours, so that a page
/// printed in grey says the same.
enum class Look : std::uint8_t {
  title,
  line,
  sentence,
  remark,
  line_link,
  header,         ///< of a column of texts
  number_header,  ///< of a column of numbers: to the right, as they are
  text,
  wrapped,
  number,
  symbol,  ///< or a text among numbers
  link,
};

struct Style {
  Look look = Look::text;
  bool total = false;
  int decimals = 0;
  bool share = false;
  bool indented = false;  ///< a text right of a number keeps its distance

  friend auto operator<=>(const Style&, const Style&) = default;
};

/// Makes each format of a workbook once, in the order in which it is first asked for.
class XlsxStyles {
 public:
  /// On every Windows machine, and elsewhere replaced by a font of the same measures.
  static constexpr const char* font = "Arial";

  XlsxStyles(lxw_workbook* book, std::string_view language);

  lxw_format* get(const Style& style);
  /// `[$-813]#,##0.00`: the locale makes programs that heed it use the language's own signs,
  /// whatever the reader's computer is set to. A share is shown as the number it was published
  /// as, with a sign behind it: 71 reads 71%.
  std::string number_format(int decimals, bool share) const;

 private:
  lxw_format* make(const Style& style) const;

  lxw_workbook* book_;
  std::string locale_;
  std::map<Style, lxw_format*> made_;
};

}  // namespace bijlage::writers
