#pragma once

#include <string>
#include <vector>

#include <toml++/toml.h>

#include "config/toml_file.hpp"

/// What TomlFile, Table and Value share. Only for this room's sources: it brings in toml++.
namespace bijlage::config {

struct TomlText {
  std::string name;
  std::vector<std::string> lines;
  toml::table root;
  std::vector<Mistake> mistakes;

  void fault(Place place, base::Message message);
};

Place place_of(const toml::source_region& region);

}  // namespace bijlage::config
