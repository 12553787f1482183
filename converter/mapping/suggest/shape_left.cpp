#include <algorithm>

#include "base/text.hpp"
#include "mapping/label_tail.hpp"
#include "mapping/suggest/shape.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::size_t left_rows = 400;
constexpr std::size_t labels_told = 6;

class LeftShaper {
 public:
  explicit LeftShaper(Shape& shape) : shape_(shape), columns_(shape.body.labels) {}

  void run() {
    if (columns_.empty()) return;
    by_header_ = has_headers();
    for (const std::uint32_t column : columns_) read_column(column);
    for (const std::uint32_t column : shape_.body.texts) read_text_column(column);
    if (!by_header_) shape_.draft.left = std::move(roles_);
    shape_.draft.inherit = columns_.size() > 1 && outer_cells_empty();
  }

 private:
  // Several columns of labels that each have a header: their order does not matter then.
  bool has_headers() const {
    if (shape_.body.header_rows.empty()) return false;
    if (columns_.size() + shape_.body.texts.size() < 2) return false;
    return std::all_of(columns_.begin(), columns_.end(),
                       [&](std::uint32_t column) { return !header_of(column).empty(); });
  }

  const std::string& header_of(std::uint32_t column) const {
    static const std::string none;
    const auto& rows = shape_.body.header_rows;
    return rows.empty() ? none : shape_.label(rows.back(), column).text;
  }

  Texts labels_of(std::uint32_t column) const {
    Texts texts;
    const auto& rows = shape_.body.rows;
    for (std::size_t i = 0; i < std::min(rows.size(), left_rows); ++i) {
      const Label& label = shape_.label(rows[i], column);
      const bool data = !shape_.lexicon().is_total(label.folded) && !shape_.is_subtotal(rows[i]) &&
                        !is_derived_row(rows[i], label);
      if (data) texts.push_back(label.text);
    }
    return unique(std::move(texts));
  }

  bool is_derived_row(std::uint32_t row, const Label& label) const {
    return !label.empty() && shape_.lexicon().is_derived(label.folded) &&
           shape_.lexicon().roles_of(label.text).empty() && row >= shape_.body.first_row();
  }

  void skip_derived_rows(std::uint32_t column) {
    for (const std::uint32_t row : shape_.body.rows) {
      const Label& label = shape_.label(row, column);
      if (!is_derived_row(row, label) || shape_.lexicon().is_total(label.folded)) continue;
      const std::string glob = glob_of(label.text);
      auto& skip = shape_.draft.skip;
      if (std::find(skip.begin(), skip.end(), glob) != skip.end()) continue;
      skip.push_back(glob);
      shape_.draft.see(
          {"suggest.skip-row", {{"cells", shape_.a1(row, column, column)}, {"label", label.text}}});
    }
  }

  // The year behind is lent: exports number their months.
  bool are_month_numbers(const Texts& labels) const {
    return shape_.taken.contains("period") &&
           std::all_of(labels.begin(), labels.end(), [](const std::string& text) {
             return text.size() <= 2 && text.find_first_not_of("0123456789") == std::string::npos;
           });
  }

