#include "package/ole2.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "package/ole2_directory.hpp"
#include "package/part_name.hpp"

namespace bijlage::package {
namespace {

constexpr std::string_view signature("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr std::size_t header_size = 512;
constexpr std::size_t header_fats = 0x4C;
constexpr std::size_t fats_in_header = 109;
constexpr std::size_t mini_sector_size = 64;
constexpr std::uint64_t mini_limit = 4'096;          // smaller streams lie in the mini store
constexpr std::uint32_t first_special = 0xFFFFFFFA;  // this and above: end of chain, free, …
constexpr std::uint32_t end_of_chain = 0xFFFFFFFE;

std::uint32_t number_at(Bytes bytes, std::size_t at) {
  if (at > bytes.size() || bytes.size() - at < 4) return end_of_chain;
  return static_cast<std::uint32_t>(little_endian<4>(bytes, at));
}

}  // namespace

bool is_ole2(Bytes bytes) { return as_text(bytes).starts_with(signature); }

Ole2::Ole2(Bytes bytes, std::string_view file, const base::Limits& limits)
    : bytes_(bytes), file_(file) {
  if (bytes.size() > limits.input_bytes) fail("ole2.too-large");
  if (!is_ole2(bytes) || bytes.size() < header_size) fail("ole2.damaged");
  const std::uint64_t shift = little_endian<2>(bytes, 0x1E);
  if (shift != 9 && shift != 12) fail("ole2.damaged");
  sector_size_ = std::size_t{1} << shift;
  // The header fills a sector, however little of it is used.
  sector_count_ = (bytes.size() + sector_size_ - 1) / sector_size_ - 1;
  find_tables();
  read_directory(limits);
}

void Ole2::fail(std::string_view key) const {
  throw base::Failure(base::Trouble::input, {std::string(key), {{"file", file_}}});
}

// Empty where it lies outside the file.
Bytes Ole2::sector(std::uint32_t number) const {
  if (number >= sector_count_) return {};
  const std::size_t at = (std::size_t{number} + 1) * sector_size_;
  return bytes_.subspan(at, std::min(sector_size_, bytes_.size() - at));
}

std::uint32_t Ole2::next_sector(std::uint32_t number) const {
  const std::size_t numbers = sector_size_ / 4;
  const std::size_t table = number / numbers;
  if (table >= fat_.size()) return end_of_chain;
  return number_at(sector(fat_[table]), 4 * (number % numbers));
}

std::uint32_t Ole2::next_mini_sector(std::uint32_t number) const {
  const std::size_t numbers = sector_size_ / 4;
  const std::size_t table = number / numbers;
  if (table >= mini_fat_.size()) return end_of_chain;
  return number_at(sector(mini_fat_[table]), 4 * (number % numbers));
}

// The sectors of a chain, up to where it ends, leaves the file or bites its tail.
std::vector<std::uint32_t> Ole2::chain(std::uint32_t first, std::size_t most) const {
  std::vector<std::uint32_t> sectors;
  std::vector<bool> visited(sector_count_, false);
  for (std::uint32_t at = first; sectors.size() < most; at = next_sector(at)) {
    if (at >= sector_count_ || visited[at]) break;
    visited[at] = true;
    sectors.push_back(at);
  }
  return sectors;
}

// Empty where it lies outside the store.
Bytes Ole2::mini_sector(std::uint32_t number) const {
  const std::size_t in_a_sector = sector_size_ / mini_sector_size;
  const std::size_t index = number / in_a_sector;
  if (index >= mini_store_.size()) return {};
  const Bytes whole = sector(mini_store_[index]);
  const std::size_t at = number % in_a_sector * mini_sector_size;
  if (at >= whole.size()) return {};
  return whole.subspan(at, std::min(mini_sector_size, whole.size() - at));
}

// [MS-CFB] 2.3 and 2.5. What is declared about counts is not believed: the table of chains is
// as long as the file needs, no longer.
void Ole2::find_tables() {
  const std::size_t numbers = sector_size_ / 4;
  const std::size_t needed = (sector_count_ + numbers - 1) / numbers;
  for (std::size_t i = 0; i < std::min(fats_in_header, needed); ++i) {
    fat_.push_back(number_at(bytes_, header_fats + 4 * i));
  }
  std::uint32_t more = number_at(bytes_, 0x44);
  while (fat_.size() < needed && more < first_special) {
    const Bytes list = sector(more);
    if (list.size() < sector_size_) break;
    for (std::size_t i = 0; i + 1 < numbers && fat_.size() < needed; ++i) {
      fat_.push_back(number_at(list, 4 * i));
    }
    more = number_at(list, sector_size_ - 4);
  }
}

void Ole2::read_directory(const base::Limits& limits) {
  std::vector<std::byte> directory;
  for (const std::uint32_t number : chain(number_at(bytes_, 0x30), sector_count_)) {
    const Bytes content = sector(number);
    directory.insert(directory.end(), content.begin(), content.end());
    if (directory.size() / ole2_entry_size > limits.entries) fail("ole2.too-large");
  }
  entries_ = read_ole2_directory(directory, little_endian<2>(bytes_, 0x1A) > 3);
  if (entries_.empty()) fail("ole2.damaged");
  mini_fat_ = chain(number_at(bytes_, 0x3C), sector_count_);
  mini_store_ = chain(entries_[0].first_sector, sector_count_);
}

const Ole2Entry* Ole2::find(std::string_view path) const {
  std::size_t storage = 0;
  for (;;) {
    const std::size_t slash = path.find('/');
    const std::string wanted = part_key(path.substr(0, slash));
    std::size_t found = 0;
    for (std::size_t i = 1; i < entries_.size(); ++i) {
      if (entries_[i].parent != storage || part_key(entries_[i].name) != wanted) continue;
      if (found != 0) fail("ole2.damaged");
      found = i;
    }
    if (found == 0) return nullptr;
    if (slash == std::string_view::npos) return &entries_[found];
    storage = found;
    path.remove_prefix(slash + 1);
  }
}

void Ole2::append(std::string& content, Bytes piece, std::uint64_t size) const {
  const std::uint64_t wanted = std::min<std::uint64_t>(piece.size(), size - content.size());
  content += as_text(piece.first(static_cast<std::size_t>(wanted)));
}

std::string Ole2::read(const Ole2Entry& entry) const {
  if (entry.size > bytes_.size()) fail("ole2.damaged");
  std::string content;
  content.reserve(static_cast<std::size_t>(entry.size));
  if (entry.size >= mini_limit) {
    const std::uint64_t needed = (entry.size + sector_size_ - 1) / sector_size_;
    for (const std::uint32_t number : chain(entry.first_sector, static_cast<std::size_t>(needed))) {
      append(content, sector(number), entry.size);
    }
  } else {
    std::uint32_t number = entry.first_sector;
    // A circle ends here too: so small a stream is soon complete.
    while (content.size() < entry.size) {
      const Bytes piece = mini_sector(number);
      if (piece.empty()) break;
      append(content, piece, entry.size);
      number = next_mini_sector(number);
    }
  }
  if (content.size() < entry.size) fail("ole2.damaged");
  return content;
}

std::optional<std::string> Ole2::read_stream(std::string_view path) const {
  const Ole2Entry* const entry = find(path);
  if (entry == nullptr || !entry->is_stream) return std::nullopt;
  return read(*entry);
}

}  // namespace bijlage::package
