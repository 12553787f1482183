#pragma once

#include <string>
#include <vector>

#include "support/zip_builder.hpp"

/// What the packages of .xlsx and .xlsb have in common.
namespace bijlage::test {

/// One relationship; `type` is its last word, or all of it.
std::string relation(const std::string& id, const std::string& type, const std::string& target,
                     bool external = false);
/// The part that holds these relationships.
std::string relations_part(const std::string& relations);
/// Adds a part; one of that name that exists already is replaced.
void put_part(std::vector<ZipPart>& parts, const std::string& name, const std::string& content);

}  // namespace bijlage::test
