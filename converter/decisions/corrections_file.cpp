#include "decisions/corrections_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <tuple>
#include <utility>

#include "config/nearest.hpp"
#include "decisions/read_parts.hpp"

namespace bijlage::decisions {
namespace {

namespace fs = std::filesystem;
using model::Decision;

/// What a missing figure can be missing for, as people write it.
const std::vector<std::string>& missing_words() {
  static const std::vector<std::string> words{"not-yet",       "not-existing",  "unknown",
                                              "not-available", "not-collected", "suppressed"};
  return words;
}

/// Reads one file; with a folder, submissions must lie in it, with a day, none is decided after it.
class Reader {
 public:
  Reader(config::TomlFile& file, std::optional<fs::path> folder,
         std::optional<calendar::Date> today)
      : file_(file), folder_(std::move(folder)), today_(today) {}

  CorrectionsFile read() {
    config::Table root = file_.root();
    for (config::Table& table : root.tables("correction")) correction(table);
    for (config::Table& table : root.tables("accept")) accepted(table);
    root.finish();
    file_.throw_if_mistaken();
    return std::move(all_);
  }

 private:
  Decision decision(config::Table& table, Decision::Kind kind) {
    Decision decision;
    decision.kind = kind;
    decision.by = read_text(table, "by");
    if (const auto date = table.require("date")) {
      if (const auto day = date->as_date()) {
        decision.date = day->iso();
        if (today_ && *day > *today_) {
          date->fault({"decisions.in-the-future", {{"date", decision.date}}});
        }
      }
    }
    decision.reason = read_reason(table);
    decision.file = file_.name();
    decision.line = table.place().line;
    return decision;
  }

  std::string submission(config::Table& table) {
    std::string name = read_text(table, "file");
    if (!folder_ || name.empty()) return name;
    std::error_code unreadable;
    const bool plain = fs::path(name).filename() == name;
    if (plain && fs::is_regular_file(*folder_ / name, unreadable)) return name;
    std::vector<std::string> beside;
    for (const auto& entry : fs::directory_iterator(*folder_, unreadable)) {
      beside.push_back(entry.path().filename().string());
    }
    std::sort(beside.begin(), beside.end());
    const auto near = config::nearest(name, beside);
    table.fault_at("file", {near ? "decisions.no-submission-near" : "decisions.no-submission",
                            {{"file", name}, {"nearest", near.value_or("")}}});
    return name;
  }

  static void value(config::Table& table, FigureCorrection& entry) {
    const auto value = table.get("value");
    const auto missing = table.one_of("missing", missing_words());
    if (value) entry.value = value->as_figure();
    if (missing) entry.reason = *model::missing_reason(*missing);
    if (table.has("value") == table.has("missing")) table.fault({"decisions.value-or-missing", {}});
  }

  void correction(config::Table& table) {
    FigureCorrection entry;
    entry.submission = submission(table);
    entry.sheet = read_text(table, "sheet");
    const std::string cell = table.require_string("cell");
    const auto place = workbook::parse_cell_ref(cell);
    if (place) entry.cell = *place;
    if (!place && !cell.empty()) table.fault_at("cell", {"decisions.not-a-cell", {{"text", cell}}});
    entry.was = table.require_string("was");
    value(table, entry);
    if (auto where = table.table("where")) {
      for (const auto& [dimension, code] : where->items()) {
        if (const auto text = code.as_string()) entry.where.emplace(dimension, *text);
      }
    }
    entry.decision = decision(table, Decision::Kind::corrected);
    table.finish();
    if (place) {
      once(table, {entry.submission, entry.sheet, workbook::a1(entry.cell), entry.where},
           "decisions.corrected-twice");
    }
    all_.corrections.push_back(std::move(entry));
  }

  void accepted(config::Table& table) {
    Acceptance entry;
    entry.submission = submission(table);
    if (const auto code = table.require("code")) {
      entry.code = code->as_string().value_or("");
      if (!entry.code.empty() && check_code(entry.code, *code)) check_acceptable(*code, entry.code);
    }
    entry.sheet = table.string("sheet").value_or("");
    if (const auto cells = table.string("cells")) {
      entry.cells = workbook::parse_cell_range(*cells);
      if (!entry.cells) table.fault_at("cells", {"decisions.not-a-cell", {{"text", *cells}}});
    }
    entry.was = table.string("was");
    entry.decision = decision(table, Decision::Kind::accepted);
    table.finish();
    once(table,
         {entry.submission,
          entry.sheet,
          entry.cells ? workbook::a1(*entry.cells) : "",
          {{"code", entry.code}, {"was", entry.was.value_or("")}}},
         "decisions.accepted-twice");
    all_.accepted.push_back(std::move(entry));
  }

  // What an answer or what people wrote lacks is no fault of a submission.
  static void check_acceptable(const config::Value& at, const std::string& code) {
    constexpr std::array<std::string_view, 4> others{"A01", "D01", "D02", "P05"};
    if (std::find(others.begin(), others.end(), code) == others.end()) return;
    at.fault({"decisions.not-acceptable", {{"code", code}}});
  }

  /// What is decided about: file, sheet, cells, and what else tells it from others.
  using About =
      std::tuple<std::string, std::string, std::string, std::map<std::string, std::string>>;

  // Of two decisions about the same, nobody could say which holds.
  void once(const config::Table& table, About about, std::string_view otherwise) {
    const unsigned line = table.place().line;
    const auto [known, is_new] =
        lines_.emplace(std::pair(std::string(otherwise), std::move(about)), line);
    if (!is_new) {
      table.fault({std::string(otherwise), {{"line", std::to_string(known->second)}}});
    }
  }

  config::TomlFile& file_;
  std::map<std::pair<std::string, About>, unsigned> lines_;
  std::optional<fs::path> folder_;
  std::optional<calendar::Date> today_;
  CorrectionsFile all_;
};

}  // namespace

CorrectionsFile read_corrections(config::TomlFile& file) {
  return Reader(file, std::nullopt, std::nullopt).read();
}

std::optional<CorrectionsFile> corrections_in(const std::string& folder,
                                              std::optional<calendar::Date> today) {
  const fs::path path = fs::path(folder) / corrections_name;
  std::error_code unreadable;
  // A link that leads nowhere is there, and cannot be read.
  const auto type = fs::symlink_status(path, unreadable).type();
  if (type == fs::file_type::not_found || type == fs::file_type::none) return std::nullopt;
  config::TomlFile file = config::TomlFile::read(path.string());
  return Reader(file, fs::path(folder.empty() ? "." : folder), today).read();
}

}  // namespace bijlage::decisions
