#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "package/zip.hpp"

namespace bijlage::writers::annotate {

/// What one part has to do with another (OPC, ECMA-376 Part 2, 6.5).
struct Relation {
  std::string id;
  std::string type;    ///< as it is written
  std::string target;  ///< a part's name; empty where it lies outside the package
};

/// A package (OPC) in which some parts are changed and some are added. All others keep their packed
/// bytes, their order and their names.
class PackageEdit {
 public:
  /// The bytes outlive it. Throws what `package::Zip` throws.
  PackageEdit(package::Bytes bytes, std::string_view file, const base::Limits& limits);

  const std::string& file() const { return file_; }
  const base::Limits& limits() const { return limits_; }
  /// All names, as they were submitted.
  std::vector<std::string> names() const;

  bool has(std::string_view part) const;
  /// A part as UTF-8, with what was changed in it. Throws `base::Failure` (Trouble::input), key
  /// `xlsx.part-missing`, where there is none.
  std::string text(std::string_view part) const;
  void put(std::string_view part, std::string content);

  /// A name that no part has: `xl/comments1.xml`, `xl/comments2.xml` …
  std::string unused_name(std::string_view start, std::string_view end) const;

  /// Of a part; of the package for an empty source.
  std::vector<Relation> relations(std::string_view source) const;
  /// Returns the new relation's id.
  std::string add_relation(std::string_view source, std::string_view type, std::string_view target);

  /// What kind of content a part has; empty where the package does not say.
  std::string content_type(std::string_view part) const;
  void add_content_type(std::string_view part, std::string_view type);
  /// For all parts with that ending, unless the package says something of them already.
  void add_default_type(std::string_view ending, std::string_view type);

  /// The package as a container. The same calls give the same bytes.
  std::string write() const;

 private:
  const package::ZipEntry* entry(std::string_view part) const;
  void append_to_root(std::string_view part, const std::string& element,
                      const std::string& attributes);

  package::Bytes bytes_;
  std::string file_;
  base::Limits limits_;
  package::Zip zip_;
  std::map<std::string, std::string> changed_;  ///< by `part_key`
  std::vector<std::string> added_;              ///< names, in order
};

}  // namespace bijlage::writers::annotate
