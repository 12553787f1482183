#include "writers/annotate/package_edit.hpp"

#include <algorithm>
#include <set>

#include "base/message.hpp"
#include "package/packed_part.hpp"
#include "package/part_name.hpp"
#include "package/zip_writer.hpp"
#include "writers/annotate/edits.hpp"
#include "writers/annotate/tags.hpp"
#include "writers/bulk/ooxml.hpp"
#include "writers/bulk/xml_text.hpp"

namespace bijlage::writers::annotate {
namespace {

constexpr std::string_view types_part = "[Content_Types].xml";

std::string in_quotes(std::string_view text) {
  std::string xml;
  bulk::append_plain(xml, text);
  return "\"" + xml + "\"";
}

std::string ending_of(std::string_view part) {
  const std::size_t dot = part.rfind('.');
  return package::part_key(dot == std::string_view::npos ? "" : part.substr(dot + 1));
}

}  // namespace

PackageEdit::PackageEdit(package::Bytes bytes, std::string_view file, const base::Limits& limits)
    : bytes_(bytes), file_(file), limits_(limits), zip_(bytes, file, limits) {}

std::vector<std::string> PackageEdit::names() const {
  std::vector<std::string> names;
  for (const package::ZipEntry& entry : zip_.entries()) names.push_back(entry.name);
  return names;
}

const package::ZipEntry* PackageEdit::entry(std::string_view part) const {
  if (const auto* const found = zip_.find(part)) return found;
  return part.find('%') == std::string_view::npos ? nullptr
                                                  : zip_.find(package::percent_decoded(part));
}

bool PackageEdit::has(std::string_view part) const {
  return entry(part) != nullptr || changed_.contains(package::part_key(part));
}

std::string PackageEdit::text(std::string_view part) const {
  const auto* const found = entry(part);
  const auto changed = changed_.find(package::part_key(found == nullptr ? part : found->name));
  if (changed != changed_.end()) return changed->second;
  if (found == nullptr) {
    throw base::Failure(base::Trouble::input,
                        {"xlsx.part-missing", {{"file", file_}, {"part", std::string(part)}}});
  }
  return as_utf8(zip_.read(*found), file_, part);
}

void PackageEdit::put(std::string_view part, std::string content) {
  const auto* const found = entry(part);
  const auto key = package::part_key(found == nullptr ? part : found->name);
  if (found == nullptr && !changed_.contains(key)) added_.emplace_back(part);
  changed_[key] = std::move(content);
}

std::string PackageEdit::unused_name(std::string_view start, std::string_view end) const {
  for (unsigned number = 1;; ++number) {
    auto name = std::string(start) + std::to_string(number) + std::string(end);
    if (!has(name)) return name;
  }
}

std::vector<Relation> PackageEdit::relations(std::string_view source) const {
  std::vector<Relation> relations;
  const std::string part = package::relationships_part(source);
  if (!has(part)) return relations;
  const std::string content = text(part);
  Tags tags(content, file_, part, limits_);
  while (tags.next()) {
    if (!tags.starts() || tags.name() != "Relationship") continue;
    Relation relation;
    relation.id = tags.attribute("Id").value_or("");
    relation.type = tags.attribute("Type").value_or("");
    const std::string_view target = tags.attribute("Target").value_or("");
    if (tags.attribute("TargetMode") != "External") {
      relation.target = package::resolve_part(source, target);
    }
    relations.push_back(std::move(relation));
  }
  return relations;
}

// As the last child of the part's root, with the root's prefix.
void PackageEdit::append_to_root(std::string_view part, const std::string& element,
                                 const std::string& attributes) {
  const std::string content = text(part);
  Tags tags(content, file_, part, limits_);
  Edits edits;
  while (tags.next()) {
    if (tags.depth() != 1) continue;
    std::string child = "<";
    child.append(tags.prefix()).append(element).append(attributes).append("/>");
    if (tags.starts() && tags.closes_itself()) {
      edits.replace({tags.at().end - 2, tags.at().end},
                    ">" + child + "</" + tags.prefix() + std::string(tags.name()) + ">");
      break;
    }
    if (tags.ends()) edits.insert(tags.at().begin, child);
  }
  put(part, edits.apply(content));
}

std::string PackageEdit::add_relation(std::string_view source, std::string_view type,
                                      std::string_view target) {
  std::set<std::string> taken;
  for (const Relation& relation : relations(source)) taken.insert(relation.id);
  std::string id;
  for (std::size_t number = taken.size() + 1; id.empty() || taken.contains(id); ++number) {
    id = "rId" + std::to_string(number);
  }
  const std::string part = package::relationships_part(source);
  if (!has(part)) {
    put(part, std::string(bulk::xml_declaration) + "<Relationships xmlns=\"" +
                  std::string(bulk::package_relations) + "\"></Relationships>");
  }
  append_to_root(part, "Relationship",
                 " Id=" + in_quotes(id) + " Type=" + in_quotes(type) +
                     " Target=" + in_quotes("/" + std::string(target)));
  return id;
}

std::string PackageEdit::content_type(std::string_view part) const {
  const std::string content = text(types_part);
  Tags tags(content, file_, types_part, limits_);
  std::string by_ending;
  while (tags.next()) {
    if (!tags.starts()) continue;
    std::string type(tags.attribute("ContentType").value_or(""));
    if (tags.name() == "Override" &&
        package::part_key(package::clean_part_name(tags.attribute("PartName").value_or(""))) ==
            package::part_key(part)) {
      return type;
    }
    if (tags.name() == "Default" &&
        package::part_key(tags.attribute("Extension").value_or("")) == ending_of(part)) {
      by_ending = type;
    }
  }
  return by_ending;
}

void PackageEdit::add_content_type(std::string_view part, std::string_view type) {
  append_to_root(
      types_part, "Override",
      " PartName=" + in_quotes("/" + std::string(part)) + " ContentType=" + in_quotes(type));
}

void PackageEdit::add_default_type(std::string_view ending, std::string_view type) {
  if (!content_type("." + std::string(ending)).empty()) return;
  append_to_root(types_part, "Default",
                 " Extension=" + in_quotes(ending) + " ContentType=" + in_quotes(type));
}

std::string PackageEdit::write() const {
  package::MemoryTarget target;
  package::ZipWriter writer(target);
  std::set<std::string> written;
  for (const package::ZipEntry& entry : zip_.entries()) {
    const std::string key = package::part_key(entry.name);
    if (!written.insert(key).second) continue;  // one part, listed twice
    const auto changed = changed_.find(key);
    if (changed != changed_.end()) {
      writer.add(entry.name, changed->second);
    } else {
      writer.add_packed(entry, package::as_text(package::packed_part(bytes_, entry, file_)));
    }
  }
  for (const std::string& name : added_) writer.add(name, changed_.at(package::part_key(name)));
  writer.finish();
  return target.take();
}

}  // namespace bijlage::writers::annotate
