#pragma once

#include "calendar/period_words.hpp"
#include "config/toml_file.hpp"
#include "mapping/mapping.hpp"

/// The roles that labels play in a mapping file, `labels = { left = "period", … }`; used by
/// `read_table`.
namespace bijlage::mapping {

/// What a mapping file may name: the codes of its model, the words of its locale. Where one of them
/// could not be read, what only it can tell is not judged, and all else still is.
struct Vocabulary {
  const model::Model& model;
  const config::Locale& locale;
  bool has_model = true;
  bool has_words = true;

  /// "measure" and the model's dimensions: what has codes.
  std::vector<std::string> coded() const;
  /// The same, "period" and its two ends.
  std::vector<std::string> roles() const;
  bool is_period(const std::string& text) const;
};

/// Is it a role? If not, a mistake at `value`.
bool check_role(const std::string& role, const config::Value& value, const Vocabulary& known);
/// Is it "measure" or a dimension, so that it has codes? If not, a mistake at `value`.
bool check_coded(const std::string& role, const config::Value& value, const Vocabulary& known);
/// Is it a code of that dimension (or measure)? If not, a mistake at `value`.
bool check_code(const std::string& dimension, const std::string& code, const config::Value& value,
                const Vocabulary& known);
/// Is it a period? If not, a mistake at `value`.
bool check_period(const std::string& text, const config::Value& value, const Vocabulary& known);
std::optional<Pattern> read_pattern(const config::Value& value, const std::string& text);
/// Keeps on which lines these keys of `table` stand, their names behind `before`.
void note_lines(const config::Table& table, const std::string& before,
                std::initializer_list<const char*> keys, TableMapping& result);
/// The places of `labels = { … }` go into `table`.
void read_labels(config::Table labels, const Vocabulary& known, TableMapping& table);

}  // namespace bijlage::mapping
