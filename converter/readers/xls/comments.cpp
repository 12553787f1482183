#include "readers/xls/comments.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"

namespace bijlage::readers::xls {

using workbook::Comment;

bool Comments::read() {
  switch (records_.type()) {
    case RecordType::object:
      read_object();
      break;
    case RecordType::text_object:
      read_text_of_object();
      break;
    case RecordType::note:
      if (globals_.style.unicode) {
        read_note();
      } else {
        read_old_note();
      }
      break;
    default:
      return false;
  }
  return true;
}

// [MS-XLS] 2.5.143: what kind of object it is, and its number.
void Comments::read_object() {
  constexpr std::uint16_t common_part = 0x15;
  constexpr std::uint16_t comment_kind = 0x19;
  const Bytes data = records_.data();
  in_comment_ = data.size() >= 8 && load<std::uint16_t>(data, 0) == common_part &&
                load<std::uint16_t>(data, 4) == comment_kind;
  if (in_comment_) object_ = load<std::uint16_t>(data, 6);
}

void Comments::read_text_of_object() {
  constexpr std::size_t length_at = 10;
  constexpr std::size_t head = 18;
  if (!std::exchange(in_comment_, false) || records_.data().size() < head) return;
  const auto length = load<std::uint16_t>(records_.data(), length_at);
  std::string text;
  try {
    // The text fills records of its own, each with its flags in front.
    Content content(records_, records_.data().size());
    if (length > 0) {
      content.next_piece();
      const bool wide = (content.read<std::uint8_t>() & 0x01U) != 0;
      read_characters(content, length, wide, text);
    }
  } catch (const base::Failure&) {
    return;  // the note will miss it
  }
  texts_[object_] = std::move(text);
}

void Comments::read_note() {
  constexpr std::size_t head = 8;
  if (records_.data().size() < head) return;
  const Bytes data = records_.data();
  Note note;
  note.comment.cell = {load<std::uint16_t>(data, 0), load<std::uint16_t>(data, 2)};
  note.object = load<std::uint16_t>(data, 6);
  try {
    Content content(records_, head);
    read_text(content, content.read<std::uint16_t>(), globals_.style, note.comment.author);
  } catch (const base::Failure&) {
    note.comment.author.clear();
    damaged_.push_back(note.comment.cell);
  }
  allowance_.take_memory(sizeof note);
  notes_.push_back(std::move(note));
}

// BIFF5: the text itself, of which each record holds at most 2,048 bytes; those that go on with
// it name no row.
void Comments::read_old_note() {
  constexpr std::size_t head = 6;
  constexpr std::uint16_t no_row = 0xFFFF;
  const Bytes data = records_.data();
  if (data.size() < head) return;
  const std::size_t here = std::min<std::size_t>(load<std::uint16_t>(data, 4), data.size() - head);
  const auto row = load<std::uint16_t>(data, 0);
  if (row == no_row && notes_.empty()) return;
  if (row != no_row) {
    notes_.emplace_back().comment.cell = {row, load<std::uint16_t>(data, 2)};
  }
  globals_.style.code_page.append(notes_.back().comment.text, data.subspan(head, here));
}

std::vector<Comment> Comments::take() {
  std::vector<Comment> comments;
  for (Note& note : notes_) {
    if (globals_.style.unicode) {
      const auto text = texts_.find(note.object);
      if (text == texts_.end()) {
        damaged_.push_back(note.comment.cell);
      } else {
        // Any number of notes may say that the same text is theirs.
        allowance_.take_memory(text->second.size());
        note.comment.text = text->second;
      }
    }
    comments.push_back(std::move(note.comment));
  }
  std::stable_sort(comments.begin(), comments.end(),
                   [](const Comment& a, const Comment& b) { return a.cell < b.cell; });
  return comments;
}

}  // namespace bijlage::readers::xls
