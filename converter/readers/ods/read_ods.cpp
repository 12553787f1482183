#include "readers/ods/read_ods.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/message.hpp"
#include "package/part_name.hpp"
#include "package/zip.hpp"
#include "readers/ods/document.hpp"

namespace bijlage::readers {
namespace {

constexpr std::string_view manifest_part = "META-INF/manifest.xml";
constexpr std::string_view content_part = "content.xml";

// OpenDocument 1.3 Part 2, 3.4: what is encrypted says so in the manifest.
bool is_encrypted(const package::Zip& zip, const std::string& file, const base::Limits& limits) {
  const package::ZipEntry* const entry = zip.find(manifest_part);
  if (entry == nullptr) return false;
  const auto source = zip.open(*entry);
  XmlWalk xml(*source, file, entry->name, limits);
  for (auto event = xml.next(); event != XmlWalk::Event::eof; event = xml.next()) {
    if (event == XmlWalk::Event::start && xml.name() == "encryption-data") return true;
  }
  return false;
}

// Libraries of macros; the lists of them are there even where they are empty.
bool is_macro(const package::ZipEntry& entry) {
  constexpr std::array<std::string_view, 4> lists = {"script-lb.xml", "script-lc.xml",
                                                     "dialog-lb.xml", "dialog-lc.xml"};
  const std::string name = package::part_key(entry.name);
  if (name.ends_with('/')) return false;
  if (name.starts_with("scripts/")) return true;
  return name.starts_with("basic/") &&
         std::none_of(lists.begin(), lists.end(), [&](auto list) { return name.ends_with(list); });
}

}  // namespace

workbook::Workbook read_ods(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  const std::string file(name);
  const package::Zip zip(bytes, name, options.limits);
  if (is_encrypted(zip, file, options.limits)) {
    throw base::Failure(base::Trouble::input, {"input.is-encrypted", {{"file", file}}});
  }
  ods::DocumentReader document(file, options.limits, bytes.size());
  for (const std::string_view part : {std::string_view("styles.xml"), content_part}) {
    const package::ZipEntry* const entry = zip.find(part);
    if (entry == nullptr && part == content_part) {
      throw base::Failure(base::Trouble::input,
                          {"ods.part-missing", {{"file", file}, {"part", std::string(part)}}});
    }
    if (entry == nullptr) continue;
    const auto source = zip.open(*entry);
    document.read(*source, entry->name, zip.most_events(*entry));
  }
  if (std::any_of(zip.entries().begin(), zip.entries().end(), is_macro)) document.found_macros();
  return document.take("ods");
}

workbook::Workbook read_flat_ods(Bytes bytes, std::string_view name,
                                 const ReadingOptions& options) {
  if (bytes.size() > options.limits.part_bytes) {
    throw base::Failure(base::Trouble::input, {"zip.too-large", {{"file", std::string(name)}}});
  }
  ods::DocumentReader document(std::string(name), options.limits, bytes.size());
  package::PieceSource source(bytes, options.let_go);
  document.read(source, name, options.limits.xml_events);
  return document.take("fods");
}

}  // namespace bijlage::readers
