#include "readers/xlsx/whole_elements.hpp"

#include "readers/xlsx/scan_text.hpp"

namespace bijlage::readers {
namespace {

// An element that is longer than this is left to the events.
constexpr std::size_t most_ahead = 1U << 20U;

// Where the last `tag` starts, which begins with `</`. In a part without any it is looked for in
// every byte, so it goes from one `/` to the one before.
std::size_t find_last(std::string_view text, std::string_view tag) {
  for (std::size_t slash = text.rfind('/'); slash != std::string_view::npos && slash > 0;
       slash = text.rfind('/', slash - 1)) {
    if (text.substr(slash - 1, tag.size()) == tag) return slash - 1;
  }
  return std::string_view::npos;
}

}  // namespace

// Never looks at the same text twice, whatever the events do in between.
std::string_view WholeElements::next() {
  const std::size_t margin = end_tag_.size() + scan::behind;
  for (;;) {
    const std::string_view ahead = xml_.ahead();
    const std::uint64_t position = xml_.position();
    if (end_ > position) return ahead.substr(0, static_cast<std::size_t>(end_ - position));
    const auto from = static_cast<std::size_t>(std::max(searched_, position) - position);
    if (ahead.size() >= from + margin) {
      const std::string_view unseen = ahead.substr(from, ahead.size() - from - scan::behind);
      const std::size_t last = find_last(unseen, end_tag_);
      searched_ = position + from + unseen.size() - end_tag_.size() + 1;
      if (last != std::string_view::npos) end_ = position + from + last + end_tag_.size();
    }
    if (end_ <= position && (ahead.size() > most_ahead || !xml_.read_ahead())) return {};
  }
}

void WholeElements::skip(std::size_t bytes) { xml_.skip_ahead(bytes); }

std::size_t WholeElements::expected(std::size_t items, std::uint64_t bytes) const {
  constexpr double first_guess = 32;  // bytes of XML an item
  constexpr double slack = 1.25;
  const double an_item =
      items == 0 ? first_guess : static_cast<double>(xml_.position()) / static_cast<double>(items);
  return items + static_cast<std::size_t>(static_cast<double>(bytes) / an_item * slack) + 1;
}

}  // namespace bijlage::readers
