#include "readers/xlsx/comments.hpp"

#include <optional>
#include <set>
#include <utility>

#include "readers/xlsx/strings.hpp"

namespace bijlage::readers {
namespace {

using workbook::Comment;

// What it takes to keep a name, besides its characters.
constexpr std::uint64_t memory_of_name = 96;

std::vector<std::string> read_authors(OoxmlPart& part, Allowance& allowance) {
  std::vector<std::string> authors;
  while (part.to_child(2)) {
    if (part.name() != "author") continue;
    part.read_text(authors.emplace_back());
    allowance.take_memory(memory_of_name + authors.back().size());
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

void read_part(const Package& package, const package::ZipEntry& entry, Allowance& allowance,
               std::vector<Comment>& notes) {
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
}

}  // namespace

std::vector<Comment> read_notes(const Package& package, const std::vector<Relationship>& of_sheet,
                                Allowance& allowance) {
  std::vector<Comment> notes;
  std::set<const package::ZipEntry*> parts;
  for (const Relationship& relationship : of_sheet) {
    if (relationship.type != "comments" || relationship.external) continue;
    const package::ZipEntry* const entry = package.find(relationship.target);
    if (entry != nullptr && parts.insert(entry).second) {
      read_part(package, *entry, allowance, notes);
    }
  }
  return notes;
}

}  // namespace bijlage::readers
