#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "store/columns.hpp"
#include "store/identifier.hpp"
#include "store/record.hpp"

// How records are named and ordered, so that neither the order of files nor that of cells shows in
// what is written.
namespace bijlage::store {
namespace {

using model::Observation;

// Numbers items by their order; equal items get the same number.
template <typename Less>
std::vector<std::uint32_t> ranks(std::size_t count, Less less) {
  std::vector<std::uint32_t> sorted(count);
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::sort(sorted.begin(), sorted.end(), less);
  std::vector<std::uint32_t> made(count);
  for (std::size_t i = 1; i < count; ++i) {
    made[sorted[i]] = made[sorted[i - 1]] + (less(sorted[i - 1], sorted[i]) ? 1U : 0U);
  }
  return made;
}

// A file's name on disk can be any bytes; what is written is UTF-8.
std::string as_utf8(const std::string& name) {
  std::string made;
  for (const auto code : base::decode(name)) base::append_utf8(made, code);
  return made;
}

// Of records with one key and one source: by all that they can differ in.
bool content_before(const Record& a, const Record& b) {
  const auto content = [](const Record& one) {
    return std::make_tuple(one.value ? one.value->to_string() : std::string(), one.unit,
                           one.status.codes(), one.confidentiality, one.covered.first,
                           one.covered.last, std::string_view(one.comment),
                           std::string_view(one.text), one.mapping, std::cref(one.attributes));
  };
  return content(a) < content(b);
}

}  // namespace

Records::Records(const model::Dataset& data) : data_(&data) {
  for (const auto& dimension : data.model().dimensions) {
    dimension_ids_.push_back(upper_case(dimension.code));
  }
  number_series();
  number_sources();
  number_attributes();
}

void Records::number_series() {
  const auto& all = data_->series();
  const auto& dimensions = data_->model().dimensions;
  for (const auto& series : all) {
    auto& codes = codes_.emplace_back();
    auto& labels = local_labels_.emplace_back();
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
      codes.push_back(series.codes[i].empty() ? "_Z" : series.codes[i]);
      for (const auto& local : data_->local_codes) {
        // A code for several has no label of its own: the attribute lists what it stands for.
        if (local.several || local.dimension != dimensions[i].code) continue;
        if (local.code != series.codes[i]) continue;
        labels += (labels.empty() ? "" : " | ") + local.dimension + ": " + local.label;
      }
    }
  }
  series_ranks_ = ranks(all.size(), [&](auto a, auto b) {
    return std::tie(all[a].measure, codes_[a]) < std::tie(all[b].measure, codes_[b]);
  });
}

void Records::number_sources() {
  for (const auto& file : data_->files) file_names_.push_back(as_utf8(file.name));
  file_ranks_ =
      ranks(file_names_.size(), [&](auto a, auto b) { return file_names_[a] < file_names_[b]; });
  const auto& sheets = data_->sheets;
  sheet_ranks_ = ranks(sheets.size(), [&](auto a, auto b) { return sheets[a] < sheets[b]; });
}

void Records::number_attributes() {
  std::set<std::string> names;
  for (const auto& detail : data_->details) {
    for (const auto& attribute : detail.attributes) names.insert(attribute.first);
  }
  auto taken = dimension_ids_;
  taken.insert(taken.end(), key_columns.begin(), key_columns.end());
  taken.insert(taken.end(), value_columns.begin(), value_columns.end());
  taken.insert(taken.end(), source_columns.begin(), source_columns.end());
  std::vector<std::pair<std::string, std::string>> made;
  for (const auto& name : names) {
    taken.push_back(identifier(name, taken));
    made.emplace_back(taken.back(), name);
  }
  std::sort(made.begin(), made.end());
  for (auto& [id, name] : made) {
    attribute_ids_.push_back(std::move(id));
    attribute_names_.push_back(std::move(name));
  }
}

bool Records::before(const Observation& a, const Observation& b, RecordOrder order) const {
  const auto source = [&](const Observation& one) {
    const auto& at = one.source;
    return std::make_tuple(at.file < file_ranks_.size() ? file_ranks_[at.file] : 0,
                           at.sheet < sheet_ranks_.size() ? sheet_ranks_[at.sheet] : 0, at.cell);
  };
  const auto period = [](const calendar::Period& one, const calendar::Period& other) {
    return one.frequency == other.frequency ? one.days <=> other.days
                                            : calendar::frequency_code(one.frequency) <=>
                                                  calendar::frequency_code(other.frequency);
  };
  const auto by_series = series_ranks_[a.series] <=> series_ranks_[b.series];
  if (order == RecordOrder::series && by_series != 0) return by_series < 0;
  if (const auto by_period = period(a.period, b.period); by_period != 0) return by_period < 0;
  if (by_series != 0) return by_series < 0;
  return source(a) < source(b);
}

std::vector<std::uint32_t> Records::in_order(RecordOrder order) const {
  const auto& observations = data_->observations;
  std::vector<std::uint32_t> sorted(observations.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::sort(sorted.begin(), sorted.end(),
            [&](auto a, auto b) { return before(observations[a], observations[b], order); });
  return sorted;
}

void Records::for_each(const std::function<void(const Record&)>& take, RecordOrder order) const {
  const auto& observations = data_->observations;
  const auto sorted = in_order(order);
  std::vector<Record> alike;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    alike.push_back(record(observations[sorted[i]]));
    const bool more_alike = i + 1 < sorted.size() &&
                            !before(observations[sorted[i]], observations[sorted[i + 1]], order);
    if (more_alike) continue;
    if (alike.size() > 1) std::sort(alike.begin(), alike.end(), content_before);
    for (const auto& one : alike) take(one);
    alike.clear();
  }
}

}  // namespace bijlage::store
