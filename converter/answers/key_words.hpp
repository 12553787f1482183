#pragma once

#include <string>
#include <vector>

#include "answers/key_sums.hpp"
#include "answers/words.hpp"

/// Key figures as sentences. Every word is the catalogue's.
namespace bijlage::answers {

/// "januari 2017 tot en met mei 2017, juli 2017"; whole years, halves and quarters by their names.
std::string periods_in_words(const std::vector<calendar::Period>& periods, const Words& words);

/// With as many decimals as it has: "1.234,5".
std::string amount_in_words(base::Decimal value, const Words& words);

/// "depressiehulp.be: het aantal bezoeken steeg met 29%, van 100 (2017) naar 129 (2018)." Of few no
/// percentage is given: it would say more than they do.
std::string change_in_words(const KeySeries& series, const normalise::Compared& compared,
                            const Words& words);
/// Is a percentage to be given?
bool has_percentage(const normalise::Compared& compared);

/// "Het aantal bezoeken bedroeg opgeteld 1.200 (2017 tot en met 2018)."
std::string total_in_words(const KeySeries& series, const RunSum& total, const Words& words);

/// A part of a whole.
struct Share {
  std::string label;
  base::Decimal value;
  base::Decimal percent;
};
/// "Het aantal vragen, 100 (2022), is verdeeld over Telefoon 60% (60); Chat 40% (40)." `shares`
/// are the largest first; only the first few are named.
std::string shares_in_words(const KeySeries& whole, const RunSum& total,
                            const std::vector<Share>& shares, const Words& words);

}  // namespace bijlage::answers
