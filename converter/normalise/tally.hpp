#pragma once

#include <optional>
#include <span>
#include <vector>

#include "normalise/figure.hpp"

/// How much of a period its parts make up, counted in the periods that people count in: "10 van 12
/// maanden".
namespace bijlage::normalise {

/// The kind of period that all these are, or lie within one of: months, where days of May stand
/// beside June or beside 1–19 June. Nothing where there is none.
std::optional<calendar::Frequency> kind_of_parts(std::span<const calendar::Period> periods);

/// What figures in order of time make of `whole`; nothing where they are no parts of one kind of
/// period, or are partly about the same days.
std::optional<Tally> tally_of(std::span<const Figure* const> parts, const calendar::Period& whole);

/// What a figure makes of its period: as its parts were counted, else in months as its days say.
/// Nothing where it lacks nothing, or nobody counts it in months.
std::optional<Tally> tally_of(const Figure& figure);

/// The sentence that the period is not whole; nothing where it is.
std::optional<base::Message> covers(const std::optional<Tally>& tally);
bool is_of_tally(const base::Message& sentence);

}  // namespace bijlage::normalise
