#include "support/ole2_builder.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace bijlage::test {
namespace {

constexpr std::uint32_t end_of_chain = 0xFFFFFFFE;
constexpr std::uint32_t unused = 0xFFFFFFFF;
constexpr std::uint32_t fat_sector = 0xFFFFFFFD;
constexpr std::size_t mini_limit = 4'096;
constexpr std::size_t mini_size = 64;
constexpr std::size_t header_fats = 109;

struct Entry {
  std::string name;
  int kind = 2;
  std::uint32_t sibling = unused;
  std::uint32_t child = unused;
  std::uint32_t start = end_of_chain;
  std::size_t size = 0;
};

void pad(std::string& text, std::size_t to) { text.resize((text.size() + to - 1) / to * to, '\0'); }

std::string numbers(const std::vector<std::uint32_t>& all) {
  std::string text(4 * all.size(), '\0');
  for (std::size_t i = 0; i < all.size(); ++i) put(text, 4 * i, all[i], 4);
  return text;
}

// Appends a chain of so many links and hands out its first.
std::uint32_t chain(std::vector<std::uint32_t>& table, std::size_t links) {
  if (links == 0) return end_of_chain;
  const auto first = static_cast<std::uint32_t>(table.size());
  for (std::size_t i = 1; i < links; ++i) {
    table.push_back(static_cast<std::uint32_t>(table.size() + 1));
  }
  table.push_back(end_of_chain);
  return first;
}

class Builder {
 public:
  explicit Builder(std::size_t sector_size) : sector_size_(sector_size) {
    entries_.push_back({"Root Entry", 5});
  }

  void add(const Ole2Stream& stream) {
    const std::uint32_t entry = entry_of(stream.path);
    entries_[entry].kind = 2;
    entries_[entry].size = stream.content.size();
    if (stream.content.size() >= mini_limit) {
      entries_[entry].start = sectors_of(stream.content);
    } else {
      entries_[entry].start = chain(mini_fat_, (stream.content.size() + mini_size - 1) / mini_size);
      mini_store_ += stream.content;
      pad(mini_store_, mini_size);
    }
  }

  std::string finish() {
    entries_[0].start = sectors_of(mini_store_);
    entries_[0].size = mini_store_.size();
    mini_fat_.resize(
        (mini_fat_.size() + sector_size_ / 4 - 1) / (sector_size_ / 4) * (sector_size_ / 4),
        unused);
    const std::uint32_t mini_table = sectors_of(numbers(mini_fat_));
    const std::uint32_t directory = sectors_of(directory_bytes());
    std::string header = header_of(directory, mini_table);
    add_tables(header);
    return header + sectors_;
  }

 private:
  std::uint32_t sectors_of(std::string content) {
    pad(content, sector_size_);
    sectors_ += content;
    return chain(fat_, content.size() / sector_size_);
  }

  // With the storages it lies in.
  std::uint32_t entry_of(const std::string& path) {
    const auto known = by_path_.find(path);
    if (known != by_path_.end()) return known->second;
    const std::size_t slash = path.rfind('/');
    const std::uint32_t parent = slash == std::string::npos ? 0 : entry_of(path.substr(0, slash));
    Entry entry;
    entry.name = path.substr(slash == std::string::npos ? 0 : slash + 1);
    entry.kind = 1;
    entry.sibling = entries_[parent].child;
    entries_.push_back(entry);
    const auto index = static_cast<std::uint32_t>(entries_.size() - 1);
    entries_[parent].child = index;
    by_path_[path] = index;
    return index;
  }

  std::string directory_bytes() const {
    std::string bytes;
    for (const Entry& entry : entries_) {
      std::string one(128, '\0');
      for (std::size_t i = 0; i < entry.name.size(); ++i) one[2 * i] = entry.name[i];
      put(one, 64, 2 * (entry.name.size() + 1), 2);
      put(one, 66, static_cast<std::uint64_t>(entry.kind), 1);
      put(one, 67, 1, 1);
      put(one, 68, unused, 4);
      put(one, 72, entry.sibling, 4);
      put(one, 76, entry.child, 4);
      put(one, 116, entry.start, 4);
      put(one, 120, entry.size, 8);
      bytes += one;
    }
    return bytes;
  }

  std::string header_of(std::uint32_t directory, std::uint32_t mini_table) const {
    std::string header(sector_size_, '\0');
    header.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    put(header, 0x18, 0x3E, 2);
    put(header, 0x1A, sector_size_ == 512 ? 3 : 4, 2);
    put(header, 0x1C, 0xFFFE, 2);
    put(header, 0x1E, sector_size_ == 512 ? 9 : 12, 2);
    put(header, 0x20, 6, 2);
    put(header, 0x30, directory, 4);
    put(header, 0x38, mini_limit, 4);
    put(header, 0x3C, mini_table, 4);
    put(header, 0x40, mini_fat_.size() * 4 / sector_size_, 4);
    put(header, 0x44, end_of_chain, 4);
    for (std::size_t i = 0; i < header_fats; ++i) put(header, 0x4C + 4 * i, unused, 4);
    return header;
  }

  // The table describes its own sectors too.
  void add_tables(std::string& header) {
    const std::size_t in_sector = sector_size_ / 4;
    const std::size_t content = fat_.size();
    std::size_t tables = 0;
    std::size_t lists = 0;
    while ((tables * in_sector) < content + tables + lists) {
      ++tables;
      lists = tables <= header_fats ? 0 : (tables - header_fats + in_sector - 2) / (in_sector - 1);
    }
    std::vector<std::uint32_t> places;
    for (std::size_t i = 0; i < tables; ++i) {
      places.push_back(static_cast<std::uint32_t>(content + i));
      fat_.push_back(fat_sector);
    }
    fat_.resize(content + tables + lists, 0xFFFFFFFC);
    fat_.resize(tables * in_sector, unused);
    sectors_ += numbers(fat_);
    put(header, 0x2C, tables, 4);
    for (std::size_t i = 0; i < std::min(tables, header_fats); ++i) {
      put(header, 0x4C + 4 * i, places[i], 4);
    }
    add_lists(header, places, content + tables, lists);
  }

  void add_lists(std::string& header, const std::vector<std::uint32_t>& places, std::size_t first,
                 std::size_t lists) {
    if (lists == 0) return;
    const std::size_t in_list = sector_size_ / 4 - 1;
    put(header, 0x44, first, 4);
    put(header, 0x48, lists, 4);
    for (std::size_t list = 0; list < lists; ++list) {
      std::vector<std::uint32_t> content(in_list, unused);
      for (std::size_t i = 0; i < in_list; ++i) {
        const std::size_t place = header_fats + list * in_list + i;
        if (place < places.size()) content[i] = places[place];
      }
      content.push_back(list + 1 < lists ? static_cast<std::uint32_t>(first + list + 1)
                                         : end_of_chain);
      sectors_ += numbers(content);
    }
  }

  std::size_t sector_size_;
  std::string sectors_;
  std::string mini_store_;
  std::vector<std::uint32_t> fat_;
  std::vector<std::uint32_t> mini_fat_;
  std::vector<Entry> entries_;
  std::map<std::string, std::uint32_t, std::less<>> by_path_;
};

}  // namespace

std::string ole2_of(const std::vector<Ole2Stream>& streams, std::size_t sector_size) {
  Builder builder(sector_size);
  for (const Ole2Stream& stream : streams) builder.add(stream);
  return builder.finish();
}

void put(std::string& file, std::size_t at, std::uint64_t number, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) {
    file[at + i] = static_cast<char>((number >> (8 * i)) & 0xFFU);
  }
}

}  // namespace bijlage::test
