#include "writers/bulk/shared_texts.hpp"

#include <algorithm>
#include <cstring>

#include "writers/bulk/ooxml.hpp"
#include "writers/bulk/xml_text.hpp"

namespace bijlage::writers::bulk {
namespace {

constexpr std::size_t most_texts = std::size_t{1} << 14U;
constexpr std::size_t slot_count = most_texts * 4;
constexpr std::size_t longest = 128;
constexpr std::size_t most_steps = 16;  // texts made to collide are not worth a search

/// Eight bytes at a time, each multiplied by an odd constant (2^64 divided by the golden ratio).
/// Not `std::hash`: which texts are kept must not depend on the library.
std::uint64_t hash_of(std::string_view text) {
  constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15;
  constexpr unsigned shift = 32;
  std::uint64_t hash = text.size() * factor;
  while (!text.empty()) {
    std::uint64_t word = 0;
    const std::size_t taken = std::min(text.size(), sizeof(word));
    std::memcpy(&word, text.data(), taken);
    hash = (hash ^ word) * factor;
    hash ^= hash >> shift;
    text.remove_prefix(taken);
  }
  return hash;
}

}  // namespace

SharedTexts::SharedTexts() : slots_(slot_count), seen_(slot_count) {}

std::string_view SharedTexts::text_of(std::uint32_t number) const {
  return std::string_view(texts_).substr(places_[number].offset, places_[number].length);
}

std::optional<std::uint32_t> SharedTexts::number(std::string_view text) {
  if (text.size() > longest) return std::nullopt;
  const std::uint64_t hash = hash_of(text);
  std::size_t slot = hash % slot_count;
  for (std::size_t steps = 0; slots_[slot] != 0; slot = (slot + 1) % slot_count) {
    if (text_of(slots_[slot] - 1) == text) {
      ++cells_;
      return slots_[slot] - 1;
    }
    if (++steps == most_steps) return std::nullopt;
  }
  constexpr unsigned upper_half = 32;
  const auto mark = static_cast<std::uint32_t>(hash >> upper_half);
  std::uint32_t& seen = seen_[hash % slot_count];
  if (seen != mark || places_.size() == most_texts) {
    seen = mark;
    return std::nullopt;
  }
  places_.push_back(
      {static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(text.size())});
  texts_ += text;
  slots_[slot] = static_cast<std::uint32_t>(places_.size());
  ++cells_;
  return slots_[slot] - 1;
}

std::string SharedTexts::xml() const {
  std::string xml(xml_declaration);
  xml += "<sst xmlns=\"" + std::string(main_namespace) + "\" count=\"" + std::to_string(cells_) +
         "\" uniqueCount=\"" + std::to_string(places_.size()) + "\">";
  for (std::uint32_t i = 0; i < places_.size(); ++i) {
    xml += "<si>";
    append_text_element(xml, text_of(i));
    xml += "</si>";
  }
  return xml += "</sst>";
}

}  // namespace bijlage::writers::bulk
