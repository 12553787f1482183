#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "mapping/suggest/lexicon.hpp"

namespace bijlage::mapping::suggesting {

using Texts = std::vector<std::string>;
using Roles = std::set<std::string, std::less<>>;

/// How many of some labels a role can read.
struct RoleVote {
  std::string role;
  std::size_t hits = 0;
  std::size_t of = 0;
};

/// The role that reads most of the labels, of those not taken: periods first, then measures, then
/// dimensions in the model's order. Nothing where none reads a third of them.
std::optional<RoleVote> best_role(const Lexicon& lexicon, const Texts& labels, const Roles& taken);

/// A label of two words that each say something: "Pageviews hulpzoekers" is a measure and an
/// audience. Nothing where it is not both of other roles than those taken.
std::optional<Meaning> compound_of(const Lexicon& lexicon, const std::string& label,
                                   const Roles& taken);

/// A heading as a role or pattern: "2017" is `period`, "2017: DASH" is `{period}: {topic}`,
/// "Cijfers 2022" is `Cijfers {period}`. Nothing where it says nothing, or only what is taken.
std::optional<std::string> heading_role(const Lexicon& lexicon, const std::string& text,
                                        const Roles& taken);

/// The text as a piece of a pattern that means just itself; `*` where it has signs of a pattern.
std::string literal_of(const std::string& text);

/// The runs of words in a text that are a period with its year, longest first.
Texts period_pieces(const Lexicon& lexicon, const std::string& text);

/// A text as a glob that finds it again; empty where nothing of it is left.
std::string glob_of(const std::string& text);

/// Letters, figures and dashes: "Aantal bezoeken (web)" → "aantal-bezoeken-web".
std::string slug_of(std::string_view text);

/// Without those that were there before, in their order.
Texts unique(Texts texts);

}  // namespace bijlage::mapping::suggesting
