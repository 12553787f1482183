#include "readers/xls/read_xls.hpp"

#include <string>
#include <utility>

#include "base/message.hpp"
#include "package/ole2.hpp"
#include "readers/sheet_facts.hpp"
#include "readers/xls/globals.hpp"
#include "readers/xls/plain_records.hpp"
#include "readers/xls/sheet.hpp"
#include "readers/xls/substreams.hpp"

namespace bijlage::readers {
namespace {

using workbook::Fact;
using workbook::Workbook;
using xls::Globals;
using xls::SheetEntry;

// What lies beside the workbook's own stream.
struct Container {
  std::string stream;
  bool macros = false;
  bool pivot_caches = false;
};

Container open(Bytes bytes, const std::string& file, const base::Limits& limits) {
  const package::Ole2 ole2(bytes, file, limits);
  Container container;
  container.macros =
      ole2.find("_VBA_PROJECT_CUR") != nullptr || ole2.find("_VBA_PROJECT") != nullptr;
  container.pivot_caches = ole2.find("_SX_DB_CUR") != nullptr || ole2.find("_SX_DB") != nullptr;
  // A file for both Excel 95 and 97 has both; the newer one says more.
  auto stream = ole2.read_stream("Workbook");
  if (!stream) stream = ole2.read_stream("Book");
  if (!stream) throw base::Failure(base::Trouble::input, {"input.no-workbook", {{"file", file}}});
  container.stream = std::move(*stream);
  return container;
}

void add_book_facts(const Globals& globals, const Container& container, std::vector<Fact>& facts) {
  bool macros = globals.macros || container.macros;
  for (const SheetEntry& sheet : globals.sheets) {
    macros =
        macros || sheet.kind == SheetEntry::Kind::macros || sheet.kind == SheetEntry::Kind::module;
  }
  const auto& linked = globals.names.external_files();
  if (!linked.empty()) {
    const std::vector<std::string> files(linked.begin(), linked.end());
    facts.push_back({"fact.external-links", "", listed(files)});
  }
  if (macros) facts.push_back({"fact.macros", "", ""});
  if (globals.pivot_caches || container.pivot_caches) {
    facts.push_back({"fact.pivot-caches", "", ""});
  }
}

void add_sheets(Bytes stream, const Globals& globals, Allowance& allowance, Workbook& book) {
  const auto substreams = xls::find_substreams(stream, globals);
  for (std::size_t i = 0; i < globals.sheets.size(); ++i) {
    const SheetEntry& entry = globals.sheets[i];
    // Charts, modules and macro sheets hold no figures.
    if (entry.kind != SheetEntry::Kind::worksheet || !substreams[i]) continue;
    workbook::Sheet& sheet = book.sheets.emplace_back();
    sheet.name = entry.name;
    sheet.visibility = entry.visibility;
    xls::read_sheet(stream, *substreams[i], globals, globals.names.filter_of(i), allowance, sheet,
                    book.facts);
  }
}

}  // namespace

Workbook read_xls(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  const std::string file(name);
  const Container container =
      package::is_ole2(bytes) ? open(bytes, file, options.limits) : Container{};
  const Bytes stored = package::is_ole2(bytes) ? std::as_bytes(std::span(container.stream)) : bytes;
  const auto plain = xls::plain_records(stored, file, options.password);
  const Bytes stream = plain ? std::as_bytes(std::span(*plain)) : stored;
  Allowance allowance(file, options.limits, bytes.size());
  Globals globals = xls::read_globals(stream, file, options.limits, allowance);
  Workbook book;
  book.format = "xls";
  add_book_facts(globals, container, book.facts);
  add_sheets(stream, globals, allowance, book);
  std::vector<std::string> names;
  for (const SheetEntry& sheet : globals.sheets) names.push_back(sheet.name);
  book.names = globals.names.defined(names);
  book.formats = std::move(globals.formats.formats);
  return book;
}

}  // namespace bijlage::readers
