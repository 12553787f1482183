#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "package/xml_reader.hpp"
#include "package/zip.hpp"

namespace bijlage::readers {

/// An opened OOXML package: what reading any of its parts needs.
struct Package {
  package::Zip zip;
  std::string file;  ///< its name, for messages
  base::Limits limits;
  unsigned threads = 1;  ///< with more than one, a large part is unpacked on a thread of its own

  /// The part, also where its name is percent-encoded on one side; nothing where there is none.
  const package::ZipEntry* find(std::string_view part) const;
  /// The part, or the failure `xlsx.part-missing`.
  const package::ZipEntry& need(std::string_view part) const;
};

/// Reads one XML part. Elements are known by their local names, since prefixes and namespaces
/// vary between programs, transitional and strict. Of `mc:AlternateContent` only the fallback is
/// seen, as if it stood there alone (ECMA-376 Part 3, 7.5): we are an application that
/// understands no extensions.
class OoxmlPart {
 public:
  using Event = package::XmlReader::Event;

  OoxmlPart(const Package& package, const package::ZipEntry& entry);

  Event next();
  std::string_view name() const { return xml_.name(); }
  std::string_view text() const { return xml_.text(); }
  std::size_t depth() const { return xml_.depth() - transparent_; }

  /// Goes to the next child of the element at depth `parent`, past whatever is left of the last
  /// one; false at the parent's end. The root is a child of depth 0.
  bool to_child(std::size_t parent);
  void read_text(std::string& into) { xml_.read_text(into); }
  void read_text(std::string& into, std::size_t begin) { xml_.read_text(into, begin); }

  std::optional<std::string_view> attribute(std::string_view name) const {
    return xml_.attribute(name);
  }
  std::optional<std::string_view> prefixed_attribute(std::string_view name) const {
    return xml_.prefixed_attribute(name);
  }
  /// `1`, `true` or `on`.
  bool flag(std::string_view name) const;
  std::optional<std::uint32_t> number(std::string_view name) const;

  /// For scanners that read ahead of the events.
  package::XmlReader& xml() { return xml_; }

 private:
  std::unique_ptr<package::ByteSource> source_;
  package::XmlReader xml_;
  std::size_t transparent_ = 0;
};

/// What one part has to do with another (OPC, ECMA-376 Part 2, 6.5).
struct Relationship {
  std::string id;
  std::string type;    ///< the last word of its type: "worksheet"
  std::string target;  ///< a part's name, or where `external` what is written there
  bool external = false;
};

/// All relationships of a part; of the package for an empty `source`. None where there are none.
std::vector<Relationship> read_relationships(const Package& package, std::string_view source);

}  // namespace bijlage::readers
