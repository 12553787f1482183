#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "mapping/suggest/shape.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::size_t labels_named = 3;

class HeaderShaper {
 public:
  explicit HeaderShaper(Shape& shape) : shape_(shape), rows_(shape.body.header_rows) {}

  void run() {
    if (rows_.empty()) {
      shape_.data = shape_.body.figures;
      return;
    }
    drop_unit_row();
    sort_data_columns();
    if (shape_.data.empty()) return;
    read_inner();
    read_outer();
    see_header();
  }

 private:
  const std::string& text(std::uint32_t row, std::uint32_t column) const {
    return shape_.label(row, column).text;
  }

  // An empty cell takes the label of the nearest one left of it.
  std::string spread_text(std::uint32_t row, std::uint32_t column) const {
    for (std::uint32_t at = column + 1; at-- > shape_.body.figures.front();) {
      if (!text(row, at).empty()) return text(row, at);
    }
    return {};
  }

  Texts inner_texts(std::uint32_t row) const {
    Texts texts;
    for (const std::uint32_t column : shape_.body.figures) texts.push_back(text(row, column));
    return unique(std::move(texts));
  }

  // "(aantal)" under each label says in what the columns are counted and is none itself.
  void drop_unit_row() {
    while (rows_.size() > 1) {
      const Texts inner = inner_texts(rows_.back());
      const Texts outer = inner_texts(rows_[rows_.size() - 2]);
      const bool unit =
          inner.size() == 1 && outer.size() > 1 && shape_.lexicon().roles_of(inner.front()).empty();
      if (!unit) return;
      rows_.pop_back();
    }
  }

  void sort_data_columns() {
    const auto& figures = shape_.body.figures;
    for (const std::uint32_t column : figures) {
      const Label& label = shape_.label(rows_.back(), column);
      if (label.empty()) continue;
      const bool one_of_several = figures.size() > 1;
      if (one_of_several && shape_.lexicon().is_total(label.folded)) continue;
      if (one_of_several && shape_.lexicon().is_derived(label.folded) && !all_percent()) {
        auto& skip = shape_.draft.skip;
        skip.push_back(glob_of(label.text));
        if (std::count(skip.begin(), skip.end(), skip.back()) > 1) skip.pop_back();
        shape_.draft.see(
            {"suggest.skip-column",
             {{"cells", shape_.a1(rows_.back(), column, column)}, {"label", label.text}}});
        continue;
      }
      shape_.data.push_back(column);
    }
  }

  bool all_percent() const { return kind_of_figures(shape_).percent; }

  void read_inner() {
    Texts labels;
    for (const std::uint32_t column : shape_.data) labels.push_back(text(rows_.back(), column));
    const std::size_t columns = labels.size();
    labels = unique(std::move(labels));
    shape_.draft.repeat_across = labels.size() < columns && rows_.size() == 1;
    const auto vote = best_role(shape_.lexicon(), labels, {});
    if (vote && vote->role == "period" && vote->hits * 5 >= vote->of * 4) {
      shape_.draft.header_is_period = true;
      use_role("period", labels);
      return;
    }
    for (const std::string& label : labels) shape_.draft.header.push_back(glob_of(label));
    shape_.draft.header = unique(std::move(shape_.draft.header));
    if (vote && vote->role != "period") {
      read_compounds(labels, vote->role);
      use_role(vote->role, labels);
      return;
    }
    if (read_compounds(labels, "measure")) {
      use_role("measure", labels);
    } else if (labels.size() > 1 && !read_hinted(labels)) {
      read_unknown(labels);
    }
  }

  // Labels that are a measure and something else by one word each; true where there is any.
  bool read_compounds(const Texts& labels, const std::string& role) {
    bool any = false;
    for (const std::string& label : labels) {
      if (shape_.lexicon().can_be(label, role)) continue;
      const auto meaning = compound_of(shape_.lexicon(), label, {});
      if (!meaning || !meaning->contains(role)) continue;
      shape_.draft.values[label] = *meaning;
      for (const auto& [dimension, code] : *meaning) shape_.taken.insert(dimension);
      any = true;
    }
    return any;
  }

