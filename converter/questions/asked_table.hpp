#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "calendar/date.hpp"
#include "model/dataset.hpp"
#include "normalise/aggregate.hpp"
#include "normalise/figure.hpp"
#include "questions/subject.hpp"

/// What a question asks for, filled with figures: still without any layout.
namespace bijlage::questions {

/// What a row or a column of a table stands for.
struct Heading {
  std::vector<std::string>
      labels;          ///< for people, one a level: {"-18 jaar", "Alcohol"}, {"juni 2018"}
  bool total = false;  ///< a total over the figures before it (see Total)
};

/// A total row or column: the sum of the figures at these places along the other axis.
struct TotalOf {
  std::size_t at = 0;             ///< index of its heading
  std::vector<std::size_t> over;  ///< indices of the headings it adds up
};

/// A published total beside what the rows add up to, where the two disagree.
struct PublishedTotal {
  std::size_t row = 0;
  std::size_t column = 0;
  base::Decimal published;
  model::Source source;
};

struct AskedTable {
  std::string id;  ///< "1", "2b"
  std::string title;
  std::string sentence;                 ///< the question's own words
  std::vector<std::string> row_titles;  ///< one a level of the rows' labels: {"Maand"}
  std::vector<Heading> rows;
  std::vector<Heading> columns;
  /// figures[row][column]; nothing: the combination was not asked (a total that is refused).
  std::vector<std::vector<std::optional<normalise::Figure>>> figures;
  std::vector<TotalOf> row_totals;        ///< rows that add up rows
  std::vector<TotalOf> column_totals;     ///< columns that add up columns
  std::vector<int> column_decimals;       ///< decimals shown, one a column
  std::vector<std::string> column_units;  ///< "NR", "PC", "EUR", one a column
  std::vector<base::Message>
      remarks;  ///< about the whole table: method, refused totals, why nothing is there
  std::vector<std::string> notes;  ///< remarks that the question file itself gives, as they are
  std::vector<PublishedTotal> disagreements;
  std::vector<std::string>
      row_dimensions;  ///< "month", "topic": what the row levels are, for headers and charts
  std::vector<Subject> subjects;  ///< what it measures; none of a table that compares another
  /// Observations of other tables' kind that a reader must see beside it (amounts as published).
  bool answered = true;  ///< false: no data at all; `remarks` say why

  std::size_t asked = 0;    ///< how many figures were asked (totals aside) …
  std::size_t filled = 0;   ///< … have a value …
  std::size_t partial = 0;  ///< … of which cover only part of their period
};

struct QuestionHead {
  std::string id;
  std::string title;
  std::string number;  ///< "532"
  std::optional<calendar::Date> date;
  std::string asked_by_body;  ///< "Vlaams Parlement, schriftelijke vraag"
  std::string language = "nl-BE";
  calendar::Date now;
};

struct Answer {
  QuestionHead head;
  std::vector<AskedTable> tables;
};

}  // namespace bijlage::questions
