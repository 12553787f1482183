#include "mapping/section_title.hpp"

#include <algorithm>

#include "calendar/digits.hpp"
#include "mapping/label_tail.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {

using workbook::CellRef;

namespace {

// Over columns these are no figures.
bool is_year(const Label& label) { return calendar::is_year_of_four(label.folded); }

// Columns behind the figures may be the table's beside it.
std::uint32_t last_figures(const BlockPlace& block) {
  std::uint32_t last = block.anchor.column;
  for (const BlockColumn& entry : block.columns) {
    if (entry.kind == BlockColumn::Kind::data) last = std::max(last, entry.column);
  }
  return last;
}

}  // namespace

/// The way up from a block to the title that it stands under. What it passes before the figures of
/// another block may be that block's title, changed this year, and then it must not be passed over.
class SectionTitles::Climb {
 public:
  Climb(const SectionTitles& titles, const BlockPlace& block) : titles_(titles), block_(block) {}

  /// The title asked for; nothing where the block stands under none, or under another.
  std::optional<CellRef> run() {
    for (std::uint32_t row = block_.top; row-- > 0 && !done_;) step(row);
    return found_;
  }
  /// The text nearest over the block that may be its title, and is another.
  std::optional<CellRef> stranger() const { return stranger_; }
  /// A text between the block and its own title, which may be a title as well.
  std::optional<CellRef> subtitle() const { return subtitle_; }
  /// Is the title the block's own: over it, with no other figures in between?
  bool is_own() const { return !passed_figures_; }

 private:
  void step(std::uint32_t row) {
    if (const Judged* other = titles_.judged(block_, row)) {
      if (!may_be_under_another()) found_ = other->title;
      passed_figures_ = true;
      done_ = true;
      return;
    }
    const auto cells = titles_.cells(block_, row);
    switch (titles_.kind_of(row, cells)) {
      case Row::blank:
        return blank();
      case Row::figures:
        return figures();
      case Row::labels:
        // What stands right over figures is their header.
        if (beneath_ == Row::figures && !maybe_) {
          beneath_ = Row::labels;
          return;
        }
        return text(row, cells);
      case Row::text:
        return text(row, cells);
    }
  }

  // Where one of the titles stands in a row; notes are none.
  std::optional<CellRef> find(const std::vector<CellRef>& cells,
                              const std::vector<std::string>& titles) const {
    const auto found = std::find_if(cells.begin(), cells.end(), [&](CellRef at) {
      return titles_.is_one_of(titles, at) && !titles_.is_note(at);
    });
    return found == cells.end() ? std::nullopt : std::optional(*found);
  }

  // "Vragen", and right below it "paginaweergaven niet inbegrepen": which one is the title?
  bool stands_under_another(std::uint32_t row) const {
    while (row-- > 0 && titles_.judged(block_, row) == nullptr) {
      const auto cells = titles_.cells(block_, row);
      const Row kind = titles_.kind_of(row, cells);
      if (kind == Row::blank || kind == Row::figures) return false;
      if (find(cells, titles_.others_)) return true;
    }
    return false;
  }

  void text(std::uint32_t row, const std::vector<CellRef>& cells) {
    const auto own = find(cells, titles_.wanted_);
    const auto other = find(cells, titles_.others_);
    if (own && !stands_under_another(row)) {
      found_ = own;
      if (!passed_figures_) subtitle_ = stranger_;
      done_ = true;
      return;
    }
    if (own || other) {
      if (!passed_figures_) stranger_ = own ? own : other;
      done_ = true;
      return;
    }
    const bool known = std::all_of(cells.begin(), cells.end(), [&](CellRef at) {
      return titles_.is_heading(at) || titles_.is_no_title(at) || is_year(titles_.grid_.label(at));
    });
    if (known) return;
    maybe_ = true;
    if (!stranger_ && !passed_figures_) stranger_ = cells.front();
  }

  void blank() {
    if (beneath_ != Row::figures) strangers_ = strangers_ || maybe_;
    maybe_ = false;
    beneath_ = Row::blank;
  }

  // A text between figures is a group. Any other may be a title, also right under figures: notes
  // are known by their marks.
  bool may_be_under_another() const { return strangers_ || (maybe_ && beneath_ != Row::figures); }

  void figures() {
    done_ = may_be_under_another();
    passed_figures_ = true;
    maybe_ = false;
    beneath_ = Row::figures;
  }

  const SectionTitles& titles_;
  const BlockPlace& block_;
  std::optional<CellRef> found_;
  std::optional<CellRef> stranger_;
  std::optional<CellRef> subtitle_;
  bool done_ = false;
  bool passed_figures_ = false;
  bool strangers_ = false;     // texts that may be the title of what lies below them
  bool maybe_ = false;         // a text, as long as it is not known what stands over it
  Row beneath_ = Row::labels;  // what such a text stands on
};