  void use_role(const std::string& role, const Texts& labels) {
    shape_.draft.above = {role};
    shape_.taken.insert(role);
    if (role == "period") {
      for (const std::string& label : labels) {
        if (shape_.lexicon().period(label)) return shape_.add_period(label);
      }
    }
    for (const std::string& label : labels) {
      if (shape_.lexicon().can_be(label, role) || shape_.draft.values.contains(label)) continue;
      const auto nearest = base::join(shape_.lexicon().nearest(role, label), ", ");
      shape_.draft.decide({nearest.empty() ? "suggest.unknown-label" : "suggest.unknown-label-near",
                           {{"label", label}, {"role", role}, {"nearest", nearest}}});
    }
  }

  // Each header speaks of another measure, though it is the name of none.
  bool read_hinted(const Texts& labels) {
    std::map<std::string, Meaning> values;
    Roles measures;
    for (const std::string& label : labels) {
      std::optional<std::string> measure;
      for (const Mention& mention : shape_.lexicon().mentions(label)) {
        if (!measure && mention.role == "measure") measure = mention.code;
      }
      if (!measure) measure = shape_.lexicon().measure_hinted(label);
      if (!measure || !measures.insert(*measure).second) return false;
      values[label] = {{"measure", *measure}};
    }
    shape_.draft.above = {"measure"};
    shape_.taken.insert("measure");
    for (const auto& [label, meaning] : values) {
      shape_.draft.decide(
          {"suggest.value-guessed", {{"label", label}, {"measure", meaning.at("measure")}}});
    }
    shape_.draft.values.merge(values);
    return true;
  }

  // Nothing answers to any of several headers: by what the texts around speak of, else by the
  // first dimension that takes any label.
  void read_unknown(const Texts& labels) {
    std::string role;
    for (const std::string& hint : shape_.hints) {
      if (const auto named = shape_.lexicon().dimension_mentioned(hint)) {
        role = *named;
        break;
      }
    }
    const Texts first(labels.begin(), labels.begin() + static_cast<std::ptrdiff_t>(
                                                           std::min(labels.size(), labels_named)));
    if (role.empty()) {
      shape_.hopeless = true;
      shape_.draft.reason = {"suggest.reason.columns", {{"labels", base::join(first, ", ")}}};
      return;
    }
    shape_.draft.above = {role};
    shape_.taken.insert(role);
    shape_.draft.decide(
        {"suggest.guessed-columns", {{"labels", base::join(first, ", ")}, {"role", role}}});
  }

  void read_outer() {
    for (std::size_t level = rows_.size() - 1; level-- > 0;) {
      Texts labels;
      for (const std::uint32_t column : shape_.data) {
        labels.push_back(spread_text(rows_[level], column));
      }
      labels = unique(std::move(labels));
      auto vote = best_role(shape_.lexicon(), labels, shape_.taken);
      std::string role = vote ? vote->role : "";
      if (role == "period" && shape_.draft.header_is_period) role = "";
      // A title over all columns gives nothing, and what is over it neither.
      if (role.empty() && labels.size() <= 1) break;
      shape_.draft.above.insert(shape_.draft.above.begin(), role);
      if (role.empty()) {
        unknown_outer(labels);
        continue;
      }
      shape_.taken.insert(role);
      if (role == "period") shape_.add_period(labels.front());
    }
    if (std::all_of(shape_.draft.above.begin(), shape_.draft.above.end(),
                    [](const std::string& role) { return role.empty(); })) {
      shape_.draft.above.clear();
    }
    // Under labels that tell them apart, equal labels are no tables beside each other.
    if (shape_.draft.above.size() > 1) shape_.draft.repeat_across = false;
  }

  void unknown_outer(const Texts& labels) {
    shape_.hopeless = true;
    shape_.draft.reason = {"suggest.reason.columns", {{"labels", base::join(labels, ", ")}}};
  }

  void see_header() {
    const auto last = std::max(shape_.body.figures.back(), shape_.data.back());
    shape_.draft.see({"suggest.header",
                      {{"cells", shape_.a1(rows_.back(), shape_.data.front(), last)},
                       {"rows", std::to_string(rows_.size())}}});
  }

  Shape& shape_;
  std::vector<std::uint32_t> rows_;
};

}  // namespace

void shape_header(Shape& shape) { HeaderShaper(shape).run(); }

}  // namespace bijlage::mapping::suggesting
