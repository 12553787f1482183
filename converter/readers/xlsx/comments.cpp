#include "readers/xlsx/comments.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "readers/xlsx/strings.hpp"

namespace bijlage::readers {
namespace {

using workbook::Comment;

std::vector<std::string> read_authors(OoxmlPart& part) {
  std::vector<std::string> authors;
  while (part.to_child(2)) {
    if (part.name() == "author") part.read_text(authors.emplace_back());
  }
  return authors;
}

std::map<std::string, std::string> read_persons(const Package& package, const std::string& name) {
  std::map<std::string, std::string> persons;
  const package::ZipEntry* const entry = name.empty() ? nullptr : package.find(name);
  if (entry == nullptr) return persons;
  OoxmlPart part(package, *entry);
  part.to_child(0);
  while (part.to_child(1)) {
    persons.emplace(part.attribute("id").value_or(""), part.attribute("displayName").value_or(""));
  }
  return persons;
}

// [MS-XLSX] 2.6.205: a thread is several comments on one cell, oldest first.
std::vector<Comment> read_threads(const Package& package, const package::ZipEntry& entry,
                                  const std::map<std::string, std::string>& persons) {
  std::vector<Comment> comments;
  OoxmlPart part(package, entry);
  part.to_child(0);
  while (part.to_child(1)) {
    const auto cell = workbook::parse_cell_ref(part.attribute("ref").value_or(""));
    const auto person = persons.find(std::string(part.attribute("personId").value_or("")));
    Comment comment;
    if (person != persons.end()) comment.author = person->second;
    while (part.to_child(2)) {
      if (part.name() == "text") part.read_text(comment.text);
    }
    if (!cell) continue;
    comment.cell = *cell;
    comments.push_back(std::move(comment));
  }
  return comments;
}

}  // namespace

std::vector<Comment> read_notes(const Package& package, const package::ZipEntry& entry) {
  std::vector<Comment> notes;
  std::vector<std::string> authors;
  OoxmlPart part(package, entry);
  part.to_child(0);
  while (part.to_child(1)) {
    if (part.name() == "authors") authors = read_authors(part);
    if (part.name() != "commentList") continue;
    while (part.to_child(2)) {
      const auto cell = workbook::parse_cell_ref(part.attribute("ref").value_or(""));
      const std::size_t author = part.number("authorId").value_or(0);
      Comment note;
      if (author < authors.size()) note.author = authors[author];
      while (part.to_child(3)) {
        if (part.name() == "text") read_string_item(part, note.text);
      }
      if (!cell) continue;
      note.cell = *cell;
      notes.push_back(std::move(note));
    }
  }
  return notes;
}

std::vector<Comment> read_comments(const Package& package,
                                   const std::vector<Relationship>& of_sheet,
                                   const std::string& persons, NoteReader notes_of) {
  std::vector<Comment> notes;
  std::vector<Comment> threads;
  for (const Relationship& relationship : of_sheet) {
    const package::ZipEntry* const entry =
        relationship.external ? nullptr : package.find(relationship.target);
    if (entry == nullptr) continue;
    if (relationship.type == "comments") notes = notes_of(package, *entry);
    if (relationship.type == "threadedComment") {
      threads = read_threads(package, *entry, read_persons(package, persons));
    }
  }
  std::set<workbook::CellRef> threaded;
  for (const Comment& comment : threads) threaded.insert(comment.cell);
  std::erase_if(notes, [&](const Comment& note) {
    return note.author.starts_with("tc=") && threaded.contains(note.cell);
  });
  notes.insert(notes.end(), threads.begin(), threads.end());
  std::stable_sort(notes.begin(), notes.end(),
                   [](const Comment& a, const Comment& b) { return a.cell < b.cell; });
  return notes;
}

}  // namespace bijlage::readers
