#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "checks/cells.hpp"
#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using model::Source;

std::uint16_t rule_of(const Context& context, std::uint32_t block) {
  const auto& blocks = context.evidence.blocks;
  return block < blocks.size() ? blocks[block].rule : std::uint16_t{0};
}

// A mark that no note explains: one finding a block and mark.
void marks_without_note(const Context& context, model::Findings& findings) {
  std::map<std::pair<std::uint32_t, std::string>, std::vector<Source>> unexplained;
  for (const auto& use : context.evidence.marks) {
    if (!use.note) unexplained[{use.block, use.mark}].push_back(use.source);
  }
  for (const auto& [key, sources] : unexplained) {
    const auto& [block, mark] = key;
    auto finding = finding_at(context, "V03", sources.front(), rule_of(context, block));
    std::vector<workbook::CellRef> cells;
    for (const auto& source : sources) cells.push_back(source.cell);
    finding.cells = as_ranges(std::move(cells));
    finding.found = mark;
    finding.message.key += ".without-note";
    finding.message.gaps = {{"mark", mark}};
    findings.push_back(std::move(finding));
  }
}

void notes_without_mark(const Context& context, model::Findings& findings) {
  std::set<model::NoteId> borne;
  for (const auto& use : context.evidence.marks) {
    if (use.note) borne.insert(*use.note);
  }
  const auto& notes = context.data.notes;
  for (model::NoteId id = 0; id < notes.size(); ++id) {
    if (notes[id].mark.empty() || borne.contains(id)) continue;
    auto finding = finding_at(context, "V03", notes[id].source, 0);
    finding.mapping_file.clear();  // no line of the mapping read a note that nothing bears
    finding.mapping_line = 0;
    finding.table.clear();
    finding.raw = notes[id].text;
    finding.message.key += ".without-mark";
    finding.message.gaps = {{"mark", notes[id].mark}, {"text", notes[id].text}};
    findings.push_back(std::move(finding));
  }
}

// What one mark means in one file: each meaning by its folded text, with the first note saying so.
using Meanings = std::map<std::string, const model::Note*>;

void several_meanings(const Context& context, const std::string& mark, const Meanings& meanings,
                      model::Findings& findings) {
  std::vector<const model::Note*> notes;
  for (const auto& [folded, note] : meanings) notes.push_back(note);
  std::sort(notes.begin(), notes.end(),
            [](const model::Note* a, const model::Note* b) { return a->source < b->source; });
  const auto& first = notes.front()->source;
  auto finding = finding_at(context, "V03", first, 0);
  finding.mapping_file.clear();
  finding.mapping_line = 0;
  finding.table.clear();
  std::vector<workbook::CellRef> cells;
  std::vector<std::string> texts;
  for (const auto* note : notes) {
    if (note->source.sheet == first.sheet) cells.push_back(note->source.cell);
    texts.push_back("“" + note->text + "” (" + place_text(context, note->source) + ")");
  }
  finding.cells = as_ranges(std::move(cells));
  finding.found = mark;
  finding.message.key += ".several";
  finding.message.gaps = {{"mark", mark},
                          {"count", std::to_string(texts.size())},
                          {"meanings", base::join(texts, "; ")}};
  findings.push_back(std::move(finding));
}

void marks_with_several_meanings(const Context& context, model::Findings& findings) {
  std::map<std::pair<std::uint16_t, std::string>, Meanings> files_and_marks;
  for (const auto& use : context.evidence.marks) {
    if (!use.note) continue;
    const auto& note = context.data.notes[*use.note];
    auto& meanings = files_and_marks[{use.source.file, use.mark}];
    auto& known = meanings[base::fold(note.text)];
    if (known == nullptr || note.source < known->source) known = &note;
  }
  for (const auto& [key, meanings] : files_and_marks) {
    if (meanings.size() > 1) several_meanings(context, key.second, meanings, findings);
  }
}

}  // namespace

void marks_and_notes(const Context& context, model::Findings& findings) {
  marks_without_note(context, findings);
  notes_without_mark(context, findings);
  marks_with_several_meanings(context, findings);
}

}  // namespace bijlage::checks
