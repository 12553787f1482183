#include "questions/claims/verdict.hpp"

namespace bijlage::questions::claims {
namespace {

using base::Decimal;

bool holds(const Claim& claim, Decimal computed) {
  switch (claim.sense) {
    case Claim::Sense::more_than:
      return computed > claim.states;
    case Claim::Sense::less_than:
      return computed < claim.states;
    case Claim::Sense::equal:
      break;
  }
  // Half a unit either way: whoever rounds 36.5 up or down is right.
  const Decimal difference =
      computed < claim.states ? claim.states - computed : computed - claim.states;
  return difference + difference <= claim.precision;
}

}  // namespace

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::right:
      return "right";
    case Verdict::wrong:
      return "wrong";
    case Verdict::unknown:
      break;
  }
  return "unknown";
}

Judged judge(const Claim& claim, const model::Dataset& data) {
  Judged judged;
  judged.claim = claim;
  judged.computed = evaluate(claim.compute, data);
  judged.unit = unit_of(claim.compute, data.model());
  if (judged.computed.value) {
    judged.verdict = holds(claim, *judged.computed.value) ? Verdict::right : Verdict::wrong;
  }
  return judged;
}

std::vector<Judged> judge_all(const Claims& claims, const model::Dataset& data) {
  std::vector<Judged> judged;
  judged.reserve(claims.claims.size());
  for (const Claim& claim : claims.claims) judged.push_back(judge(claim, data));
  return judged;
}

}  // namespace bijlage::questions::claims
