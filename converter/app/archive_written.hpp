#pragma once

#include <string>
#include <vector>

#include "config/wording.hpp"
#include "store/archive/difference.hpp"
#include "store/archive/life.hpp"
#include "store/archive/vintages.hpp"

/// Reports of an archive as text and as JSON, with the same content.
namespace bijlage::app {

struct ArchiveContent {
  std::string archive;
  std::vector<store::archive::Vintage> vintages;
  std::vector<store::archive::ArchivedMeasure> measures;
};
/// What is asked for to have all figures of a measure: `visits[module=_Z|site, platform=tejo]`.
std::string key_of(const store::archive::ArchivedMeasure& measure);

struct ArchiveChanges {
  const store::archive::Vintage& before;
  const store::archive::Vintage& after;
  std::vector<const store::archive::Change*> changed;
  std::vector<const store::archive::Change*> added;
  std::vector<const store::archive::Change*> gone;
};

std::string archive_text(const ArchiveContent& content, const config::Wording& wording);
std::string archive_text(const store::archive::FigureLives& lives, const config::Wording& wording);
std::string archive_text(const ArchiveChanges& changes, const config::Wording& wording);

std::string archive_json(const ArchiveContent& content);
std::string archive_json(const store::archive::FigureLives& lives);
std::string archive_json(const ArchiveChanges& changes);

}  // namespace bijlage::app
