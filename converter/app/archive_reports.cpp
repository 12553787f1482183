#include "app/archive_reports.hpp"

#include "app/archive_written.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/archive/schema.hpp"

namespace bijlage::app {
namespace {

namespace archive = store::archive;

// A person reads a screenful; a script that wants all asks for parts, or reads the view `figures`.
constexpr std::size_t most_figures = 50;

const archive::Vintage& vintage_named(const std::vector<archive::Vintage>& all,
                                      const std::string& file, const std::string& name) {
  if (const auto* found = archive::find_vintage(all, name)) return *found;
  std::vector<std::string> known;
  for (const auto& vintage : all) known.push_back(vintage.name);
  throw base::Failure(base::Trouble::usage,
                      {"archive.no-vintage",
                       {{"file", file}, {"vintage", name}, {"known", base::join(known, ", ")}}});
}

ArchiveChanges sorted_out(const std::vector<archive::Change>& all, const archive::Vintage& before,
                          const archive::Vintage& after) {
  ArchiveChanges changes{before, after, {}, {}, {}};
  for (const auto& change : all) {
    auto& of_kind = change.before.empty()  ? changes.added
                    : change.after.empty() ? changes.gone
                                           : changes.changed;
    of_kind.push_back(&change);
  }
  return changes;
}

}  // namespace

std::string archive_list(const std::string& archive, const ArchiveForm& form) {
  const auto opened = archive::open_archive(archive, archive::Access::reading);
  const ArchiveContent content{archive, archive::vintages(*opened), archive::measures(*opened)};
  return form.json ? archive_json(content) : archive_text(content, form.wording);
}

std::string archive_show(const std::string& archive, const std::string& key,
                         const ArchiveForm& form) {
  const auto asked = archive::parse_figure_key(key);
  const auto opened = archive::open_archive(archive, archive::Access::reading);
  const auto lives = archive::find_figures(*opened, asked, most_figures);
  if (lives.figures.empty()) {
    throw base::Failure(base::Trouble::usage,
                        {"archive.no-figure", {{"file", archive}, {"key", key}}});
  }
  return form.json ? archive_json(lives) : archive_text(lives, form.wording);
}

std::string archive_diff(const std::string& archive, const std::string& before,
                         const std::string& after, const ArchiveForm& form) {
  const auto opened = archive::open_archive(archive, archive::Access::reading);
  const auto all = archive::vintages(*opened);
  const auto& one = vintage_named(all, archive, before);
  const auto& other = vintage_named(all, archive, after);
  const auto found = archive::changes_between(*opened, one, other);
  const auto changes = sorted_out(found, one, other);
  return form.json ? archive_json(changes) : archive_text(changes, form.wording);
}

}  // namespace bijlage::app
