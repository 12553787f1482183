#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/message.hpp"
#include "calendar/date.hpp"

/// TOML 1.0 files that people write (mappings, models, locales, questions), read so that every
/// mistake can be shown with its place: file, line, column and the line itself.
namespace bijlage::config {

/// Where something stands in a file, counted from 1.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// One mistake in a file that a person wrote.
struct Mistake {
  std::string file;
  Place place;
  base::Message message;    ///< what is wrong and what is expected
  std::string source_line;  ///< the line itself
};

/// All mistakes found in one or more files. Trouble::usage.
class FileMistakes : public base::Failure {
 public:
  explicit FileMistakes(std::vector<Mistake> mistakes)
      : Failure(base::Trouble::usage, {"config.mistakes", {}}), mistakes_(std::move(mistakes)) {}
  const std::vector<Mistake>& mistakes() const { return mistakes_; }

 private:
  std::vector<Mistake> mistakes_;
};

class TomlFile;
struct AskedAt;
struct TomlText;
using Asked = std::map<std::string, AskedAt>;

/// A value of a TOML file: a light handle, valid as long as its file (which may be moved). Asking
/// for the wrong type notes a mistake in the file and gives nothing, so that a loader can go on
/// and report all.
class Value {
 public:
  enum class Kind : std::uint8_t { string, integer, number, boolean, date, array, table, other };

  Kind kind() const;
  Place place() const;

  std::optional<std::string> as_string() const;
  std::optional<std::int64_t> as_integer() const;
  /// An integer or a float.
  std::optional<base::Decimal> as_decimal() const;
  /// The same for a figure that someone copied from a sheet: `1.043` is a mistake that says how to
  /// write either meaning, since TOML takes what is 1043 there for a fraction.
  std::optional<base::Decimal> as_figure() const;
  std::optional<bool> as_boolean() const;
  /// A TOML local date, or a string that holds one.
  std::optional<calendar::Date> as_date() const;
  /// A string, or an array of strings.
  std::optional<std::vector<std::string>> as_strings() const;
  /// The elements; a value that is no array is a list of itself.
  std::vector<Value> as_list() const;
  std::optional<class Table> as_table() const;

  /// A string that is one of these words; a mistake that lists them (and what else is right here)
  /// where it is another.
  std::optional<std::string> one_of(std::string_view key, const std::vector<std::string>& words,
                                    std::string_view else_than_a_word = "") const;

  bool is_string() const { return kind() == Kind::string; }
  bool is_table() const { return kind() == Kind::table; }
  bool is_array() const { return kind() == Kind::array; }

  /// Notes a mistake at this value.
  void fault(base::Message message) const;

 private:
  friend class TomlFile;
  friend class Table;
  Value(TomlText* text, const void* node) : text_(text), node_(node) {}
  TomlText* text_;
  const void* node_;  // a toml::node, unnamed here so that toml++ stays out of this header
};

/// A table of a TOML file. It remembers which keys were asked for: `finish` notes every other key
/// as a mistake, with the known key that is nearest ("did you mean").
class Table {
 public:
  Place place() const;
  bool has(std::string_view key) const;
  /// Where the value of a key stands; where the table does if it has none.
  Place place_of(std::string_view key) const;

  /// The value, if there is one.
  std::optional<Value> get(std::string_view key);
  /// The value; a mistake (at the table) where it is missing.
  std::optional<Value> require(std::string_view key);

  std::optional<std::string> string(std::string_view key);
  std::string require_string(std::string_view key);  ///< "" with a mistake where missing
  std::optional<std::int64_t> integer(std::string_view key);
  std::optional<bool> boolean(std::string_view key);
  std::vector<std::string> strings(std::string_view key);  ///< empty where missing
  std::optional<Table> table(std::string_view key);
  /// An array of tables (`[[key]]`); empty where missing.
  std::vector<Table> tables(std::string_view key);
  /// One of these words; a mistake that lists them where it is another.
  std::optional<std::string> one_of(std::string_view key, const std::vector<std::string>& words);

  /// All keys with their values, in the order of the file; counts as asking for all of them.
  std::vector<std::pair<std::string, Value>> items();

  void fault(base::Message message) const;
  void fault_at(std::string_view key, base::Message message) const;
  /// Notes a mistake for every key that nobody asked for.
  void finish() const;

 private:
  friend class TomlFile;
  friend class Value;
  Table(TomlText* text, const void* node) : text_(text), node_(node) {}
  std::optional<Value> find(std::string_view key);
  TomlText* text_;
  const void* node_;
  std::vector<std::string> asked_;
};

/// One parsed file and the mistakes found in it so far.
class TomlFile {
 public:
  /// Throws `FileMistakes` for a syntax error or a key of more than 64 dots (alone: nothing after
  /// it can be trusted), `Failure` (Trouble::usage) where the file cannot be read, is no regular
  /// file (`config.not-a-file`) or is larger than 1 MiB (`config.too-large`).
  static TomlFile read(const std::string& path);
  /// The same for a text in memory; `name` is what mistakes are reported under.
  static TomlFile parse(std::string_view text, std::string name);
  TomlFile(TomlFile&&) noexcept;
  TomlFile& operator=(TomlFile&&) noexcept;
  ~TomlFile();

  const std::string& name() const;
  Table root();
  /// From now on, notes in `asked` (which must live as long) what is asked of this file.
  void note_questions(Asked& asked);
  void fault(Place place, base::Message message);
  /// Notes the mistakes of a file that this one names, to be told after its own.
  void add(const FileMistakes& elsewhere);
  const std::vector<Mistake>& mistakes() const;
  /// Throws `FileMistakes`, in the order of the file, where there are any.
  void throw_if_mistaken() const;

 private:
  explicit TomlFile(std::unique_ptr<TomlText> text);
  std::unique_ptr<TomlText> text_;
};

}  // namespace bijlage::config
