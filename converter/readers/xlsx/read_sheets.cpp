#include "readers/xlsx/read_sheets.hpp"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <iterator>
#include <memory>
#include <thread>
#include <utility>

#include "readers/ooxml/package_facts.hpp"
#include "readers/ooxml/read_beside.hpp"
#include "readers/xlsx/comments.hpp"
#include "readers/xlsx/sheet.hpp"
#include "readers/xlsx/tables.hpp"

namespace bijlage::readers {
namespace {

using workbook::Fact;
using workbook::Sheet;

// Below that much XML a thread costs more than it brings.
constexpr std::uint64_t worth_a_thread = std::uint64_t{1} << 20U;

struct SheetToRead {
  const WorkbookPart::SheetEntry* entry = nullptr;
  std::string target;
  Sheet sheet = {};
  std::vector<Fact> facts = {};
};

std::vector<SheetToRead> sheets_to_read(const WorkbookPart& book) {
  std::vector<SheetToRead> sheets;
  for (const WorkbookPart::SheetEntry& entry : book.sheets) {
    const Relationship* const relationship = book.by_id(entry.relationship);
    // Charts, dialogues and sheets of macros are sheets without figures.
    if (relationship != nullptr && relationship->type != "worksheet") continue;
    sheets.push_back({&entry, relationship == nullptr ? entry.name : relationship->target});
  }
  return sheets;
}

void read_one(const SheetsContext& context, Allowance& allowance, SheetToRead& to_read) {
  const Package& package = context.package;
  Sheet& sheet = to_read.sheet;
  std::vector<Fact>& facts = to_read.facts;
  sheet.name = to_read.entry->name;
  sheet.visibility = to_read.entry->visibility;
  const auto of_sheet = read_relationships(package, to_read.target);
  read_sheet(package, package.need(to_read.target), context.cells, of_sheet, allowance, sheet,
             facts);
  add_sheet_facts(of_sheet, sheet, facts);
  read_beside("fact.damaged-comments", sheet.name, facts, [&] {
    sheet.comments = read_notes(package, of_sheet, allowance);
    add_threads(package, of_sheet, context.persons, allowance, sheet.comments);
  });
  read_beside("fact.damaged-tables", sheet.name, facts,
              [&] { read_tables(package, of_sheet, allowance, sheet); });
}

// How many threads there is work for.
unsigned useful_threads(const Package& package, const std::vector<SheetToRead>& sheets,
                        unsigned threads) {
  std::uint64_t work = 0;
  for (const SheetToRead& sheet : sheets) {
    const package::ZipEntry* const entry = package.find(sheet.target);
    if (entry != nullptr) work += entry->size;
  }
  const std::uint64_t most = std::min<std::uint64_t>(sheets.size(), work / worth_a_thread);
  return static_cast<unsigned>(std::min<std::uint64_t>(most, threads));
}

// False where anything fails; nothing is then used up.
bool read_on_threads(const SheetsContext& context, unsigned threads, const Allowance& allowance,
                     std::vector<SheetToRead>& sheets) {
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> failed = false;
  const auto work = [&](Allowance& mine) {
    try {
      for (std::size_t at = next++; at < sheets.size() && !failed; at = next++) {
        read_one(context, mine, sheets[at]);
      }
    } catch (...) {
      failed = true;
    }
  };
  std::vector<std::unique_ptr<Allowance>> allowances;
  for (unsigned i = 0; i < threads; ++i) allowances.push_back(allowance.sharing());
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) {
      others.emplace_back([&work, &mine = *allowances[i]] { work(mine); });
    }
    work(*allowances[0]);
  }
  if (!failed) return true;
  for (const auto& mine : allowances) mine->back_to({});
  return false;
}

}  // namespace

void read_sheets(const SheetsContext& context, unsigned threads, Allowance& allowance,
                 workbook::Workbook& result) {
  std::vector<SheetToRead> sheets = sheets_to_read(context.book);
  const unsigned useful = useful_threads(context.package, sheets, threads);
  if (useful < 2 || !read_on_threads(context, useful, allowance, sheets)) {
    // One after the other, so that the first failure is the one that is told.
    sheets = sheets_to_read(context.book);
    for (SheetToRead& sheet : sheets) read_one(context, allowance, sheet);
  }
  result.sheets.reserve(sheets.size());
  for (SheetToRead& sheet : sheets) {
    result.sheets.push_back(std::move(sheet.sheet));
    std::move(sheet.facts.begin(), sheet.facts.end(), std::back_inserter(result.facts));
  }
}

}  // namespace bijlage::readers
