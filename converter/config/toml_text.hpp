#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "config/asked.hpp"
#include "config/toml_file.hpp"

/// What TomlFile, Table and Value share. Only for this room's sources: it brings in toml++.
namespace bijlage::config {

struct TomlText {
  std::string name;
  std::vector<std::string> lines;
  toml::table root;
  std::vector<Mistake> mistakes;
  Asked* asked = nullptr;          // who listens, if anyone
  std::vector<Mistake> elsewhere;  // of files that this one names

  void fault(Place place, base::Message message);
  /// The number that is written at a place, as it stands there.
  std::string_view written_at(Place place) const;
  /// Where to note what is asked of a node; nothing where nobody listens.
  AskedAt* asked_at(const void* node);
  void ask_kind(const void* node, const char* kind);
};

Place place_of(const toml::source_region& region);

}  // namespace bijlage::config
