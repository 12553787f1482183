#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"
#include "questions/claims/claim.hpp"
#include "questions/claims/evaluate.hpp"

namespace bijlage::questions::claims {

enum class Verdict : unsigned char {
  right,
  wrong,    ///< finding T04
  unknown,  ///< the data do not say
};
/// "right", "wrong", "unknown": as in JSON.
std::string_view verdict_name(Verdict verdict);

/// A claim held against the data.
struct Judged {
  Claim claim;
  Computed computed;
  std::string unit;  ///< of both figures: "PC", "EUR", "NR", or empty
  Verdict verdict = Verdict::unknown;
};

/// A figure is right where it is the computed one, rounded as the sentence rounds.
Judged judge(const Claim& claim, const model::Dataset& data);
std::vector<Judged> judge_all(const Claims& claims, const model::Dataset& data);

}  // namespace bijlage::questions::claims
