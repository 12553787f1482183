#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using calendar::Days;
using calendar::Length;
using model::StatedTerm;

model::Finding finding_of(const Context& context, const StatedTerm& term) {
  auto finding = finding_at(context, "P04", term.source, term.rule);
  finding.found = days_text(term.days);
  finding.raw = term.raw;
  return finding;
}

// "12 maanden" beside dates that span another time.
void against_length(const Context& context, const StatedTerm& term, model::Findings& findings) {
  const auto last = term.length.last_from(term.days.first);
  if (last == term.days.last) return;
  auto finding = finding_of(context, term);
  finding.expected = days_text({term.days.first, last});
  finding.suggestion = last.iso();
  finding.message.gaps = {{"raw", term.raw},
                          {"length", term.length_raw},
                          {"days", std::to_string(term.days.count())},
                          {"covered", finding.expected}};
  findings.push_back(std::move(finding));
}

// Without its last day the term would be whole months: "1/1/2019 – 1/1/2020", "15/2/2019 –
// 1/1/2020". Whoever wrote it took the end for the first day that no longer counts.
bool ends_a_day_late(const Days& days) {
  if (days.count() <= 2) return false;
  const Length without = calendar::length_of({days.first, days.last - 1});
  if (without.days == 0) return true;
  constexpr std::int32_t longest_month = 31;
  const bool new_year = days.last.month() == 1 && days.last.day() == 1;
  return new_year && days.count() > longest_month;
}

void one_day_past(const Context& context, const StatedTerm& term, model::Findings& findings) {
  if (!ends_a_day_late(term.days)) return;
  const Days days{term.days.first, term.days.last - 1};
  auto finding = finding_of(context, term);
  finding.expected = days_text(days);
  finding.suggestion = days.last.iso();
  finding.message.key += ".day-late";
  finding.message.gaps = {
      {"raw", term.raw}, {"period", term.days.last.iso()}, {"other_period", days.last.iso()}};
  findings.push_back(std::move(finding));
}

// "gestart in maart 2018" beside a figure of January 2018.
void before_start(const Context& context, const model::OffDate& off, model::Findings& findings) {
  const std::vector<model::ObservationIndex> figures(off.figures.begin(), off.figures.end());
  const auto& first = context.data.observations[figures.front()];
  auto finding = finding_at(context, "P04", first);
  finding.cells = cells_beside(context, first.source, figures);
  const bool same_sheet =
      off.source.file == first.source.file && off.source.sheet == first.source.sheet;
  if (same_sheet) finding.cells.push_back({off.source.cell, off.source.cell});
  finding.expected = off.day.iso();
  finding.found = span_text(context, figures);
  finding.raw = context.data.raw_text(first);
  finding.message.key += ".before";
  finding.message.gaps = {
      {"text", off.text}, {"period", finding.found}, {"other_period", off.day.iso()}};
  findings.push_back(std::move(finding));
}

}  // namespace

// P04: two statements about one span of time that cannot both be right.
void lengths_and_dates(const Context& context, model::Findings& findings) {
  for (const auto& term : context.evidence.terms) {
    if (!term.length_raw.empty()) {
      against_length(context, term, findings);
    } else {
      one_day_past(context, term, findings);
    }
  }
  for (const auto& off : context.evidence.off_dates) before_start(context, off, findings);
}

}  // namespace bijlage::checks
