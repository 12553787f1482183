#include "answers/blank_annex.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::answers {
namespace {

using questions::Axis;
using questions::TableQuestion;

/// Rows of a table of which the question does not name all.
constexpr std::size_t empty_rows = 200;
/// More rows than this are not written out: choosing is easier then.
constexpr std::size_t most_given_rows = 2000;

std::string label_of(const model::Dimension& dimension, const std::string& code,
                     std::string_view language) {
  const model::Code* found = dimension.find(code);
  const std::string_view label = found == nullptr ? "" : found->label.in(language);
  return std::string(label.empty() ? code : label);
}

/// Builds one table from what the question says of it.
class BlankTableMaker {
 public:
  BlankTableMaker(const TableQuestion& asked, const model::Model& model, const Words& words,
                  std::string_view language)
      : asked_(asked), model_(model), words_(words), language_(language) {}

  BlankTable make() {
    table_.sheet = asked_.id;
    table_.title = asked_.title;
    table_.sentence = asked_.asks;
    add_period();
    for (std::size_t i = 0; i < model_.dimensions.size(); ++i) add_dimension(i);
    fill_rows();
    for (const std::string& measure : asked_.measures) {
      table_.columns.push_back({questions::measure_label(model_, measure, language_),
                                BlankRole::measure,
                                measure,
                                {},
                                false});
    }
    table_.columns.push_back({words_.say("blank.coverage"), BlankRole::coverage, "", {}, 0, false});
    table_.columns.push_back({words_.say("blank.remark"), BlankRole::remark, "", {}, 0, false});
    return std::move(table_);
  }

 private:
  const Axis* axis_along(std::size_t dimension) const {
    for (const auto* axes : {&asked_.rows, &asked_.columns}) {
      for (const Axis& axis : *axes) {
        if (axis.kind == Axis::Kind::dimension && axis.dimension == dimension) return &axis;
      }
    }
    return nullptr;
  }

  void add_period() {
    BlankColumn column{
        words_.message({"question.axis.period", {}}), BlankRole::period, "", {}, 0, false};
    for (const auto* axes : {&asked_.rows, &asked_.columns}) {
      for (const Axis& axis : *axes) {
        if (!axis.is_time()) continue;
        column.title = words_.message({"question.axis." + axis.name, {}});
        if (axis.kind != Axis::Kind::calendar || !asked_.period) continue;
        for (const auto& period : calendar::periods_in(*asked_.period, axis.frequency)) {
          column.choices.push_back(words_.period(period.sdmx()));
        }
      }
    }
    table_.columns.push_back(std::move(column));
    open_ = table_.columns.back().choices.empty();
  }

  void add_dimension(std::size_t index) {
    const auto where = asked_.where.find(index);
    const bool named = where != asked_.where.end();
    if (!named && axis_along(index) == nullptr) return;
    const model::Dimension& dimension = model_.dimensions[index];
    std::vector<std::string> codes;
    if (named) codes = where->second;
    const bool any = !named || std::find(codes.begin(), codes.end(), "*") != codes.end();
    std::erase_if(codes, [](const std::string& code) { return code.empty() || code == "*"; });
    if (named && !any && codes.empty()) return;  // it is not to be divided by this one
    if (!any && codes.size() == 1) {
      table_.fixed.push_back(
          {dimension.code, codes.front(), label_of(dimension, codes.front(), language_)});
      return;
    }
    if (any) {
      open_ = true;
      codes.clear();
      for (const model::Code& code : dimension.codes) codes.push_back(code.code);
    }
    const std::string_view title = dimension.label.in(language_);
    BlankColumn column{std::string(title.empty() ? dimension.code : title),
                       BlankRole::dimension,
                       dimension.code,
                       {},
                       0,
                       false};
    for (const std::string& code : codes) {
      column.choices.push_back(label_of(dimension, code, language_));
    }
    table_.columns.push_back(std::move(column));
  }

  void fill_rows() {
    std::size_t rows = 1;
    for (const BlankColumn& column : table_.columns) {
      rows *= std::max<std::size_t>(1, column.choices.size());
      open_ = open_ || rows > most_given_rows;
    }
    if (open_) {
      table_.rows.resize(empty_rows);
      return;
    }
    table_.rows = {{}};
    for (BlankColumn& column : table_.columns) {
      column.given = true;
      std::vector<std::vector<std::string>> longer;
      for (const auto& row : table_.rows) {
        for (const std::string& choice : column.choices) {
          longer.push_back(row);
          longer.back().push_back(choice);
        }
      }
      table_.rows = std::move(longer);
    }
  }

  const TableQuestion& asked_;
  const model::Model& model_;
  const Words& words_;
  std::string_view language_;
  BlankTable table_;
  bool open_ = false;  // there is something that the question does not name
};

void instruct(const questions::Question& question, const Words& words, BlankAnnex& annex) {
  annex.instructions = {words.say("blank.lead"), words.say("blank.missing"),
                        words.say("blank.partial"), words.say("blank.lists")};
  for (const BlankTable& table : annex.tables) {
    std::vector<std::string> about;
    for (const BlankFixed& fixed : table.fixed) about.push_back(fixed.label);
    annex.instructions.push_back(words.say(
        about.empty() ? "blank.table" : "blank.table-about",
        {{"sheet", table.sheet}, {"title", table.title}, {"about", base::join(about, ", ")}}));
    if (!table.sentence.empty()) {
      annex.instructions.push_back(words.say("blank.asked", {{"sentence", table.sentence}}));
    }
  }
  for (const TableQuestion& asked : question.tables) {
    if (!asked.compare && asked.measures.empty()) {
      annex.instructions.push_back(
          words.say("blank.in-words", {{"id", asked.id}, {"sentence", asked.asks}}));
    }
  }
}

}  // namespace

std::string_view blank_role_name(BlankRole role) {
  switch (role) {
    case BlankRole::period:
      return "period";
    case BlankRole::dimension:
      return "dimension";
    case BlankRole::measure:
      return "measure";
    case BlankRole::coverage:
      return "coverage";
    case BlankRole::remark:
      return "remark";
  }
  return {};
}

BlankAnnex blank_annex(const questions::Question& question, const model::Model& model,
                       const Words& words, std::string_view version) {
  BlankAnnex annex;
  annex.title = question.head.title;
  annex.author = words.say("book.author", {{"version", std::string(version)}});
  annex.language = question.head.language;
  annex.question = question.head.id;
  annex.model = question.model;
  annex.created = question.head.now;
  annex.instructions_sheet = words.say("blank.sheet.instructions");
  annex.lists_sheet = words.say("blank.sheet.lists");
  annex.program_sheet = words.say("blank.sheet.program");
  annex.figure_help = words.say("blank.figure-help");
  annex.coverage_help = words.say("blank.coverage-help");
  annex.choice_help = words.say("blank.choice-help");
  for (const TableQuestion& asked : question.tables) {
    if (asked.compare || asked.measures.empty()) continue;
    annex.tables.push_back(BlankTableMaker(asked, model, words, annex.language).make());
  }
  instruct(question, words, annex);
  return annex;
}

}  // namespace bijlage::answers
