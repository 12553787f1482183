#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/period.hpp"
#include "model/dataset.hpp"

namespace bijlage::store::archive {

/// What a series is called: measure and the codes of the dimensions that it uses, by the name of
/// the dimension, so that the model may get more of them: `visits[module=site, platform=tejo]`.
std::string series_name(const model::Model& model, const model::Series& series);
/// A figure of it: `visits[module=site, platform=tejo, 2018-06]`.
std::string figure_name(std::string_view series, std::string_view time_period);
/// `BIJLAGE:ONLINEHULP`: agency and id, since figures stay the same in a new version of the model.
std::string model_name(const model::Model& model);

/// Figures that a person asks for, as the file of claims writes them too:
///
///     visits[platform=tejo, 2018-06]                   one figure, or several with more dimensions
///     visits                                           all of a measure
///     questions[channel=chat|mail, 2021..2022-06]      one of several codes; from one period to
///     another
///     *[platform=tejo, module=_Z]                      any measure; without that dimension
///     visits[platform=*]                               with any code of it
struct FigureKey {
  struct Wanted {
    std::string dimension;
    std::vector<std::string> codes;  ///< one of these; `*` any, `_Z` none
  };
  std::string measure;  ///< empty: any
  std::vector<Wanted> wanted;
  std::string time_period;             ///< as SDMX writes it; empty where there is a span, or none
  std::optional<calendar::Days> span;  ///< periods that lie within it
};

/// Throws `base::Failure` (Trouble::usage), `archive.not-a-key`.
FigureKey parse_figure_key(std::string_view text);

}  // namespace bijlage::store::archive
