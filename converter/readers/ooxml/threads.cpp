#include "readers/ooxml/threads.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "readers/ooxml/read_beside.hpp"

namespace bijlage::readers {
namespace {

using workbook::Comment;

// What it takes to keep a pair of names, besides their characters.
constexpr std::uint64_t memory_of_names = 96;

void read_persons(const Package& package, const package::ZipEntry& entry, Allowance& allowance,
                  Persons& persons) {
  OoxmlPart part(package, entry);
  part.to_child(0);
  while (part.to_child(1)) {
    const std::string id(part.attribute("id").value_or(""));
    const std::string name(part.attribute("displayName").value_or(""));
    allowance.take_memory(memory_of_names + id.size() + name.size());
    persons.emplace(id, name);
  }
}

// [MS-XLSX] 2.6.205: a thread is several comments on one cell, oldest first.
void read_threads(const Package& package, const package::ZipEntry& entry, const Persons& persons,
                  Allowance& allowance, std::vector<Comment>& comments) {
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
    if (!cell) continue;
    comment.cell = *cell;
    allowance.take_memory(sizeof(Comment) + comment.author.size() + comment.text.size());
    comments.push_back(std::move(comment));
  }
}

}  // namespace

Persons read_persons(const Package& package, const package::ZipEntry* entry, Allowance& allowance,
                     std::vector<workbook::Fact>& facts) {
  Persons persons;
  if (entry == nullptr) return persons;
  read_beside("fact.damaged-persons", "", facts,
              [&] { read_persons(package, *entry, allowance, persons); });
  return persons;
}

void add_threads(const Package& package, const std::vector<Relationship>& of_sheet,
                 const Persons& persons, Allowance& allowance, std::vector<Comment>& comments) {
  std::vector<Comment> threads;
  std::set<const package::ZipEntry*> parts;
  for (const Relationship& relationship : of_sheet) {
    if (relationship.type != "threadedComment" || relationship.external) continue;
    const package::ZipEntry* const entry = package.find(relationship.target);
    if (entry != nullptr && parts.insert(entry).second) {
      read_threads(package, *entry, persons, allowance, threads);
    }
  }
  std::set<workbook::CellRef> threaded;
  for (const Comment& comment : threads) threaded.insert(comment.cell);
  std::erase_if(comments, [&](const Comment& note) {
    return note.author.starts_with("tc=") && threaded.contains(note.cell);
  });
  std::move(threads.begin(), threads.end(), std::back_inserter(comments));
  std::stable_sort(comments.begin(), comments.end(),
                   [](const Comment& a, const Comment& b) { return a.cell < b.cell; });
}

}  // namespace bijlage::readers
