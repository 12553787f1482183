#include "app/template_annex.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <vector>

#include "answers/blank_annex.hpp"
#include "base/characters.hpp"
#include "base/text.hpp"
#include "config/catalogue.hpp"
#include "mapping/mapping_file.hpp"
#include "model/finding_catalogue.hpp"
#include "questions/question_file.hpp"
#include "writers/blank_annex_xlsx.hpp"

namespace bijlage::app {
namespace {

/// What the ids of such mappings begin with; a colon is in no other.
constexpr std::string_view template_id = "template:";
/// The role of a sheet that holds no figures.
constexpr std::string_view own_sheet = "own";
constexpr std::string_view covered_until = "covered_until";
constexpr std::string_view remark_beside = "remark";

/// The texts of a line of the sheet for programs.
using Line = std::vector<std::string>;

std::string text_at(const workbook::Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  const workbook::Cell* cell = sheet.find({row, column});
  if (cell == nullptr || cell->kind != workbook::CellKind::text) return {};
  return std::string(sheet.text(*cell));
}

std::vector<Line> lines_of(const workbook::Sheet& sheet) {
  constexpr std::uint32_t most_lines = 10'000;
  constexpr std::uint32_t columns = 4;
  std::vector<Line> lines;
  for (std::uint32_t row = 0; row < most_lines; ++row) {
    Line line;
    for (std::uint32_t i = 0; i < columns; ++i) line.push_back(text_at(sheet, row, i));
    if (line.front().empty()) break;
    lines.push_back(std::move(line));
  }
  return lines;
}

/// Names of files of ours, and never a way to others.
bool is_plain_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char sign) {
    return base::is_digit(sign) || base::is_letter(sign) || sign == '-' || sign == '_';
  });
}

/// A basic string of TOML 1.0.
std::string toml_string(std::string_view text) {
  std::string toml = "\"";
  for (const char sign : text) {
    if (sign == '"' || sign == '\\') toml += '\\';
    toml += static_cast<unsigned char>(sign) < ' ' ? ' ' : sign;
  }
  return toml + "\"";
}

std::string listed(const std::vector<std::string>& items) { return base::join(items, ", "); }

struct TemplateTable {
  std::vector<std::string> left;
  std::vector<std::string> header;
  std::vector<std::string> fixed;
  std::vector<std::string> beside;
};

std::string table_toml(const std::string& sheet, const TemplateTable& table) {
  std::string toml =
      "\n[[table]]\nid = " + toml_string(sheet) + "\nsheets = [" + toml_string(sheet) + "]\n";
  toml += "header = [" + listed(table.header) + "]\nuntil = \"end\"\noptional = true\n";
  toml += "labels = { left = { " + listed(table.left) + " }, above = \"measure\" }\n";
  if (!table.fixed.empty()) toml += "fixed = { " + listed(table.fixed) + " }\n";
  if (!table.beside.empty()) toml += "attributes = { " + listed(table.beside) + " }\n";
  return toml;
}

void add_line(const Line& line, TemplateTable& table) {
  const std::string& role = line[1];
  const std::string& code = line[2];
  const std::string title = toml_string(line[3]);
  if (role == "fixed") table.fixed.push_back(toml_string(code) + " = " + title);
  if (role == "period") table.left.push_back(title + " = \"period\"");
  if (role == "dimension") table.left.push_back(title + " = " + toml_string(code));
  if (role == "measure") table.header.push_back(title);
  if (role == "coverage") table.beside.push_back(title + " = " + toml_string(covered_until));
  if (role == "remark") table.beside.push_back(title + " = " + toml_string(remark_beside));
}

std::string mapping_toml(const std::vector<Line>& lines) {
  const Line& head = lines.front();
  std::string toml = "[mapping]\nid = " + toml_string(std::string(template_id) + head[1]) +
                     "\nmodel = " + toml_string(head[2]) + "\nlocale = " + toml_string(head[3]) +
                     "\n";
  std::vector<std::string> sheets;
  std::map<std::string, TemplateTable> tables;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i][1] == own_sheet) continue;
    if (tables.count(lines[i][0]) == 0) sheets.push_back(lines[i][0]);
    add_line(lines[i], tables[lines[i][0]]);
  }
  for (const std::string& sheet : sheets) toml += table_toml(sheet, tables[sheet]);
  return toml;
}

const workbook::Sheet* program_sheet(const workbook::Workbook& book) {
  for (const workbook::Sheet& sheet : book.sheets) {
    if (text_at(sheet, 0, 0) == answers::blank_annex_mark) return &sheet;
  }
  return nullptr;
}

