#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "package/xml_reader.hpp"

namespace bijlage::readers {

/// Walks through an XML document whose programs do not agree on prefixes: elements and attributes
/// are known by their local names.
class XmlWalk {
 public:
  using Event = package::XmlReader::Event;

  XmlWalk(package::ByteSource& source, std::string_view file, std::string_view part,
          const base::Limits& limits)
      : xml_(source, file, part, limits) {}

  Event next() { return xml_.next(); }
  std::string_view name() const { return xml_.name(); }
  std::string_view text() const { return xml_.text(); }
  std::size_t depth() const { return xml_.depth(); }

  /// Goes to the next child of the element at depth `parent`, past whatever is left of the last
  /// one; false at the parent's end. The root is a child of depth 0.
  bool to_child(std::size_t parent);
  void skip_element() { xml_.skip_element(); }
  void read_text(std::string& into) { xml_.read_text(into); }

  auto attributes() const { return xml_.attributes(); }
  /// The first attribute of that name; empty where there is none.
  std::string_view attribute(std::string_view name) const;
  /// Nothing where it is absent or no whole number; too large a number is the largest.
  std::optional<std::uint32_t> number(std::string_view name) const;

  [[noreturn]] void fail(std::string_view key) const { xml_.fail(key); }

 private:
  package::XmlReader xml_;
};

/// A whole number from 0; one that is too large is the largest. Nothing where it is none.
std::optional<std::uint32_t> whole_number(std::string_view text);

}  // namespace bijlage::readers
