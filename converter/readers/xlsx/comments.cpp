#include "readers/xlsx/comments.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "readers/xlsx/strings.hpp"

namespace bijlage::readers {
namespace {

using workbook::Comment;

// What it takes to keep a name or a pair of them, besides their characters.
constexpr std::uint64_t memory_of_names = 96;

std::vector<std::string> read_authors(OoxmlPart& part, Allowance& allowance) {
  std::vector<std::string> authors;
  while (part.to_child(2)) {
    if (part.name() != "author") continue;
    part.read_text(authors.emplace_back());
    allowance.take_memory(memory_of_names + authors.back().size());
  }
  return authors;
}

void keep(Comment comment, std::optional<workbook::CellRef> cell, Allowance& allowance,
          std::vector<Comment>& comments) {
  if (!cell) return;
  allowance.take_memory(sizeof(Comment) + comment.author.size() + comment.text.size());
  comment.cell = *cell;
  comments.push_back(std::move(comment));
}

// [MS-XLSX] 2.6.205: a thread is several comments on one cell, oldest first.
std::vector<Comment> read_threads(const Package& package, const package::ZipEntry& entry,
                                  const Persons& persons, Allowance& allowance) {
  std::vector<Comment> comments;
  OoxmlPart part(package, entry);
  part.to_child(0);
  while (part.to_child(1)) {
    const auto cell = workbook::parse_cell_ref(part.attribute("ref").value_or(""));
    const auto person = persons.find(part.attribute("personId").value_or(""));
    Comment comment;
    if (person != persons.end()) comment.author = person->second;
    while (part.to_child(2)) {
      if (part.name() == "text") part.read_text(comment.text);
    }
    keep(std::move(comment), cell, allowance, comments);
  }
  return comments;
}

void append(std::vector<Comment> more, std::vector<Comment>& comments) {
  comments.insert(comments.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

}  // namespace

Persons read_persons(const Package& package, const package::ZipEntry& entry, Allowance& allowance) {
  Persons persons;
  OoxmlPart part(package, entry);
  part.to_child(0);
  while (part.to_child(1)) {
    const std::string id(part.attribute("id").value_or(""));
    const std::string name(part.attribute("displayName").value_or(""));
    allowance.take_memory(memory_of_names + id.size() + name.size());
    persons.emplace(id, name);
  }
  return persons;
}

std::vector<Comment> read_notes(const Package& package, const package::ZipEntry& entry,
                                Allowance& allowance) {
  std::vector<Comment> notes;
  std::vector<std::string> authors;
  OoxmlPart part(package, entry);
  part.to_child(0);
  while (part.to_child(1)) {
    if (part.name() == "authors") authors = read_authors(part, allowance);
    if (part.name() != "commentList") continue;
    while (part.to_child(2)) {
      const auto cell = workbook::parse_cell_ref(part.attribute("ref").value_or(""));
      const std::size_t author = part.number("authorId").value_or(0);
      Comment note;
      if (author < authors.size()) note.author = authors[author];
      while (part.to_child(3)) {
        if (part.name() == "text") read_string_item(part, note.text);
      }
      keep(std::move(note), cell, allowance, notes);
    }
  }
  return notes;
}

std::vector<Comment> read_comments(const Package& package,
                                   const std::vector<Relationship>& of_sheet,
                                   const Persons& persons, Allowance& allowance,
                                   NoteReader notes_of) {
  std::vector<Comment> notes;
  std::vector<Comment> threads;
  std::set<const package::ZipEntry*> parts;
  for (const Relationship& relationship : of_sheet) {
    const bool notes_here = relationship.type == "comments";
    if (relationship.external || !(notes_here || relationship.type == "threadedComment")) continue;
    const package::ZipEntry* const entry = package.find(relationship.target);
    if (entry == nullptr || !parts.insert(entry).second) continue;
    if (notes_here) {
      append(notes_of(package, *entry, allowance), notes);
    } else {
      append(read_threads(package, *entry, persons, allowance), threads);
    }
  }
  std::set<workbook::CellRef> threaded;
  for (const Comment& comment : threads) threaded.insert(comment.cell);
  std::erase_if(notes, [&](const Comment& note) {
    return note.author.starts_with("tc=") && threaded.contains(note.cell);
  });
  append(std::move(threads), notes);
  std::stable_sort(notes.begin(), notes.end(),
                   [](const Comment& a, const Comment& b) { return a.cell < b.cell; });
  return notes;
}

}  // namespace bijlage::readers
