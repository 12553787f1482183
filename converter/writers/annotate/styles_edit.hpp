#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/limits.hpp"
#include "model/finding.hpp"
#include "writers/annotate/tags.hpp"

namespace bijlage::writers::annotate {

/// How the cells of the sheet of findings look.
enum class SheetLook : unsigned char {
  title,
  title_line,
  header,
  plain,
  right,
  link,
  error,
  warning,
  note
};

/// The part with a workbook's styles (ECMA-376 Part 1, 18.8), to which styles are added at the end
/// of its lists: every cell that refers to one keeps what it has.
class StylesEdit {
 public:
  /// A workbook without styles gives "": then a part with those that are needed is made, in the
  /// namespace `main`.
  StylesEdit(std::string text, std::string_view main, std::string_view file, std::string_view part,
             const base::Limits& limits);

  /// The number of a style that is as `style`, but with the fill of that severity; `style` itself
  /// where a workbook has no room for more.
  std::size_t filled(std::size_t style, model::Severity severity);
  std::size_t look(SheetLook look);

  /// The part with what was added.
  std::string write();

 private:
  /// A list of styles in the part: `<fills count="2">…</fills>`.
  struct List {
    Span open;              ///< its start tag
    Span close;             ///< its end tag; the same place where it closes itself
    std::size_t count = 0;  ///< of its children
    std::string added;
    std::size_t more = 0;  ///< how many those are

    bool there() const { return open.end != 0; }
    bool closes_itself() const { return open == close; }
  };

  void read(std::string_view file, std::string_view part, const base::Limits& limits);
  void make_lists();
  std::size_t add(const std::string& list, const std::string& element);
  std::size_t fill_of(model::Severity severity);
  std::string element(std::string_view name, std::string_view rest) const;

  std::string text_;
  std::string prefix_;
  std::size_t root_end_ = 0;  ///< behind the root's start tag
  std::map<std::string, List, std::less<>> lists_;
  std::vector<std::string> cell_styles_;  ///< each `<xf>` as it is written
  std::array<std::size_t, 3> fills_{};    ///< of the severities; 0: not yet there
  std::map<std::pair<std::size_t, model::Severity>, std::size_t> filled_;
  std::map<SheetLook, std::size_t> looks_;
};

}  // namespace bijlage::writers::annotate
