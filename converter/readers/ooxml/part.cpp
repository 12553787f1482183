#include "readers/ooxml/part.hpp"

#include <charconv>
#include <utility>

#include "base/message.hpp"
#include "package/part_name.hpp"
#include "package/read_ahead.hpp"
#include "readers/allowance.hpp"

namespace bijlage::readers {

using package::ZipEntry;

const ZipEntry* Package::find(std::string_view part) const {
  if (const ZipEntry* const entry = zip.find(part)) return entry;
  if (part.find('%') == std::string_view::npos) return nullptr;
  return zip.find(package::percent_decoded(part));
}

const ZipEntry& Package::need(std::string_view part) const {
  const ZipEntry* const entry = find(part);
  if (entry != nullptr) return *entry;
  throw base::Failure(base::Trouble::input,
                      {"xlsx.part-missing", {{"file", file}, {"part", std::string(part)}}});
}

namespace {

// Below that much XML a thread costs more than it brings.
constexpr std::uint64_t worth_a_thread = std::uint64_t{5} << 20U;

std::unique_ptr<package::ByteSource> opened(const Package& package, const ZipEntry& entry) {
  auto source = package.zip.open(entry);
  if (package.threads < 2 || entry.size < worth_a_thread) return source;
  return package::read_ahead(std::move(source));
}

base::Limits limits_of(const Package& package, const ZipEntry& entry) {
  base::Limits limits = package.limits;
  limits.xml_events = package.zip.most_events(entry);
  return limits;
}

}  // namespace

OoxmlPart::OoxmlPart(const Package& package, const ZipEntry& entry)
    : source_(opened(package, entry)),
      xml_(*source_, package.file, entry.name, limits_of(package, entry)) {}

OoxmlPart::Event OoxmlPart::next() {
  for (;;) {
    const Event event = xml_.next();
    if (event != Event::start && event != Event::end) return event;
    const std::string_view name = xml_.name();
    if (name == "AlternateContent" || name == "Fallback") {
      if (event == Event::start) {
        ++transparent_;
      } else {
        --transparent_;
      }
    } else if (name == "Choice" && event == Event::start) {
      xml_.skip_element();
    } else {
      return event;
    }
  }
}

bool OoxmlPart::to_child(std::size_t parent) {
  // A child that was read to its end left nothing; the parent may have ended with it.
  while (depth() >= parent) {
    const Event event = next();
    if (event == Event::eof) return false;
    if (event == Event::start && depth() == parent + 1) return true;
    if (event == Event::end && depth() < parent) {
      if (depth() == 0) xml_.finish();
      return false;
    }
  }
  return false;
}

bool OoxmlPart::flag(std::string_view name) const {
  const auto value = attribute(name);
  return value && (*value == "1" || *value == "true" || *value == "on");
}

std::optional<std::uint32_t> OoxmlPart::number(std::string_view name) const {
  const auto value = attribute(name);
  if (!value) return std::nullopt;
  std::uint32_t number = 0;
  const auto read = std::from_chars(value->data(), value->data() + value->size(), number);
  if (read.ec != std::errc{} || read.ptr != value->data() + value->size()) return std::nullopt;
  return number;
}

std::vector<Relationship> read_relationships(const Package& package, std::string_view source) {
  std::vector<Relationship> relationships;
  const ZipEntry* const entry = package.find(package::relationships_part(source));
  if (entry == nullptr) return relationships;
  base::Limits limits = package.limits;
  limits.memory_free /= 4;  // they are forgotten soon, but must have room beside the workbook
  Allowance allowance(package.file, limits, entry->packed_size);
  OoxmlPart part(package, *entry);
  if (!part.to_child(0)) return relationships;
  while (part.to_child(1)) {
    if (part.name() != "Relationship") continue;
    Relationship relationship;
    relationship.id = part.attribute("Id").value_or("");
    const std::string_view type = part.attribute("Type").value_or("");
    relationship.type = type.substr(type.rfind('/') + 1);
    const std::string_view target = part.attribute("Target").value_or("");
    relationship.external = part.attribute("TargetMode") == "External";
    relationship.target =
        relationship.external ? std::string(target) : package::resolve_part(source, target);
    allowance.take_memory(sizeof(relationship) + relationship.target.size());
    relationships.push_back(std::move(relationship));
  }
  return relationships;
}

}  // namespace bijlage::readers
