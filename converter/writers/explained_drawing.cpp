#include "writers/explained_drawing.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workbook/merge_index.hpp"
#include "writers/html_text.hpp"

namespace bijlage::writers {
namespace {

using workbook::CellRange;
using workbook::CellRef;

class Drawing {
 public:
  Drawing(const ExplainedSheet& sheet, const config::Wording& wording)
      : sheet_(sheet), wording_(wording), merges_(sheet.merges), next_(sheet.cells.begin()) {}

  std::string run() {
    html_ = "<div class=\"scroll\"><table class=\"sheet\">\n<caption>" +
            html_text(wording_.sentence("explain.drawing")) + " <span class=\"screen\">" +
            html_text(wording_.sentence("explain.point")) +
            "</span></caption>\n<thead><tr><td></td>";
    const CellRange& drawn = sheet_.drawn;
    for (auto column = drawn.first.column; column <= drawn.last.column; ++column) {
      side("col", workbook::column_name(column), is_hidden(sheet_.hidden_columns, column));
    }
    html_ += "</tr></thead>\n<tbody>\n";
    for (auto row = drawn.first.row; row <= drawn.last.row; ++row) draw_row(row);
    html_ += "</tbody>\n</table></div>\n";
    return std::move(html_);
  }

 private:
  static bool is_hidden(const std::vector<std::uint32_t>& hidden, std::uint32_t number) {
    return std::binary_search(hidden.begin(), hidden.end(), number);
  }

  void side(std::string_view scope, const std::string& name, bool hidden) {
    html_ += "<th scope=\"" + std::string(scope) + "\"";
    if (hidden) {
      html_ += R"( class="hidden" title=")" + html_text(wording_.sentence("explain.hidden")) + "\"";
    }
    html_ += ">" + name + (hidden ? " " + html_text(wording_.sentence("explain.hidden-sign")) : "");
    html_ += "</th>";
  }

  void draw_row(std::uint32_t row) {
    html_ += "<tr>";
    side("row", std::to_string(row + 1), is_hidden(sheet_.hidden_rows, row));
    for (auto column = sheet_.drawn.first.column; column <= sheet_.drawn.last.column; ++column) {
      const CellRef at{row, column};
      const CellRange* merge = merge_at(at);
      const bool covered = merge != nullptr && part_drawn(*merge).first != at;
      while (next_ != sheet_.cells.end() && next_->cell < at) ++next_;
      if (covered) continue;
      const bool own = next_ != sheet_.cells.end() && next_->cell == at;
      html_ += "<td";
      if (merge != nullptr) span(part_drawn(*merge));
      if (own) {
        draw(*next_);
      } else {
        html_ += ">";
      }
      html_ += "</td>";
    }
    html_ += "</tr>\n";
  }

  const CellRange* merge_at(CellRef at) const {
    const std::size_t number = merges_.find(sheet_.merges, at);
    return number == workbook::MergeIndex::none ? nullptr : &sheet_.merges[number];
  }

  CellRange part_drawn(const CellRange& merge) const {
    const CellRange& drawn = sheet_.drawn;
    return {
        {std::max(merge.first.row, drawn.first.row),
         std::max(merge.first.column, drawn.first.column)},
        {std::min(merge.last.row, drawn.last.row), std::min(merge.last.column, drawn.last.column)}};
  }

  void span(const CellRange& part) {
    const auto rows = part.last.row - part.first.row + 1;
    const auto columns = part.last.column - part.first.column + 1;
    if (rows > 1) html_ += " rowspan=\"" + std::to_string(rows) + "\"";
    if (columns > 1) html_ += " colspan=\"" + std::to_string(columns) + "\"";
  }

  void draw(const DrawnCell& cell) {
    html_ += " class=\"" + std::string(model::cell_role_name(cell.role));
    if (cell.side == DrawnCell::Side::right) html_ += " right";
    if (cell.side == DrawnCell::Side::middle) html_ += " middle";
    if (cell.asked) html_ += " asked";
    html_ += "\" title=\"" + html_text(title_of(cell)) + "\">";
    html_ += role_sign_html(cell.role, wording_) + html_text(cell.shown);
    if (!cell.codes.empty()) {
      html_ += "<span class=\"f\">" + html_text(base::join(cell.codes, " ")) + "</span>";
    }
  }

  static std::string title_of(const DrawnCell& cell) {
    std::string title;
    for (const StoryLine& line : cell.story) {
      if (!title.empty()) title += '\n';
      title += std::string(std::size_t{2} * line.depth, ' ') + line.text;
    }
    return title;
  }

  const ExplainedSheet& sheet_;
  const config::Wording& wording_;
  workbook::MergeIndex merges_;
  std::vector<DrawnCell>::const_iterator next_;
  std::string html_;
};

}  // namespace

std::string drawing_html(const ExplainedSheet& sheet, const config::Wording& wording) {
  return Drawing(sheet, wording).run();
}

std::string role_sign_html(model::CellRole role, const config::Wording& wording) {
  const auto name = std::string(model::cell_role_name(role));
  return R"(<abbr class="k" title=")" + html_text(wording.sentence("explain.role." + name)) +
         "\">" + html_text(wording.sentence("explain.sign." + name)) + "</abbr>";
}

}  // namespace bijlage::writers
