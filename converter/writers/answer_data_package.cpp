#include "writers/answer_data_package.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <variant>

#include "base/characters.hpp"
#include "base/csv_field.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "package/zip_target.hpp"
#include "package/zip_writer.hpp"
#include "writers/answer_shown.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

using nlohmann::ordered_json;

// Lower-case letters, digits and hyphens, as names of resources are (Data Package 1.0, "name").
std::string slug(std::string_view text) {
  std::string name;
  for (const char sign : base::fold(text)) {
    if (base::is_digit(sign) || base::is_letter(sign)) {
      name += sign;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (name.ends_with('-')) name.pop_back();
  return name.empty() ? "t" : name;
}

// The columns' titles, each once.
std::vector<std::string> titles_of(const answers::Table& table) {
  std::vector<std::string> titles;
  for (const answers::Column& column : table.columns) {
    std::string title = column.title;
    for (int number = 2; has_name(titles, title); ++number) {
      title = column.title + " (" + std::to_string(number) + ")";
    }
    titles.push_back(std::move(title));
  }
  return titles;
}

std::string description_of(const answers::Sheet& sheet) {
  std::string text;
  for (const answers::Line& line : texts_above(sheet)) {
    // What leads to another sheet leads nowhere here.
    if (!line.link) text += (text.empty() ? "" : "\n") + line.text;
  }
  return text;
}

void append_cell(std::string& csv, const answers::Cell& cell, const answers::AnswerBook& book) {
  const answers::Number* number = number_in(cell);
  const std::string text = number == nullptr ? shown(cell, book) : number->value.to_string();
  if (number == nullptr) {
    base::append_text_field(csv, text);
  } else {
    base::append_field(csv, text);
  }
}

std::string csv_of(const answers::Table& table, const answers::AnswerBook& book) {
  std::string csv;
  const auto titles = titles_of(table);
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (i > 0) csv += ',';
    base::append_text_field(csv, titles[i]);
  }
  csv += '\n';
  for (const answers::Row& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) csv += ',';
      append_cell(csv, row.cells[i], book);
    }
    csv += '\n';
  }
  return csv;
}

/// What the cells of one column have in common.
struct Contents {
  bool numbers = false;
  bool texts = false;   // other than in place of a number
  bool shares = false;  // numbers, all in percent
  std::set<std::string> symbols;
};

Contents contents_of(const answers::Table& table, std::size_t column) {
  Contents contents;
  contents.shares = true;
  for (const answers::Row& row : table.rows) {
    const answers::Cell& cell = row.cells[column];
    if (const answers::Number* number = number_in(cell)) {
      contents.numbers = true;
      contents.shares = contents.shares && number->share;
    } else if (const auto* symbol = std::get_if<answers::Symbol>(&cell)) {
      contents.symbols.insert(symbol->symbol);
    } else {
      const auto* words = std::get_if<answers::Text>(&cell);
      contents.texts = contents.texts || words == nullptr || !words->text.empty();
    }
  }
  contents.shares = contents.shares && contents.numbers;
  return contents;
}

ordered_json schema_of(const answers::Table& table) {
  auto fields = ordered_json::array();
  std::set<std::string> missing{""};
  const auto titles = titles_of(table);
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const Contents contents = contents_of(table, i);
    const bool number = contents.numbers && !contents.texts;
    ordered_json field{{"name", titles[i]}, {"type", number ? "number" : "string"}};
    if (contents.shares) field["unit"] = "%";
    if (number) missing.insert(contents.symbols.begin(), contents.symbols.end());
    fields.push_back(std::move(field));
  }
  return {{"fields", std::move(fields)}, {"missingValues", missing}};
}

class DataPackage {
 public:
  explicit DataPackage(const answers::AnswerBook& book) : book_(book), zip_(target_) {}

  std::string run() && {
    auto resources = ordered_json::array();
    std::string description = book_.subject;
    for (const answers::Sheet& sheet : book_.sheets) {
      if (sheet.table) {
        resources.push_back(add(sheet));
      } else if (const std::string text = description_of(sheet); !text.empty()) {
        description += "\n\n" + sheet.title + "\n" + text;
      }
    }
    const ordered_json package{{"profile", "tabular-data-package"},
                               {"name", slug(book_.title)},
                               {"title", book_.title},
                               {"description", description},
                               {"created", book_.created.iso() + "T00:00:00Z"},
                               {"language", book_.language},
                               {"contributors", ordered_json::array({{{"title", book_.author}}})},
                               {"resources", std::move(resources)}};
    // What is no UTF-8 is replaced, as in the other formats.
    zip_.add("datapackage.json",
             package.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n");
    zip_.finish();
    return target_.bytes();
  }

 private:
  ordered_json add(const answers::Sheet& sheet) {
    const std::string name = free_name(slug(sheet.name));
    const std::string csv = csv_of(*sheet.table, book_);
    zip_.add(name + ".csv", csv);
    return {{"name", name},
            {"path", name + ".csv"},
            {"title", sheet.title},
            {"description", description_of(sheet)},
            {"profile", "tabular-data-resource"},
            {"format", "csv"},
            {"mediatype", "text/csv"},
            {"encoding", "utf-8"},
            {"bytes", csv.size()},
            {"hash", "sha256:" + base::sha256_hex(std::as_bytes(std::span(csv)))},
            {"dialect", {{"delimiter", ","}, {"lineTerminator", "\n"}}},
            {"schema", schema_of(*sheet.table)}};
  }

  std::string free_name(const std::string& wanted) {
    std::string name = wanted;
    for (int number = 2; !names_.insert(name).second; ++number) {
      name = wanted + "-" + std::to_string(number);
    }
    return name;
  }

  const answers::AnswerBook& book_;
  package::MemoryTarget target_;
  package::ZipWriter zip_;
  std::set<std::string> names_;
};

}  // namespace

std::string answer_data_package(const answers::AnswerBook& book) { return DataPackage(book).run(); }

}  // namespace bijlage::writers
