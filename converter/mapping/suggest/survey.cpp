#include "mapping/suggest/survey.hpp"

#include <algorithm>

namespace bijlage::mapping::suggesting {
namespace {

using workbook::CellRef;

constexpr std::uint32_t most_blank_rows = 2;
constexpr std::size_t most_header_rows = 3;

/// One row of a strip.
struct Line {
  enum class Kind : unsigned char { blank, figures, single, labels, note };
  Kind kind = Kind::blank;
  std::vector<std::uint32_t> columns;  // filled ones
};

bool contains(const std::vector<std::uint32_t>& columns, std::uint32_t column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

class Surveyor {
 public:
  Surveyor(const SheetView& view, const Strip& strip) : view_(view), strip_(strip) {
    for (std::uint32_t row = 0; row < view.rows(); ++row) lines_.push_back(line_of(row));
    for (std::uint32_t row = 1; row < view.rows(); ++row) settle_years(row);
  }

  std::vector<Body> run() {
    for (std::uint32_t row = 0; row < lines_.size(); ++row) {
      switch (lines_[row].kind) {
        case Line::Kind::figures:
          add_row(row);
          break;
        case Line::Kind::blank:
          ++blanks_;
          break;
        case Line::Kind::labels:
          // Labels over figures begin a table; other words are of the one that goes on.
          if (is_header(row)) close();
          break;
        default:
          waiting_.push_back(row);
      }
    }
    close();
    return std::move(bodies_);
  }

 private:
  Line line_of(std::uint32_t row) const {
    Line line;
    bool figures = false;
    bool labels = false;
    bool lines = false;
    std::size_t notes = 0;
    for (const std::uint32_t column : view_.grid().filled_columns(row)) {
      if (column < strip_.first || column > strip_.last) continue;
      line.columns.push_back(column);
      const Sight sight = view_.at(row, column);
      // What stands left of every label is no figure of a table.
      figures = figures || (is_figure(sight) && labels);
      labels = labels || is_label(sight);
      lines = lines || sight == Sight::line;
      if (sight == Sight::note) ++notes;
    }
    if (line.columns.empty()) return line;
    if (lines || figures) {
      line.kind = Line::Kind::figures;
    } else if (notes == line.columns.size()) {
      line.kind = Line::Kind::note;
    } else {
      line.kind = line.columns.size() == 1 ? Line::Kind::single : Line::Kind::labels;
    }
    return line;
  }

  bool figure_at(std::uint32_t row, std::uint32_t column) const {
    return row < lines_.size() && lines_[row].kind == Line::Kind::figures &&
           is_figure(view_.at(row, column));
  }

  // A label with a number such as 2014 behind it: a figure where figures or a header stand over
  // it. Several of them in a row are a header.
  void settle_years(std::uint32_t row) {
    Line& line = lines_[row];
    if (line.kind != Line::Kind::labels) return;
    std::vector<std::uint32_t> years;
    for (const std::uint32_t column : line.columns) {
      if (view_.at(row, column) == Sight::year && column != line.columns.front()) {
        years.push_back(column);
      }
    }
    if (years.empty()) return;
    const Line& over = lines_[row - 1];
    const bool all_under_figures = std::all_of(
        years.begin(), years.end(), [&](std::uint32_t c) { return figure_at(row - 1, c); });
    const bool under_header =
        over.kind == Line::Kind::labels && years.size() == 1 && contains(over.columns, years[0]);
    if (all_under_figures || under_header) line.kind = Line::Kind::figures;
  }

  std::uint32_t next_figures(std::uint32_t row) const {
    const auto end = static_cast<std::uint32_t>(lines_.size());
    for (std::uint32_t below = row + 1; below < end && below <= row + 4; ++below) {
      if (lines_[below].kind == Line::Kind::figures) return below;
    }
    return end;
  }

  // Is it over the figures of the next row that has some?
  bool is_header(std::uint32_t row) const {
    const std::uint32_t below = next_figures(row);
    return std::any_of(lines_[row].columns.begin(), lines_[row].columns.end(),
                       [&](std::uint32_t column) {
                         return figure_at(below, column) && view_.at(row, column) != Sight::note;
                       });
  }

  bool single_header(std::uint32_t row) const {
    return lines_[row].kind == Line::Kind::single && is_header(row);
  }

  void add_row(std::uint32_t row) {
    const bool header = std::any_of(waiting_.begin(), waiting_.end(),
                                    [&](std::uint32_t waiting) { return single_header(waiting); });
    if (open_ && (header || ends_before(row))) close();
    if (!open_) open(row);
    Body& body = bodies_.back();
    if (body.first_row() != row) {
      for (const std::uint32_t single : waiting_) add_group(single, body);
      if (blanks_ > 0) body.blank_inside = true;
      body.rows.push_back(row);
    }
    waiting_.clear();
    blanks_ = 0;
  }

  // Without a header over it a table ends where another title stands; with one, groups may follow.
  bool ends_before(std::uint32_t) const {
    const Body& body = bodies_.back();
    if (blanks_ > most_blank_rows) return true;
    if (!body.header_rows.empty()) return false;
    return blanks_ > 0 || !waiting_.empty();
  }

  void add_group(std::uint32_t row, Body& body) const {
    if (lines_[row].kind == Line::Kind::single) {
      body.groups.push_back({row, lines_[row].columns.front()});
    }
  }

  void close() {
    open_ = false;
    if (!bodies_.empty()) end_ = std::max(end_, bodies_.back().last_row() + 1);
    waiting_.clear();
    blanks_ = 0;
  }

  void open(std::uint32_t row) {
    Body body;
    body.strip = strip_;
    body.rows.push_back(row);
    open_ = true;
    look_up(row, body);
    bodies_.push_back(std::move(body));
  }

  // Header rows, then the single texts over them.
  void look_up(std::uint32_t first_row, Body& body) const {
    std::uint32_t blanks = 0;
    std::vector<CellRef> leading;
    for (std::uint32_t row = first_row; row-- > end_;) {
      const Line& line = lines_[row];
      if (line.kind == Line::Kind::figures || line.kind == Line::Kind::note) break;
      if (line.kind == Line::Kind::blank) {
        if (++blanks > most_blank_rows) break;
        continue;
      }
      const bool over = std::any_of(line.columns.begin(), line.columns.end(),
                                    [&](auto column) { return over_figures(column, first_row); });
      const bool more = body.header_rows.empty() || (blanks == 0 && body.above.empty() &&
                                                     body.header_rows.size() < most_header_rows);
      if (over && more) {
        if (body.header_rows.empty()) body.groups = leading;
        body.header_rows.insert(body.header_rows.begin(), row);
      } else if (line.columns.size() == 1) {
        const CellRef place{row, line.columns.front()};
        (body.header_rows.empty() ? leading : body.above).push_back(place);
      } else {
        break;
      }
      blanks = 0;
    }
    if (body.header_rows.empty()) body.above = std::move(leading);
  }

  // A column of figures, or one between them.
  bool over_figures(std::uint32_t column, std::uint32_t row) const {
    const auto& filled = lines_[row].columns;
    const auto first = std::find_if(filled.begin(), filled.end(),
                                    [&](std::uint32_t c) { return is_figure(view_.at(row, c)); });
    return first != filled.end() && column >= *first;
  }

  const SheetView& view_;
  Strip strip_;
  std::vector<Line> lines_;
  std::vector<Body> bodies_;
  std::vector<std::uint32_t> waiting_;  // rows of single labels since the last figures
  std::uint32_t blanks_ = 0;
  std::uint32_t end_ = 0;  // below the last body
  bool open_ = false;
};

}  // namespace

std::vector<Body> bodies_of(const SheetView& view, const Strip& strip) {
  auto bodies = Surveyor(view, strip).run();
  for (Body& body : bodies) sort_columns(view, body);
  bodies.erase(std::remove_if(bodies.begin(), bodies.end(),
                              [](const Body& body) { return body.figures.empty(); }),
               bodies.end());
  return bodies;
}

}  // namespace bijlage::mapping::suggesting
