#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/words.hpp"

namespace bijlage::answers {

/// Where a note comes from; the explanation sheet says so of each.
enum class NoteKind : std::uint8_t {
  source,     ///< stands in a submitted workbook
  method,     ///< how a figure was worked out
  missing,    ///< why a figure is not there
  published,  ///< a published total that the figures do not come to
  remark,     ///< about a whole table
  decision,   ///< what a person made of a figure
  revision,   ///< what an earlier answer gave for a figure
};

struct NumberedNote {
  NoteKind kind;
  std::string text;
  std::vector<std::string> tables;  ///< in which it is used, in order
};

/// Numbers the notes of a book from 1, each text once, in the order in which a reader meets them;
/// and remembers which symbols are used where.
class NoteNumbers {
 public:
  explicit NoteNumbers(const Words& words) : words_(&words) {}

  /// The mark under which the note is found: "[noot 3]".
  std::string mark(NoteKind kind, std::string_view text, const std::string& table);
  std::string mark_of(std::size_t index) const;
  void use_symbol(std::string_view symbol, const std::string& table);

  const std::vector<NumberedNote>& notes() const { return notes_; }
  /// The tables that use a symbol; none for one that is not used.
  std::vector<std::string> tables_with(std::string_view symbol) const;

 private:
  const Words* words_;
  std::vector<NumberedNote> notes_;
  std::map<std::pair<NoteKind, std::string>, std::size_t> places_;  ///< of each note in `notes_`
  std::map<std::string, std::vector<std::string>, std::less<>> symbols_;  ///< the tables of each
};

}  // namespace bijlage::answers
