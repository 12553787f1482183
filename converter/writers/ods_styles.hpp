#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// The styles that the cells and columns of one OpenDocument spreadsheet use, made as they are
/// asked for (ODF 1.2 Part 1, 16). Meaning never lies in a colour.
class OdsStyles {
 public:
  /// For texts and numbers of that language: "nl-BE".
  explicit OdsStyles(std::string language) : language_(std::move(language)) {}

  /// Of a figure: numbers of so many decimals, shares with their sign.
  std::string number(const answers::Number& number, bool total);
  /// Of a column that is so many characters wide.
  std::string column(double characters);
  /// Of a row that is so many points high.
  std::string row(double points);
  /// As `<office:automatic-styles>`.
  std::string automatic() const;
  /// The whole of styles.xml: names of styles that always are there, the page and its footer.
  static std::string common(const answers::AnswerBook& book);

 private:
  std::string language_;
  std::map<std::pair<std::pair<int, bool>, bool>, std::string> numbers_;  // decimals, share, total
  std::map<int, std::string> columns_;  // by tenths of a millimetre
  std::map<int, std::string> rows_;     // by tenths of a point
};

/// Text for an element or a quoted attribute; what XML cannot hold becomes U+FFFD.
std::string ods_text(std::string_view text);

/// The namespaces that the parts use, as attributes.
std::string_view ods_namespaces();

}  // namespace bijlage::writers