SectionTitles::SectionTitles(const Grid& grid, const TableMapping& table, const LabelReader& labels,
                             const config::Locale& locale, const HeaderRows& headers)
    : grid_(grid),
      table_(table),
      labels_(labels),
      locale_(locale),
      headers_(headers),
      wanted_(table.under.empty() ? table.titles_of_others : table.under) {
  if (!table.under.empty()) others_ = table.titles_of_others;
}

void SectionTitles::judge(BlockPlace& block) {
  if (wanted_.empty()) return;
  Climb climb(*this, block);
  auto found = climb.run();
  // The title may give the period as well: "Vragen 2023".
  const auto heading = std::find_if(block.headings.rbegin(), block.headings.rend(),
                                    [&](CellRef at) { return is_one_of(wanted_, at); });
  const bool in_headings = heading != block.headings.rend();
  if (in_headings) found = *heading;
  const std::uint32_t row = block.header_rows.empty() ? block.top : block.header_rows.back();
  judged_.push_back({{{row, block.own_column}, {row, last_figures(block)}}, found});
  if (table_.under.empty()) {
    block.other_section = found.has_value();
    return;
  }
  block.other_section = !found;
  block.title = found ? found : climb.stranger();
  const bool beside = found && found->column < block.own_column;
  block.title_of_others = found && !in_headings && (beside || !climb.is_own());
  if (!in_headings) block.subtitle = climb.subtitle();
  const bool own = found ? in_headings || climb.is_own() : block.title.has_value();
  if (own) block.top = std::min(block.top, block.title->row);
}

const SectionTitles::Judged* SectionTitles::judged(const BlockPlace& block,
                                                   std::uint32_t row) const {
  const auto found = std::find_if(judged_.rbegin(), judged_.rend(), [&](const Judged& one) {
    return one.header.first.row == row && one.header.first.column <= last_figures(block) &&
           one.header.last.column >= block.own_column;
  });
  return found == judged_.rend() ? nullptr : &*found;
}

// Those over its figures and their labels; else the only one of the row, to their left: a title
// over several tables beside each other.
std::vector<CellRef> SectionTitles::cells(const BlockPlace& block, std::uint32_t row) const {
  std::vector<CellRef> inside;
  const auto filled = grid_.filled_columns(row);
  const std::uint32_t last = last_figures(block);
  for (const std::uint32_t column : filled) {
    if (column >= block.own_column && column <= last) inside.push_back({row, column});
  }
  if (!inside.empty() || filled.empty()) return inside;
  const CellRef first{row, filled.front()};
  const bool over_it = first.column < block.own_column && filled.size() == 1 &&
                       grid_.reaches(first, {row, block.own_column});
  if (over_it) inside.push_back(first);
  return inside;
}

SectionTitles::Row SectionTitles::kind_of(std::uint32_t row,
                                          const std::vector<CellRef>& cells) const {
  if (cells.empty()) return Row::blank;
  const bool alone = cells.size() == 1 && grid_.filled_columns(row).size() == 1;
  if (alone) return Row::text;
  const bool figures = std::any_of(cells.begin(), cells.end(), [&](CellRef at) {
    return headers_.is_figure(at) && !is_year(grid_.label(at));
  });
  if (figures) return Row::figures;
  return cells.size() == 1 ? Row::text : Row::labels;
}

bool SectionTitles::is_one_of(const std::vector<std::string>& titles, CellRef at) const {
  return fits_title(grid_.label(at), titles, locale_);
}

bool SectionTitles::is_heading(CellRef at) const {
  const Label& label = grid_.label(at);
  return table_.role_under(label.folded) != nullptr ||
         labels_.read_any(label, table_.heading.by_position, table_).has_value();
}

bool SectionTitles::is_note(CellRef at) const { return is_remark(grid_.shown(at), locale_); }

bool SectionTitles::is_no_title(CellRef at) const {
  const Label& label = grid_.label(at);
  const bool in_brackets = label.text.starts_with('(') && label.text.ends_with(')');
  return in_brackets || is_note(at) || matches_any(label.folded, table_.skip) ||
         total_rule(label, table_, locale_) != nullptr ||
         labels_.read_any(label, table_.left.by_position, table_).has_value();
}

bool fits_title(const Label& label, const std::vector<std::string>& titles,
                const config::Locale& locale) {
  const auto forms = label_tail(label.folded, locale).forms;
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return matches_any(form, titles); });
}

}  // namespace bijlage::mapping