  // Years across and months down put the period together.
  bool may_add_period(const Texts& labels) const {
    if (!shape_.period) return true;
    return std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
      const auto part = shape_.lexicon().period(label);
      return part && *part != *shape_.period && calendar::combine(*shape_.period, *part);
    });
  }

  std::string role_of(std::uint32_t column, const Texts& labels) {
    Roles taken = shape_.taken;
    if (may_add_period(labels)) taken.erase("period");
    if (are_month_numbers(labels)) return "period";
    const auto named = shape_.lexicon().dimension_named(header_of(column));
    // A category beside its own members: the codes' parents.
    if (!last_role_.empty()) taken.erase(last_role_);
    const auto vote = best_role(shape_.lexicon(), labels, taken);
    if (vote && (!named || vote->role == "period" || vote->hits * 2 > vote->of)) return vote->role;
    if (named && !taken.contains(*named)) return *named;
    return {};
  }

  void read_column(std::uint32_t column) {
    skip_derived_rows(column);
    const Texts labels = labels_of(column);
    std::string role = role_of(column, labels);
    const bool innermost = column == columns_.back();
    if (role.empty() && by_header_ && !innermost) return add_attribute(column);
    if (role.empty()) role = guess(column, labels);
    if (role.empty() && by_header_) return add_attribute(column);
    use(column, role, labels);
    if (innermost) shape_.row_labels = labels;
  }

  void read_text_column(std::uint32_t column) {
    if (header_of(column).empty()) return;
    const Texts labels = labels_of(column);
    const auto named = shape_.lexicon().dimension_named(header_of(column));
    const auto vote = best_role(shape_.lexicon(), labels, shape_.taken);
    const bool all_known = vote && vote->hits == vote->of && vote->role != "measure";
    if (by_header_ && named && !shape_.taken.contains(*named)) return use(column, *named, labels);
    if (by_header_ && all_known) return use(column, vote->role, labels);
    add_attribute(column);
  }

  void add_attribute(std::uint32_t column) {
    const std::string& header = header_of(column);
    const std::string name = slug_of(header);
    if (name.empty()) return;
    shape_.draft.attributes.emplace_back(header, name);
    shape_.draft.decide({"suggest.attribute",
                         {{"cells", shape_.a1_rows(column)}, {"label", header}, {"name", name}}});
  }

  // Labels that nothing answers to: by the texts around, else by a dimension that takes any.
  std::string guess(std::uint32_t column, const Texts& labels) {
    std::string role;
    for (const std::string& hint : shape_.hints) {
      const auto named = shape_.lexicon().dimension_mentioned(hint);
      if (named && !shape_.taken.contains(*named)) {
        role = *named;
        break;
      }
    }
    if (role.empty() && !labels.empty()) role = near_role(labels);
    if (role.empty()) {
      shape_.hopeless = true;
      shape_.draft.reason = {
          "suggest.reason.rows",
          {{"cells", shape_.a1_rows(column)}, {"label", labels.empty() ? "" : labels.front()}}};
      return role;
    }
    shape_.draft.decide(
        {"suggest.guessed-rows", {{"cells", shape_.a1_rows(column)}, {"role", role}}});
    return role;
  }

  // Some labels are known after all: better than nothing, and a person looks at it anyway.
  std::string near_role(const Texts& labels) const {
    for (const auto& dimension : shape_.lexicon().model().dimensions) {
      if (shape_.taken.contains(dimension.code)) continue;
      if (std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
            return shape_.lexicon().can_be(label, dimension.code);
          })) {
        return dimension.code;
      }
    }
    return {};
  }

  void use(std::uint32_t column, const std::string& role, const Texts& labels) {
    if (by_header_) {
      shape_.draft.left_by_header.emplace_back(header_of(column), role);
    } else {
      roles_.push_back(role);
    }
    last_role_ = role;
    if (role.empty()) return;
    shape_.taken.insert(role);
    shape_.draft.see({"suggest.rows", {{"cells", shape_.a1_rows(column)}, {"role", role}}});
    if (role == "period") return add_period(labels);
    if (role != "measure") tell_unknown(role, labels);
  }

  void add_period(const Texts& labels) {
    for (const std::string& label : labels) {
      if (shape_.lexicon().period(label)) return shape_.add_period(label);
    }
    // The number of a month.
    calendar::PeriodPart part;
    part.month = 1;
    const auto both = shape_.period ? calendar::combine(*shape_.period, part) : std::nullopt;
    if (both) shape_.period = both;
  }

  void tell_unknown(const std::string& role, const Texts& labels) {
    std::size_t told = 0;
    for (const std::string& label : labels) {
      if (shape_.lexicon().can_be(label, role)) continue;
      const auto* dimension = shape_.lexicon().model().find_dimension(role);
      if (dimension == nullptr || dimension->codes.empty()) return;
      if (names_several(label, role)) {
        auto& many = shape_.draft.many;
        if (std::find(many.begin(), many.end(), role) == many.end()) many.push_back(role);
        continue;
      }
      if (++told > labels_told) return;
      const auto nearest = base::join(shape_.lexicon().nearest(role, label), ", ");
      shape_.draft.decide({nearest.empty() ? "suggest.unknown-label" : "suggest.unknown-label-near",
                           {{"label", label}, {"role", role}, {"nearest", nearest}}});
    }
  }

  // "Limburg en Antwerpen".
  bool names_several(const std::string& label, const std::string& role) const {
    const auto pieces = pieces_of_list(label, shape_.lexicon().locale());
    return pieces.size() > 1 &&
           std::all_of(pieces.begin(), pieces.end(), [&](const std::string& piece) {
             return shape_.lexicon().can_be(piece, role);
           });
  }

  bool outer_cells_empty() const {
    const auto& rows = shape_.body.rows;
    return std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
      return shape_.label(row, columns_.front()).empty();
    });
  }

  Shape& shape_;
  const std::vector<std::uint32_t>& columns_;
  bool by_header_ = false;
  std::vector<std::string> roles_;
  std::string last_role_;  // of the label column before
};

}  // namespace

void shape_left(Shape& shape) { LeftShaper(shape).run(); }

}  // namespace bijlage::mapping::suggesting
