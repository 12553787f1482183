#pragma once

#include <vector>

#include "model/evidence.hpp"
#include "model/finding.hpp"
#include "normalise/compare.hpp"
#include "questions/table_filler.hpp"

namespace bijlage::questions {

/// Fills a table that compares the figures of another one. Like for like has a row for each thing
/// that is measured and each year, with what counted on both sides; year on year and index figures
/// stand where the compared table has its figures.
class Comparer {
 public:
  /// `of` is the table that `asked` compares; all outlive it.
  Comparer(const TableQuestion& asked, const TableQuestion& of, const model::Dataset& data,
           const model::Evidence& evidence, const Wording& wording);

  AskedTable fill(model::Findings& findings);

 private:
  // What the compared table holds of one thing over time.
  struct Subject {
    std::vector<Member> members;  // of the axes that are not time
    const model::Measure* measure = nullptr;
    std::vector<normalise::Figure> figures;
    std::vector<std::pair<std::size_t, std::size_t>> places;  // their rows and columns
  };

  void find_subjects();
  Subject& subject_at(const Line& row, const Line& column);
  std::vector<int> years() const;
  std::optional<calendar::Date> start_of(const Subject& subject) const;

  void like_for_like();
  void add_rows(const Subject& subject, int year);
  void add_row(const Subject& subject, const normalise::Compared& compared, bool since_start);
  void add_refused(const Subject& subject, int year, const base::Message& why);
  std::vector<std::string> labels_of(const Subject& subject) const;
  std::string set_in_words(const std::vector<normalise::Pair>& pairs,
                           calendar::Period normalise::Pair::*side) const;
  void write_columns_of_sums();

  void year_on_year();
  void index();
  void keep_shape(const std::string& unit);

  void count();
  void remark(const base::Message& message);

  const TableQuestion& asked_;
  const TableQuestion& of_;
  const model::Dataset& data_;
  const model::Evidence& evidence_;
  Labels labels_;
  TableFiller filler_;
  Grid grid_;
  std::vector<Axis> axes_;  // of the compared table, without time
  std::vector<Subject> subjects_;
  std::vector<base::Message> sets_;  // what counted, each once
  AskedTable table_;
};

}  // namespace bijlage::questions
