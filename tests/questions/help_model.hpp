#pragma once

#include "support/model_builder.hpp"

namespace bijlage::questions {

/// A model as question files ask it: visits add up, unique visitors with a note, shares never.
inline model::Model help_model() {
  using model::Additivity;
  using support::adds_up;
  using support::code;
  using support::dimension;
  using support::measure;
  model::Model model;
  model.measures = {
      measure("visits"), adds_up(measure("unique_visitors"), "time", Additivity::note),
      adds_up(measure("share", "PC", 1), "topic", Additivity::no), measure("subsidy", "EUR", 2)};
  model.measures[0].label.by_language["nl"] = "Bezoeken";
  model.measures[1].label.by_language["nl"] = "Unieke bezoekers";
  model.dimensions = {
      dimension("platform", {code("a", "a.be"), code("b", "b.be")}, "Website"),
      dimension("topic", {code("alcohol", "Alcohol"), code("cannabis", "Cannabis")}, "Onderwerp"),
      dimension("age", {code("adult", "+18 jaar"), code("minor", "-18 jaar")}, "Leeftijd"),
      dimension("variant", {code("registered", "Geregistreerd"), code("corrected", "Juist")})};
  for (auto& measure : model.measures) measure.additive["variant"] = Additivity::no;
  return model;
}

}  // namespace bijlage::questions
