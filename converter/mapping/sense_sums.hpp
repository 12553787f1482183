#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "mapping/labels.hpp"
#include "mapping/number_map.hpp"
#include "model/dataset.hpp"

namespace bijlage::mapping {

/// What a figure means, as far as its labels tell.
struct Meant {
  /// Nothing where no label gives a measure, or there is no period: no figure will be of it.
  std::optional<std::uint32_t> series;
  std::optional<calendar::Period> period;  ///< nothing: no label gives one, or only a piece
  /// No two labels contradict each other, none stands for several codes, and the period has an end.
  bool plain = true;
};
/// The series is made in `data` where it is new.
Meant meant_by(const Sense& sense, model::Dataset& data);

/// What several labels give together, each sum worked out once: a long table says the same things
/// again and again. Codes and periods are added up apart, for it is their combinations that are
/// many. Of a sum only its two terms are kept. Attributes are no part of it: each row has its own.
class SenseSums {
 public:
  /// A sum, by the numbers of its two halves; 0 says nothing. Good until the next `clear`.
  struct Sum {
    std::uint32_t codes = 0;
    std::uint32_t time = 0;
  };

  /// The dataset outlives it.
  explicit SenseSums(model::Dataset& data) : data_(data) { clear(); }

  /// What one label gives, as a sum.
  Sum of(const Sense& sense);
  /// As Sense::add.
  Sum add(Sum sum, Sum more) {
    return {codes_.add(sum.codes, more.codes), times_.add(sum.time, more.time)};
  }
  Meant meant(Sum sum);
  /// Worked out anew, without attributes.
  Sense sense(Sum sum) const;

  /// Has it grown so large that it should be cleared, lest a table in which no two rows are alike
  /// fill the memory?
  bool full() const { return codes_.terms.size() + times_.terms.size() > most; }
  void clear();

 private:
  static constexpr std::size_t most = 20'000;

  struct Terms {
    std::uint32_t sum = 0;
    std::uint32_t more = 0;  ///< of what one label gives, whose `sum` is 0: its place in `given`
  };
  /// The codes of sums, or their periods.
  struct Half {
    std::vector<Sense> given;  ///< by single labels
    std::vector<Terms> terms;  ///< by a sum's number
    NumberMap known;           ///< sums by their terms

    std::uint32_t of(Sense sense);
    std::uint32_t add(std::uint32_t sum, std::uint32_t more) {
      return more == 0 ? sum : sum == 0 ? more : add_both(sum, more);
    }
    std::uint32_t add_both(std::uint32_t sum, std::uint32_t more);
    Sense sense(std::uint32_t number, const model::Model& model) const;
    void clear();
  };

  struct CodesMeant {
    bool known = false;
    bool plain = true;
    std::optional<std::uint32_t> series;
  };
  struct TimeMeant {
    bool known = false;
    bool plain = true;
    std::optional<calendar::Period> period;
  };

  const CodesMeant& codes_meant(std::uint32_t number);
  const TimeMeant& time_meant(std::uint32_t number);

  model::Dataset& data_;
  Half codes_;
  Half times_;
  std::vector<CodesMeant> codes_meant_;  // by a sum's number, as far as they were asked for
  std::vector<TimeMeant> times_meant_;
};

}  // namespace bijlage::mapping
