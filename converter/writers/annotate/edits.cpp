#include "writers/annotate/edits.hpp"

#include <algorithm>

namespace bijlage::writers::annotate {

std::string Edits::apply(std::string_view text) {
  std::stable_sort(edits_.begin(), edits_.end(),
                   [](const Edit& a, const Edit& b) { return a.piece.begin < b.piece.begin; });
  std::size_t more = 0;
  for (const Edit& edit : edits_) more += edit.text.size();
  std::string changed;
  changed.reserve(text.size() + more);
  std::size_t done = 0;
  for (const Edit& edit : edits_) {
    changed += text.substr(done, edit.piece.begin - done);
    changed += edit.text;
    done = edit.piece.end;
  }
  changed += text.substr(done);
  return changed;
}

}  // namespace bijlage::writers::annotate
