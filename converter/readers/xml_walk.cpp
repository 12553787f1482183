#include "readers/xml_walk.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace bijlage::readers {

bool XmlWalk::to_child(std::size_t parent) {
  // A child that was read to its end left nothing; the parent may have ended with it.
  while (depth() >= parent) {
    const Event event = next();
    if (event == Event::eof) return false;
    if (event == Event::start && depth() == parent + 1) return true;
    if (event == Event::end && depth() < parent) return false;
  }
  return false;
}

std::string_view XmlWalk::attribute(std::string_view name) const {
  const auto all = attributes();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const auto& known) { return known.name == name; });
  return found == all.end() ? std::string_view() : found->value;
}

std::optional<std::uint32_t> XmlWalk::number(std::string_view name) const {
  return whole_number(attribute(name));
}

std::optional<std::uint32_t> whole_number(std::string_view text) {
  std::uint32_t number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ptr != end || text.empty()) return std::nullopt;
  if (read.ec == std::errc::result_out_of_range) return std::numeric_limits<std::uint32_t>::max();
  if (read.ec != std::errc{}) return std::nullopt;
  return number;
}

}  // namespace bijlage::readers
