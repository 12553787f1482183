#pragma once

#include <vector>

#include "config/toml_file.hpp"
#include "questions/question.hpp"

/// What a table of a question file says about the figures themselves.
namespace bijlage::questions {

/// `absent`: figures that are known not to be there.
std::vector<Absence> read_absences(config::Table& table);
/// `premise`: what the question takes for granted.
std::vector<Premise> read_premises(config::Table& table);

}  // namespace bijlage::questions
