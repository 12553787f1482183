#include "app/figure_story.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::app {

using writers::StoryLine;

namespace {

constexpr unsigned figure_depth = 1;
constexpr unsigned detail_depth = 2;

}  // namespace

void FigureStory::tell(const model::CellAccount& account, std::vector<StoryLine>& story) const {
  for (const auto number : index_.observations(account.cell)) tell(number, account, story);
}

std::string FigureStory::headline(const model::Observation& obs) const {
  const auto& data = close_.intake.submission->data;
  const std::string measure = words_.code("measure", data.series_of(obs).measure);
  base::Message message{"explain.figure", {{"measure", measure}, {"period", obs.period.sdmx()}}};
  if (obs.value) {
    message.gaps.emplace_back("value", obs.value->to_string());
  } else {
    message.key = "explain.no-figure";
    const std::string reason(model::missing_reason_name(obs.reason));
    message.gaps.emplace_back("reason", words_.sentence("explain.reason." + reason));
  }
  return words_.sentence(message);
}

void FigureStory::tell(model::ObservationIndex number, const model::CellAccount& account,
                       std::vector<StoryLine>& story) const {
  const auto& data = close_.intake.submission->data;
  const model::Observation& obs = data.observations[number];
  const model::Series& series = data.series_of(obs);
  story.push_back({figure_depth, headline(obs)});
  const auto add = [&](std::string text) { story.push_back({detail_depth, std::move(text)}); };
  add(dimension_line("measure", series.measure, account));
  add(dimension_line("period", obs.period.sdmx(), account));
  for (std::size_t i = 0; i < series.codes.size(); ++i) {
    if (series.codes[i].empty()) continue;
    add(dimension_line(data.model().dimensions[i].code, series.codes[i], account));
  }
  tell_quality(obs, story);
  if (const auto* detail = data.detail(obs)) tell_detail(*detail, story);
  for (const model::Total* total : index_.totals_over(number)) {
    add(words_.sentence({"explain.counts-in",
                         {{"text", words_.excerpt(total->label)},
                          {"cell", workbook::a1(total->source.cell)},
                          {"value", total->value.to_string()}}}));
  }
}

// The labels whose word counts: one that says another code was overruled by the cell itself. A
// period comes of pieces that differ from it.
std::string FigureStory::dimension_line(std::string_view dimension, const std::string& code,
                                        const model::CellAccount& account) const {
  std::vector<std::string> places;
  for (const auto number : account.labels) {
    const model::LabelUse& use = close_.accounts.labels[number];
    const std::string* given = use.code_of(dimension);
    if (given == nullptr || (dimension != "period" && *given != code)) continue;
    places.push_back(words_.place(use));
  }
  if (places.empty()) places.push_back(words_.sentence("explain.from.inside"));
  return words_.sentence({"explain.dimension",
                          {{"dimension", words_.dimension(dimension)},
                           {"code", words_.code_with_itself(dimension, code)},
                           {"places", base::join(places, " + ")}}});
}

void FigureStory::tell_quality(const model::Observation& obs, std::vector<StoryLine>& story) const {
  const auto& data = close_.intake.submission->data;
  if (data.is_partial(obs)) {
    const auto days = data.covered(obs);
    story.push_back(
        {detail_depth, words_.sentence({"explain.covered",
                                        {{"covered", days.first.iso() + "/" + days.last.iso()}}})});
  }
  if (obs.status.normal()) return;
  std::vector<std::string> statuses;
  const std::string codes = obs.status.codes();
  for (const auto letter : base::split(codes, ';')) {
    statuses.push_back(words_.sentence("explain.status." + std::string(letter)) + " (" +
                       std::string(letter) + ")");
  }
  story.push_back({detail_depth,
                   words_.sentence({"explain.status", {{"status", base::join(statuses, ", ")}}})});
}

void FigureStory::tell_detail(const model::Detail& detail, std::vector<StoryLine>& story) const {
  const auto& data = close_.intake.submission->data;
  const auto add = [&](const base::Message& message) {
    story.push_back({detail_depth, words_.sentence(message)});
  };
  if (detail.upper_bound) {
    add({"explain.upper-bound", {{"value", detail.upper_bound->to_string()}}});
  }
  if (!detail.unit.empty()) add({"explain.counted-in", {{"unit", detail.unit}}});
  for (const auto& [name, text] : detail.attributes) {
    add({"explain.attribute", {{"name", name}, {"text", words_.excerpt(text)}}});
  }
  if (!detail.comment.empty()) add({"explain.comment", {{"text", detail.comment}}});
  for (const model::NoteId id : detail.notes) {
    const model::Note& note = data.notes[id];
    add({note.mark.empty() ? "explain.note-without-mark" : "explain.note",
         {{"mark", note.mark},
          {"cell", workbook::a1(note.source.cell)},
          {"text", words_.excerpt(note.text)}}});
  }
}

}  // namespace bijlage::app
