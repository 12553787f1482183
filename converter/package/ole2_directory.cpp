#include "package/ole2_directory.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace bijlage::package {
namespace {

constexpr std::size_t name_bytes = 64;
constexpr std::uint32_t no_entry = 0xFFFFFFFF;

enum class Kind : std::uint8_t { unused = 0, storage = 1, stream = 2, root = 5 };

// UTF-16, its length in bytes with the ending zero at 64.
std::string name_of(Bytes entry) {
  const auto length = std::min<std::size_t>(little_endian<2>(entry, name_bytes), name_bytes);
  std::string name;
  for (std::size_t at = 0; at + 2 < length; at += 2) {
    base::append_utf8(name, static_cast<char32_t>(little_endian<2>(entry, at)));
  }
  return name;
}

// Walks the tree of trees: every storage has a child, which is the root of a search tree of all
// that lies in the storage. The order of that tree is not relied on: real writers get it wrong.
class DirectoryReader {
 public:
  DirectoryReader(Bytes directory, bool wide_sizes)
      : directory_(directory),
        wide_sizes_(wide_sizes),
        visited_(directory.size() / ole2_entry_size, false) {}

  std::vector<Ole2Entry> run() {
    if (visited_.empty() || kind(0) != Kind::root) return {};
    visited_[0] = true;
    add(0, 0);
    push(number(0, 76), 0);
    while (!waiting_.empty()) {
      const auto [entry, parent] = waiting_.back();
      waiting_.pop_back();
      visit(entry, parent);
    }
    if (damaged_) add_unreached();
    return std::move(entries_);
  }

 private:
  Bytes entry(std::uint32_t index) const {
    return directory_.subspan(index * ole2_entry_size, ole2_entry_size);
  }
  Kind kind(std::uint32_t index) const {
    return static_cast<Kind>(std::to_integer<std::uint8_t>(entry(index)[66]));
  }
  std::uint32_t number(std::uint32_t index, std::size_t at) const {
    return static_cast<std::uint32_t>(little_endian<4>(entry(index), at));
  }

  void push(std::uint32_t index, std::size_t parent) {
    if (index != no_entry) waiting_.emplace_back(index, parent);
  }

  void visit(std::uint32_t index, std::size_t parent) {
    if (index >= visited_.size() || visited_[index] ||
        (kind(index) != Kind::storage && kind(index) != Kind::stream)) {
      damaged_ = true;
      return;
    }
    visited_[index] = true;
    const std::size_t added = add(index, parent);
    push(number(index, 68), parent);
    push(number(index, 72), parent);
    if (kind(index) == Kind::storage) push(number(index, 76), added);
  }

  std::size_t add(std::uint32_t index, std::size_t parent) {
    Ole2Entry added;
    added.name = name_of(entry(index));
    added.parent = parent;
    added.is_stream = kind(index) == Kind::stream;
    added.first_sector = number(index, 116);
    // The upper half is undefined in version 3 ([MS-CFB] 2.6.1).
    added.size = wide_sizes_ ? little_endian<8>(entry(index), 120) : number(index, 120);
    entries_.push_back(std::move(added));
    return entries_.size() - 1;
  }

  void add_unreached() {
    for (std::uint32_t index = 0; index < visited_.size(); ++index) {
      const bool named = kind(index) == Kind::storage || kind(index) == Kind::stream;
      if (!visited_[index] && named) add(index, 0);
    }
  }

  Bytes directory_;
  bool wide_sizes_;
  bool damaged_ = false;
  std::vector<bool> visited_;
  std::vector<std::pair<std::uint32_t, std::size_t>> waiting_;  ///< entry, the storage it lies in
  std::vector<Ole2Entry> entries_;
};

}  // namespace

std::vector<Ole2Entry> read_ole2_directory(Bytes directory, bool wide_sizes) {
  return DirectoryReader(directory, wide_sizes).run();
}

}  // namespace bijlage::package