/// Instructions and lists hold no figures that a mapping should read.
bool is_own_sheet(const workbook::Workbook& book, const std::string& name) {
  const workbook::Sheet* sheet = program_sheet(book);
  if (sheet == nullptr) return false;
  const std::vector<Line> lines = lines_of(*sheet);
  return std::any_of(lines.begin(), lines.end(),
                     [&](const Line& line) { return line[0] == name && line[1] == own_sheet; });
}

/// Figures without their header: a table may be left empty, but not be unreadable.
void weigh_unread_tables(mapping::Submission& submission) {
  const model::Dataset& data = submission.data;
  for (model::Finding& finding : submission.findings) {
    const bool read = std::any_of(data.observations.begin(), data.observations.end(),
                                  [&](const model::Observation& obs) {
                                    return data.sheets[obs.source.sheet] == finding.sheet;
                                  });
    if (finding.code == "S05" && !read) finding.severity = model::Severity::error;
  }
}

/// Takes an attribute off; empty where it is not there.
std::string take(model::Detail& detail, std::string_view name) {
  auto& all = detail.attributes;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const auto& attribute) { return attribute.first == name; });
  if (found == all.end()) return {};
  std::string text = std::move(found->second);
  all.erase(found);
  return text;
}

model::Finding no_last_day(const model::Observation& obs, const model::Dataset& data,
                           const std::string& text, const std::string& file) {
  model::Finding finding = model::make_finding("P04");
  finding.message.key += ".no-last-day";
  finding.message.gaps = {{"text", text}, {"period", obs.period.sdmx()}};
  finding.file = file;
  finding.sheet = data.sheets[obs.source.sheet];
  finding.cells = {{obs.source.cell, obs.source.cell}};
  finding.raw = text;
  return finding;
}

}  // namespace

std::string blank_annex_for(const std::string& question_file, const Settings& settings,
                            const std::string& version) {
  mapping::Shelf shelf(settings.mappings_folder);
  const auto question = questions::load_question(
      question_file,
      [&](const std::string& name) -> const model::Model& { return *shelf.model(name); });
  const std::string& language = question.head.language;
  const auto catalogue = config::Catalogue::load(
      (std::filesystem::path(settings.mappings_folder) / "messages").string(),
      language.substr(0, language.find('-')));
  const auto locale = shelf.locale(language);
  const answers::Words words(catalogue, locale->periods);
  return writers::blank_annex_xlsx(
      answers::blank_annex(question, *shelf.model(question.model), words, version));
}

std::optional<mapping::Mapping> template_mapping(const workbook::Workbook& book,
                                                 mapping::Shelf& shelf) {
  const workbook::Sheet* sheet = program_sheet(book);
  if (sheet == nullptr) return std::nullopt;
  const std::vector<Line> lines = lines_of(*sheet);
  const Line& head = lines.front();
  if (lines.size() < 2 || !is_plain_name(head[2]) || !is_plain_name(head[3])) {
    throw base::Failure(base::Trouble::input, {"app.template-changed", {{"sheet", sheet->name}}});
  }
  try {
    return mapping::parse_mapping(mapping_toml(lines), sheet->name, shelf);
  } catch (const config::FileMistakes&) {
    throw base::Failure(base::Trouble::input, {"app.template-changed", {{"sheet", sheet->name}}});
  }
}

bool is_template(const mapping::Mapping& mapping) { return mapping.id.starts_with(template_id); }

void apply_beside(const mapping::Mapping& mapping, const workbook::Workbook& book,
                  mapping::Submission& submission, const std::string& file) {
  std::erase_if(submission.findings, [&](const model::Finding& finding) {
    return finding.code == "S08" && is_own_sheet(book, finding.sheet);
  });
  weigh_unread_tables(submission);
  model::Dataset& data = submission.data;
  for (const model::Observation& obs : data.observations) {
    if (obs.detail == 0) continue;
    model::Detail& detail = data.details[obs.detail - 1];
    const std::string remark = take(detail, remark_beside);
    if (!remark.empty()) detail.comment += (detail.comment.empty() ? "" : "; ") + remark;
    const std::string last = take(detail, covered_until);
    if (last.empty()) continue;
    const calendar::Days& days = obs.period.days;
    const auto day = calendar::parse_date(last, mapping.locale.periods, days.first.year());
    if (!day || !days.contains(*day)) {
      submission.findings.push_back(no_last_day(obs, data, last, file));
    } else if (*day != days.last) {
      detail.covered = calendar::Days{days.first, *day};
    }
  }
}

}  // namespace bijlage::app
