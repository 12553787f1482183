#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "mapping/labels.hpp"

/// Labels of which no code answers to a piece.
namespace bijlage::mapping {
namespace {

// "Gok" is no piece of "Gokhulp 2021": where a name that nobody knows ends, a word does.
bool is_of_whole_words(std::string_view piece, std::string_view text) {
  for (auto at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) {
    const std::size_t end = at + piece.size();
    const bool cut_before =
        at > 0 && base::is_in_word(text[at - 1]) && base::is_in_word(piece.front());
    const bool cut_behind =
        end < text.size() && base::is_in_word(piece.back()) && base::is_in_word(text[end]);
    if (!cut_before && !cut_behind) return true;
  }
  return false;
}

Label label_of(std::string_view piece) { return {std::string(piece), base::fold(piece), {}}; }

}  // namespace

// By a pattern that lets the pieces of these dimensions be unknown.
std::optional<HalfRead> LabelReader::read_around(const Label& label, const Pattern& pattern,
                                                 const std::vector<std::string>& unknown,
                                                 const TableMapping& table) const {
  const auto caught = pattern.match(label.text, [&](std::string_view gap, std::string_view piece) {
    if (read_as(label_of(piece), gap, table)) return true;
    return std::find(unknown.begin(), unknown.end(), gap) != unknown.end() &&
           is_of_whole_words(piece, label.text);
  });
  if (!caught) return std::nullopt;
  HalfRead half;
  for (const auto& [gap, piece] : *caught) {
    if (const auto sense = read_as(label_of(piece), gap, table)) {
      half.sense.add(*sense, *mapping_.model);
    } else {
      half.unknown.push_back({gap, piece});
    }
  }
  return half;
}

std::optional<HalfRead> LabelReader::read_half(const Label& label, const LabelRole& role,
                                               const TableMapping& table) const {
  const auto is_dimension = [&](const std::string& name) {
    return mapping_.model->find_dimension(name) != nullptr;
  };
  if (!role.pattern) {
    if (!is_dimension(role.role)) return std::nullopt;
    return HalfRead{{}, {{role.role, label.text}}};
  }
  std::vector<std::string> dimensions;
  for (const std::string& gap : role.pattern->gaps()) {
    if (is_dimension(gap)) dimensions.push_back(gap);
  }
  // Rather one unknown piece than several.
  for (const std::string& one : dimensions) {
    if (auto half = read_around(label, *role.pattern, {one}, table)) return half;
  }
  if (dimensions.size() < 2) return std::nullopt;
  return read_around(label, *role.pattern, dimensions, table);
}

}  // namespace bijlage::mapping
