#include "answers/notes.hpp"

#include <algorithm>

namespace bijlage::answers {
namespace {

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) {
    list.push_back(text);
  }
}

}  // namespace

std::string NoteNumbers::mark(NoteKind kind, std::string_view text, const std::string& table) {
  const auto [place, is_new] = places_.try_emplace({kind, std::string(text)}, notes_.size());
  if (is_new) {
    notes_.push_back({kind, std::string(text), {}});
  }
  add_once(notes_[place->second].tables, table);
  return mark_of(place->second);
}

std::string NoteNumbers::mark_of(std::size_t index) const {
  return words_->say("note.mark", {{"number", std::to_string(index + 1)}});
}

void NoteNumbers::use_symbol(std::string_view symbol, const std::string& table) {
  add_once(symbols_[std::string(symbol)], table);
}

std::vector<std::string> NoteNumbers::tables_with(std::string_view symbol) const {
  const auto found = symbols_.find(symbol);
  return found == symbols_.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace bijlage::answers
