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
constexpr std::size_t text_piece_bytes = std::size_t{64} << 10U;
constexpr std::size_t most_steps = 16;  // texts made to collide are not worth a search

template <typename Word>
std::uint64_t word_at(const char* place) {
  Word word = 0;
  std::memcpy(&word, place, sizeof(word));
  return word;
}

// Up to eight bytes, some of them twice: copies of known lengths are single instructions.
std::uint64_t end_of(std::string_view text) {
  const char* const first = text.data();
  const char* const last = first + text.size();
  constexpr unsigned half = 32;
  if (text.size() >= sizeof(std::uint32_t)) {
    return word_at<std::uint32_t>(first) << half | word_at<std::uint32_t>(last - 4);
  }
  if (text.size() >= 2)
    return word_at<std::uint16_t>(first) << half | word_at<std::uint16_t>(last - 2);
  return text.empty() ? 0 : word_at<std::uint8_t>(first);
}

/// Eight bytes at a time, each multiplied by an odd constant (2^64 divided by the golden ratio).
/// Not `std::hash`: which texts are kept must not depend on the library.
std::uint64_t hash_of(std::string_view text) {
  constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15;
  constexpr unsigned shift = 32;
  std::uint64_t hash = text.size() * factor;
  const auto add = [&](std::uint64_t word) {
    hash = (hash ^ word) * factor;
    hash ^= hash >> shift;
  };
  for (; text.size() > sizeof(std::uint64_t); text.remove_prefix(sizeof(std::uint64_t))) {
    add(word_at<std::uint64_t>(text.data()));
  }
  add(end_of(text));
  return hash;
}

}  // namespace

SharedTexts::SharedTexts() : slots_(slot_count) {}

std::string_view SharedTexts::text_of(std::uint32_t number) const {
  return std::string_view(texts_).substr(places_[number].offset, places_[number].length);
}

std::optional<std::uint32_t> SharedTexts::number(std::string_view text) {
  if (text.size() > longest) return std::nullopt;
  const std::uint64_t hash = hash_of(text);
  constexpr unsigned upper_half = 32;
  const auto mark = static_cast<std::uint32_t>(hash >> upper_half);
  std::size_t place = hash % slot_count;
  for (std::size_t steps = 0; slots_[place].kept != 0; place = (place + 1) % slot_count) {
    const Slot& slot = slots_[place];
    if (slot.mark == mark && text_of(slot.kept - 1) == text) {
      ++cells_;
      return slot.kept - 1;
    }
    if (++steps == most_steps) return std::nullopt;
  }
  Slot& slot = slots_[place];
  if (slot.mark != mark || places_.size() == most_texts) {
    slot.mark = mark;
    return std::nullopt;
  }
  places_.push_back(
      {static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(text.size())});
  texts_ += text;
  slot.kept = static_cast<std::uint32_t>(places_.size());
  ++cells_;
  return slot.kept - 1;
}

void SharedTexts::write(package::ZipWriter& zip) const {
  zip.begin("xl/sharedStrings.xml");
  std::string xml(xml_declaration);
  xml += "<sst xmlns=\"" + std::string(main_namespace) + "\" count=\"" + std::to_string(cells_) +
         "\" uniqueCount=\"" + std::to_string(places_.size()) + "\">";
  for (std::uint32_t i = 0; i < places_.size(); ++i) {
    xml += "<si>";
    append_text_element(xml, text_of(i));
    xml += "</si>";
    if (xml.size() < text_piece_bytes) continue;
    zip.write(xml);
    xml.clear();
  }
  zip.write(xml += "</sst>");
  zip.end();
}

}  // namespace bijlage::writers::bulk
