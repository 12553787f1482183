// Makes the workloads: generate small|mixed|numeric|inline|long COUNT OUT
//   small    COUNT annexes in the folder OUT: 6 sheets, some 3,250 cells each
//   mixed    COUNT rows of a date, four texts and five numbers
//   numeric  COUNT rows of ten numbers
//   inline   as mixed, with the texts in the cells and not in a shared table
//   long     COUNT rows in long format: year, month, channel, institution, number; no two of one
//   key
// The same arguments give the same content. Prints what a reader must find.
#include <xlsxwriter.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "content.hpp"
#include "long_rows.hpp"
#include "tally.hpp"

namespace bijlage::bench {
namespace {

constexpr std::array<const char*, 12> months{"januari",   "februari", "maart",    "april",
                                             "mei",       "juni",     "juli",     "augustus",
                                             "september", "oktober",  "november", "december"};
constexpr std::array<const char*, 6> sheet_names{"Voorblad",  "Instroom",  "Doorstroom",
                                                 "Uitstroom", "Bezetting", "Toelichting"};
constexpr std::array<const char*, 4> counted{"cliënten", "medewerkers", "aanvragen",
                                             "beëindigd & overgedragen"};
constexpr std::array<const char*, 10> note_words{"sterke",    "stijging", "door",    "nieuwe",
                                                 "regeling",  "én",       "cijfers", "voorlopig",
                                                 "<concept>", "vanaf"};

/// A workbook being written, which counts what a reader must find in it.
class Book {
 public:
  Book(const std::string& path, bool constant_memory, Tally& tally) : tally_(tally) {
    lxw_workbook_options options{};
    options.constant_memory = constant_memory ? LXW_TRUE : LXW_FALSE;
    book_ = workbook_new_opt(path.c_str(), &options);
    if (book_ == nullptr) throw std::runtime_error("cannot write " + path);
    lxw_doc_properties properties{};
    properties.created = 1'577'836'800;  // 2020-01-01: the same bytes every time
    workbook_set_properties(book_, &properties);
  }
  ~Book() {
    if (workbook_close(book_) != LXW_NO_ERROR) std::abort();
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  lxw_format* format(const char* number_format, bool bold = false) {
    lxw_format* const made = workbook_add_format(book_);
    if (number_format != nullptr) format_set_num_format(made, number_format);
    if (bold) format_set_bold(made);
    return made;
  }
  void add_sheet(const char* name) { sheet_ = workbook_add_worksheet(book_, name); }
  lxw_worksheet* sheet() { return sheet_; }

  void number(std::uint32_t row, std::uint16_t column, double value, lxw_format* look = nullptr) {
    worksheet_write_number(sheet_, row, column, value, look);
    tally_.number(value);
  }
  void date(std::uint32_t row, std::uint16_t column, double serial, lxw_format* look) {
    worksheet_write_number(sheet_, row, column, serial, look);
    tally_.date(serial);
  }
  void text(std::uint32_t row, std::uint16_t column, const std::string& text,
            lxw_format* look = nullptr) {
    worksheet_write_string(sheet_, row, column, text.c_str(), look);
    tally_.text(text);
  }
  void merged(std::uint32_t row, const std::string& text, lxw_format* look) {
    constexpr std::uint16_t last_column = 12;
    worksheet_merge_range(sheet_, row, 0, row, last_column, text.c_str(), look);
    tally_.text(text);
  }

 private:
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  Tally& tally_;
};

struct Looks {
  lxw_format* header;
  lxw_format* title;
  lxw_format* figure;
};

std::string padded(std::string text, std::uint64_t file) {
  append_padded(text, file, 5);
  return text;
}

void write_figures(Book& book, Random& random, const Looks& looks, std::uint32_t row) {
  for (std::uint16_t column = 1; column <= months.size(); ++column) {
    const std::uint64_t lot = random.below(100);
    if (lot < 90) {
      book.number(row, column, static_cast<double>(random.below(5'000)), looks.figure);
    } else if (lot < 93) {
      book.text(row, column, "n.v.t.");
    } else if (lot < 97) {
      worksheet_write_blank(book.sheet(), row, column, looks.figure);
    } else {
      book.number(row, column, static_cast<double>(random.below(10'000)) / 100, looks.figure);
    }
  }
}

void write_annex_sheet(Book& book, Random& random, const Looks& looks, std::size_t sheet,
                       std::uint64_t file) {
  constexpr std::uint32_t first_row = 3;
  constexpr std::uint32_t end_row = 45;
  const std::string year = std::to_string(2020 + file % 6);
  book.add_sheet(sheet_names.at(sheet));
  book.merged(0,
              "Bijlage " + std::to_string(sheet + 1) + " – kwartaalrapportage " + year +
                  padded(", instelling ", file),
              looks.title);
  book.merged(1,
              "Peildatum " + std::to_string(1 + file % 28) + " " + months[file % 12] + " " + year +
                  " – versie 1." + std::to_string(file % 7),
              nullptr);
  book.text(2, 0, "Indicator", looks.header);
  for (std::uint16_t month = 0; month < months.size(); ++month) {
    book.text(2, static_cast<std::uint16_t>(month + 1), std::string(months[month]) + " " + year,
              looks.header);
  }
  for (std::uint32_t row = first_row; row < end_row; ++row) {
    book.text(row, 0,
              "Post " + std::to_string(row - 2) + (row % 3 != 0 ? ": aantal " : ": percentage ") +
                  counted[row % 4]);
    write_figures(book, random, looks, row);
  }
  if (sheet + 1 < sheet_names.size()) return;
  for (std::uint32_t note = 0; note < 4; ++note) {
    std::string text = "Toelichting " + std::to_string(note + 1) + ":";
    for (int word = 0; word < 18; ++word) text += std::string(" ") + note_words[random.below(10)];
    book.text(end_row + 1 + note, 0, text);
  }
}

void write_small(std::uint64_t count, const std::filesystem::path& folder, Tally& tally) {
  std::filesystem::create_directories(folder);
  for (std::uint64_t file = 0; file < count; ++file) {
    Random random(1'000 + file);
    Book book((folder / (padded("bijlage_", file) + ".xlsx")).string(), false, tally);
    const Looks looks{book.format(nullptr, true), book.format(nullptr, true), book.format("#,##0")};
    for (std::size_t sheet = 0; sheet < sheet_names.size(); ++sheet) {
      write_annex_sheet(book, random, looks, sheet, file);
    }
  }
}

void write_mixed(std::uint64_t rows, const std::string& path, bool in_cells, Tally& tally) {
  Book book(path, in_cells, tally);
  book.add_sheet("data");
  lxw_format* const day = book.format("yyyy-mm-dd");
  std::uint16_t column = 0;
  for (const char* const title : mixed_header) book.text(0, column++, title);
  Random random(mixed_seed);
  MixedRow made;
  for (std::uint32_t row = 1; row < rows; ++row) {
    make_mixed_row(random, row, made);
    book.date(row, 0, made.date, day);
    column = 1;
    for (const std::string& text : made.texts) book.text(row, column++, text);
    for (const double number : made.numbers) book.number(row, column++, number);
  }
}

void write_numeric(std::uint64_t rows, const std::string& path, Tally& tally) {
  Book book(path, true, tally);
  book.add_sheet("data");
  Random random(11);
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (std::uint16_t column = 0; column < 10; ++column) {
      const auto drawn = static_cast<double>(random.next());
      const double value = column < 4   ? static_cast<double>(random.below(100'000))
                           : column < 7 ? static_cast<double>(random.below(1'000'000)) / 100
                                        : drawn / 2'147'483'647;
      book.number(row, column, value);
    }
  }
}

void write_long(std::uint64_t rows, const std::string& path, Tally& tally) {
  Book book(path, false, tally);
  book.add_sheet("export");
  std::uint16_t column = 0;
  for (const char* const title : long_header) book.text(0, column++, title);
  Random random(13);
  for (std::uint32_t row = 0; row < rows; ++row) {
    const LongKey key = long_key(row);
    const std::uint32_t at = row + 1;
    book.number(at, 0, static_cast<double>(key.year));
    book.text(at, 1, months.at(key.month));
    book.text(at, 2, long_channels.at(key.channel));
    book.text(at, 3, long_institution(key.institution));
    book.number(at, 4, static_cast<double>(random.below(1'000'000)) / 100);
  }
}

int generate(const std::string& workload, std::uint64_t count, const std::string& out) {
  Tally tally;
  if (workload == "small") {
    write_small(count, out, tally);
  } else if (workload == "mixed" || workload == "inline") {
    write_mixed(count, out, workload == "inline", tally);
  } else if (workload == "numeric") {
    write_numeric(count, out, tally);
  } else if (workload == "long") {
    write_long(count, out, tally);
  } else {
    return 2;
  }
  tally.print();
  return 0;
}

}  // namespace
}  // namespace bijlage::bench

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  return bijlage::bench::generate(argv[1], std::strtoull(argv[2], nullptr, 10), argv[3]);
}
