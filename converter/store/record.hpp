#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"

namespace bijlage::store {

/// One observation as every format writes it.
struct Record {
  const model::Observation* observation = nullptr;  ///< of the dataset
  std::string_view frequency;                       ///< CL_FREQ
  std::string time_period;
  std::string_view measure;
  const std::vector<std::string>* codes = nullptr;  ///< one a dimension, `_Z` where not used
  std::optional<base::Decimal> value;
  std::string_view unit;
  model::StatusSet status;
  std::string_view confidentiality;  ///< CL_CONF_STATUS: `F` free, `C` confidential (suppressed)
  calendar::Days covered;
  std::string comment;  ///< why it is missing, labels without code, notes, remarks
  std::string_view file;
  std::string_view sheet;
  std::string cell;
  std::string text;  ///< what the cell shows
  std::string_view mapping;
  std::vector<std::string> attributes;  ///< one a column of `Records::attribute_ids`
};

/// What records are ordered by first. By source and content after that, in either.
enum class RecordOrder : std::uint8_t {
  period,  ///< then measure and codes: what is written for people and programs
  series,  ///< measure and codes, then period: what is looked up by key
};

/// A dataset as a table of records, in an order that depends on nothing but their content.
class Records {
 public:
  /// The dataset outlives the records.
  explicit Records(const model::Dataset& data);

  /// `BIJLAGE:ONLINEHULP(1.0)`: agency, id and version of the model.
  std::string structure_id() const;
  /// `PLATFORM`, …: the model's dimensions in its order.
  const std::vector<std::string>& dimension_ids() const { return dimension_ids_; }
  /// The attributes that occur, as SDMX identifiers in alphabetical order.
  const std::vector<std::string>& attribute_ids() const { return attribute_ids_; }
  /// Of `Dataset::files`, as UTF-8.
  const std::vector<std::string>& file_names() const { return file_names_; }

  /// Hands out every record, ordered by frequency, period, measure and codes, then by file, sheet
  /// and cell; records that are alike in all of these by the rest of their content. What a record
  /// points to lives as long as the records and their dataset.
  void for_each(const std::function<void(const Record&)>& take,
                RecordOrder order = RecordOrder::period) const;

 private:
  void number_series();
  void number_sources();
  void number_attributes();
  Record record(const model::Observation& observation) const;
  std::string comment_of(const model::Observation& observation) const;
  std::vector<std::string> attributes_of(const model::Observation& observation) const;
  std::vector<std::uint32_t> in_order(RecordOrder order) const;
  bool before(const model::Observation& a, const model::Observation& b, RecordOrder order) const;

  const model::Dataset* data_;
  std::vector<std::string> dimension_ids_;
  std::vector<std::string> attribute_ids_;
  std::vector<std::string> attribute_names_;     ///< as the mapping calls each of them
  std::vector<std::vector<std::string>> codes_;  ///< of each series, as printed
  std::vector<std::string> local_labels_;        ///< of each series, for the comment
  std::vector<std::uint32_t> series_ranks_;
  std::vector<std::uint32_t> file_ranks_;
  std::vector<std::uint32_t> sheet_ranks_;
  std::vector<std::string> file_names_;  ///< as UTF-8, whatever the disk holds
};

}  // namespace bijlage::store
