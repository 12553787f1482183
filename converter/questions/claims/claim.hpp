#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "config/toml_file.hpp"
#include "questions/claims/expression.hpp"
#include "questions/question_file.hpp"

namespace bijlage::questions::claims {

/// A sentence of an answer, the figure in it, and how that figure follows from the data.
struct Claim {
  enum class Sense : unsigned char { equal, more_than, less_than };
  std::string id;
  std::string quote;        ///< the sentence, or the part of it that holds the figure
  base::Decimal states;     ///< the figure, a fall as a negative change
  base::Decimal precision;  ///< to what the sentence rounds: 1, 0.1, 1000
  Sense sense = Sense::equal;
  Expression compute;
  std::uint32_t line = 0;  ///< in the file of claims
};

/// A file of claims, `mappings/claims/*.toml`.
struct Claims {
  std::string file;
  std::string model;  ///< the name of its model file: "onlinehulp"
  QuestionHead head;
  std::vector<Claim> claims;
};

/// Throws `config::FileMistakes` with all mistakes at once; those within an expression point at
/// the place in it. A quote that does not hold its figure is a mistake too.
Claims load_claims(const std::string& path, const FindModel& find_model);
/// The same from a text in memory; `name` is what mistakes are reported under.
Claims parse_claims(std::string_view text, std::string name, const FindModel& find_model);
/// The same from a file that was opened before.
Claims read_claims(config::TomlFile& file, const FindModel& find_model);

}  // namespace bijlage::questions::claims
