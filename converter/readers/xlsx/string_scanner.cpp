#include "readers/xlsx/string_scanner.hpp"

#include "readers/xlsx/scan_text.hpp"

namespace bijlage::readers {
namespace {

// Levels below `sst`: si, t.
constexpr std::size_t item_levels = 2;

}  // namespace

void StringScanner::scan() {
  if (!xml_.can_scan() || xml_.depth() + item_levels > limits_.xml_depth) return;
  for (std::string_view items = whole_.next(); !items.empty(); items = whole_.next()) {
    whole_.make_room(items_, items.size(), allowance_.memory_left());
    whole_.make_room(store_, items.size(), allowance_.memory_left());
    const char* at = items.data();
    const char* const end = at + items.size();
    bool usual = true;
    while (usual) {
      const char* next = at;
      scan::skip_white(next);
      if (next >= end) break;
      usual = scan_item(next);
      if (usual) at = next;
    }
    whole_.skip(static_cast<std::size_t>(at - items.data()));
    if (!usual) return;
  }
}

bool StringScanner::scan_item(const char*& at) {
  if (!scan::take(at, "<si><t>") && !scan::take(at, "<si><t xml:space=\"preserve\">")) return false;
  const std::size_t start = store_.size();
  const scan::Text text = scan::take_text(at);
  if (text.raw.size() > limits_.text_bytes || !scan::take(at, "</t></si>")) return false;
  if (!scan::append(text, store_)) {
    store_.resize(start);
    return false;
  }
  items_.push_back(allowance_.take_text(store_, start));
  return true;
}

}  // namespace bijlage::readers
