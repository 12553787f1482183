#include <algorithm>

#include "base/text.hpp"
#include "mapping/suggest/shape.hpp"

namespace bijlage::mapping::suggesting {
namespace {

using workbook::CellRef;

Texts texts_at(const Shape& shape, const std::vector<CellRef>& places) {
  Texts texts;
  for (const CellRef at : places) texts.push_back(shape.label(at.row, at.column).text);
  return unique(std::move(texts));
}

// The corner of the header row opens the first group, where its label is one: not what the label
// column is called.
std::optional<std::string> corner_of(const Shape& shape) {
  const Body& body = shape.body;
  if (body.header_rows.empty() || body.labels.empty()) return std::nullopt;
  const Label& label = shape.label(body.header_rows.back(), body.labels.front());
  if (label.empty() || shape.lexicon().dimension_named(label.text)) return std::nullopt;
  return label.text;
}

// The same row label under two groups would be one figure twice.
bool labels_repeat(const Shape& shape) {
  const Body& body = shape.body;
  Roles seen;
  return std::any_of(body.rows.begin(), body.rows.end(), [&](std::uint32_t row) {
    std::string labels;
    bool total = false;
    for (const std::uint32_t column : body.labels) {
      const Label& label = shape.label(row, column);
      labels += label.folded + "|";
      total = total || shape.lexicon().is_total(label.folded);
    }
    return !total && !seen.insert(labels).second;
  });
}

void use_group(Shape& shape, const std::string& role, const Texts& labels) {
  shape.draft.group = role;
  shape.taken.insert(role);
  shape.draft.see({"suggest.groups", {{"labels", base::join(labels, ", ")}, {"role", role}}});
  if (role == "period") shape.add_period(labels.front());
}

void skip_groups(Shape& shape, const Texts& labels) {
  for (const std::string& label : labels) {
    if (std::string glob = glob_of(label); !glob.empty()) shape.draft.skip.push_back(glob);
  }
  shape.draft.decide({"suggest.groups-skipped", {{"labels", base::join(labels, ", ")}}});
}

/// Reads the texts over a table, nearest first.
class HeadingShaper {
 public:
  explicit HeadingShaper(Shape& shape) : shape_(shape), above_(shape.body.above) {}

  void run() {
    note_title();
    if (shape_.body.header_rows.empty()) {
      read_list();
    } else {
      for (const CellRef at : above_) {
        if (!read(at)) break;
      }
    }
  }

 private:
  const std::string& text(CellRef at) const { return shape_.label(at.row, at.column).text; }

  void note_title() {
    const auto title = std::find_if(above_.begin(), above_.end(), [&](CellRef at) {
      return !shape_.lexicon().period(text(at)).has_value();
    });
    if (title != above_.end()) shape_.draft.titles = {text(*title)};
  }

  bool read(CellRef at) {
    const auto role = heading_role(shape_.lexicon(), text(at), shape_.taken);
    if (!role) return false;
    auto& heading = shape_.draft.heading;
    // Two lines that are read alike take two places: "2016:" and "Eerste helft".
    heading.insert(heading.begin(), *role);
    shape_.draft.see({"suggest.heading",
                      {{"cells", shape_.a1(at.row, at.column, at.column)},
                       {"text", text(at)},
                       {"role", *role}}});
    if (const auto pattern = Pattern::parse(*role)) {
      shape_.taken.insert(pattern->gaps().begin(), pattern->gaps().end());
    }
    if (role->find('{') == std::string::npos) shape_.taken.insert(*role);
    add_period(*role, text(at));
    return true;
  }

  void add_period(const std::string& role, const std::string& heading) {
    if (role == "period") return shape_.add_period(heading);
    const auto pattern = Pattern::parse(role);
    if (!pattern || !pattern->has_gap("period")) return;
    const auto caught = pattern->match(heading, [&](std::string_view gap, std::string_view piece) {
      return gap != "period" || shape_.lexicon().period(piece).has_value();
    });
    if (!caught) return;
    for (const auto& [gap, piece] : *caught) {
      if (gap == "period") shape_.add_period(piece);
    }
  }

  // A list without header starts at the farthest of the texts that stand right over it.
  void read_list() {
    std::size_t near = 0;
    while (near < above_.size() && above_[near].row + near + 1 == shape_.body.first_row()) ++near;
    if (near == 0 && !above_.empty()) near = 1;
    if (near == 0) return no_start();
    const CellRef start = above_[near - 1];
    const std::string glob = glob_of(text(start));
    if (glob.empty()) return no_start();
    shape_.draft.start = {glob};
    shape_.draft.see(
        {"suggest.start",
         {{"cells", shape_.a1(start.row, start.column, start.column)}, {"text", text(start)}}});
    for (std::size_t i = 0; i + 1 < near; ++i) read(above_[i]);
    name_dimension(start, glob);
  }

  // "Geslacht:" over a list says what its labels are.
  void name_dimension(CellRef start, const std::string& glob) {
    auto& left = shape_.draft.left;
    const auto named = shape_.lexicon().dimension_named(text(start));
    if (named && left == std::vector<std::string>{*named}) {
      shape_.draft.left_by_heading = {{glob, *named}};
      left.clear();
    } else {
      read(start);
    }
  }

  void no_start() {
    shape_.hopeless = true;
    shape_.draft.reason = {
        "suggest.reason.no-start",
        {{"cells", shape_.a1(shape_.body.first_row(), shape_.body.figures.front(),
                             shape_.body.figures.back())}}};
  }

  Shape& shape_;
  const std::vector<CellRef>& above_;
};

}  // namespace

void shape_groups(Shape& shape) {
  if (shape.body.labels.empty()) return;
  Texts labels = texts_at(shape, shape.body.groups);
  const auto corner = corner_of(shape);
  Texts all = labels;
  if (corner) all.insert(all.begin(), *corner);
  if (all.empty()) return;
  Roles taken = shape.taken;
  if (!shape.period_complete()) taken.erase("period");
  // A category over its own members: the codes' parents.
  if (!shape.draft.left.empty()) taken.erase(shape.draft.left.back());
  const auto vote = best_role(shape.lexicon(), all, taken);
  const bool corner_only = labels.empty();
  if (vote && vote->hits * 2 >= vote->of && !(corner_only && vote->role == "measure")) {
    return use_group(shape, vote->role, all);
  }
  if (labels.empty()) return;
  if (!labels_repeat(shape)) return skip_groups(shape, labels);
  for (const auto& dimension : shape.lexicon().model().dimensions) {
    if (!dimension.codes.empty() || taken.contains(dimension.code)) continue;
    use_group(shape, dimension.code, labels);
    return shape.draft.decide({"suggest.guessed-groups",
                               {{"labels", base::join(labels, ", ")}, {"role", dimension.code}}});
  }
  shape.hopeless = true;
  shape.draft.reason = {"suggest.reason.groups", {{"labels", base::join(labels, ", ")}}};
}

void shape_headings(Shape& shape) { HeadingShaper(shape).run(); }

}  // namespace bijlage::mapping::suggesting
