#pragma once

#include <string>

#include "base/limits.hpp"
#include "readers/ods/styles.hpp"
#include "readers/xml_walk.hpp"

namespace bijlage::readers::ods {

/// The text of a cell or a note, and the link in it.
struct CellText {
  std::string text;  ///< paragraphs are separated by `\n`
  std::string link;
  bool any = false;  ///< there was a paragraph, empty perhaps

  void clear();
};

/// Reads paragraphs (`text:p`, OpenDocument 1.3 Part 3, 5.1.3) as LibreOffice shows them: white
/// space is kept as written. Shapes, notes and phonetic hints in them are no text.
class ParagraphReader {
 public:
  ParagraphReader(const Styles& styles, const base::Limits& limits)
      : styles_(styles), limits_(limits) {}

  /// Right after the start of a paragraph: adds it, and goes past its end. More text than
  /// `Limits::text_bytes` is the failure `xml.too-long`.
  void read(XmlWalk& xml, CellText& into);

 private:
  void element(XmlWalk& xml, CellText& into);
  void add(XmlWalk& xml, std::string_view text, CellText& into) const;

  const Styles& styles_;
  const base::Limits& limits_;
};

}  // namespace bijlage::readers::ods
