#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/zip_builder.hpp"

namespace bijlage::test {

/// Builds small OpenDocument spreadsheets from pieces of their XML, packed (`.ods`) or flat:
///
///     const std::string bytes = Ods().table("Blad1", row(number("1"))).packed();
class Ods {
 public:
  /// The content of `<table:table>`, and its other attributes.
  Ods& table(const std::string& name, const std::string& content,
             const std::string& attributes = {}) {
    return body("<table:table table:name='" + name + "' " + attributes + ">" + content +
                "</table:table>");
  }
  /// What stands beside the tables: named expressions …
  Ods& body(const std::string& xml) {
    body_ += xml;
    return *this;
  }
  /// Styles that belong to the content (`office:automatic-styles`).
  Ods& styles(const std::string& xml) {
    automatic_ += xml;
    return *this;
  }
  /// Styles that have a name for people (`office:styles`).
  Ods& named_styles(const std::string& xml) {
    named_ += xml;
    return *this;
  }
  Ods& scripts(const std::string& xml) {
    scripts_ += xml;
    return *this;
  }
  Ods& part(const std::string& name, const std::string& content) {
    parts_.emplace_back(name, content);
    return *this;
  }

  std::string packed() const {
    std::vector<ZipPart> parts;
    const auto add = [&parts](const std::string& name, const std::string& content) {
      ZipPart part;
      part.name = name;
      part.content = content;
      part.deflated = name != "mimetype";
      parts.push_back(part);
    };
    add("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    add("styles.xml", document("document-styles", tagged("styles", named_)));
    add("content.xml", document("document-content", content()));
    for (const auto& [name, content] : parts_) add(name, content);
    return zip_of(parts);
  }
  std::string flat() const { return document("document", tagged("styles", named_) + content()); }

 private:
  static std::string tagged(const std::string& name, const std::string& xml) {
    return "<office:" + name + ">" + xml + "</office:" + name + ">";
  }
  std::string content() const {
    return tagged("scripts", scripts_) + tagged("automatic-styles", automatic_) +
           tagged("body", tagged("spreadsheet", body_));
  }
  static std::string document(const std::string& root, const std::string& xml) {
    return "<?xml version='1.0' encoding='UTF-8'?><office:" + root + ">" + xml +
           "</office:" + root + ">";
  }

  std::string body_;
  std::string automatic_;
  std::string named_;
  std::string scripts_;
  std::vector<std::pair<std::string, std::string>> parts_;
};

/// A cell with these attributes and paragraphs.
inline std::string ods_cell(const std::string& attributes, const std::string& content = {}) {
  return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
}
inline std::string ods_text(const std::string& text) {
  return ods_cell("office:value-type='string'", "<text:p>" + text + "</text:p>");
}
inline std::string ods_number(const std::string& number, const std::string& attributes = {}) {
  return ods_cell("office:value-type='float' office:value='" + number + "' " + attributes);
}
inline std::string ods_row(const std::string& cells, const std::string& attributes = {}) {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

}  // namespace bijlage::test
