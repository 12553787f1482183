#include "mapping/rival_blocks.hpp"

#include <algorithm>

namespace bijlage::mapping {
namespace {

// Where several tables know one header row, it is the one whose labels are all there that is
// meant: the others know only some of them.
void drop_poorer_blocks(std::vector<BlockPlace>& places) {
  const auto is_poorer = [&](const BlockPlace& place) {
    return !place.missing.empty() &&
           std::any_of(places.begin(), places.end(), [&](const BlockPlace& other) {
             return other.table != place.table && other.header_rows == place.header_rows &&
                    other.first_column() <= place.last_column() &&
                    place.first_column() <= other.last_column() && other.missing.empty();
           });
  };
  std::vector<bool> poorer(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) poorer[i] = is_poorer(places[i]);
  std::size_t number = 0;
  places.erase(std::remove_if(places.begin(), places.end(),
                              [&](const BlockPlace&) { return poorer[number++]; }),
               places.end());
}

bool share_header(const BlockPlace& a, const BlockPlace& b) {
  return a.anchor.row == b.anchor.row && a.own_column <= b.last_column() &&
         b.own_column <= a.last_column();
}

// Of one that no table reads, one is enough to tell of it.
void drop_claimed_sections(std::vector<BlockPlace>& places) {
  std::vector<bool> known(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t other = 0; other < places.size() && places[i].other_section; ++other) {
      const bool counts = !places[other].other_section ||
                          (places[other].again && !places[i].again) || (other < i && !known[other]);
      if (other != i && counts && share_header(places[i], places[other])) known[i] = true;
    }
  }
  std::size_t number = 0;
  std::erase_if(places, [&](const BlockPlace&) { return known[number++]; });
}

}  // namespace

void settle_rivals(std::vector<BlockPlace>& places) {
  drop_claimed_sections(places);
  drop_poorer_blocks(places);
}

}  // namespace bijlage::mapping
