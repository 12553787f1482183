#include "answers/figure_remarks.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "answers/figure_cell.hpp"
#include "answers/symbols.hpp"
#include "base/text.hpp"
#include "normalise/tally.hpp"

namespace bijlage::answers {
namespace {

using model::MissingReason;
using normalise::Figure;
using questions::AskedTable;

struct PartCount {
  std::size_t present = 0;
  std::size_t expected = 0;  ///< parts that cannot exist are not expected
};

PartCount count_parts(const AskedTable& asked, const TotalParts& total, std::size_t row,
                      std::size_t column) {
  PartCount count;
  for (const std::size_t part : total.parts) {
    const Figure* figure = part_figure(asked, total, part, row, column);
    if (figure == nullptr || figure->reason == MissingReason::not_existing) {
      continue;
    }
    ++count.expected;
    count.present += figure->value ? 1U : 0U;
  }
  return count;
}

/// "10 van 12 maanden"; "10 van 12 cijfers" where the parts have no such name.
std::string parts_in_words(const PartCount& count, std::string_view part, const Words& words) {
  const std::string specific = "coverage.parts." + std::string(part);
  const std::string key = words.knows(specific) ? specific : "coverage.parts";
  return words.say(
      key, {{"parts", words.count(count.present)}, {"expected", words.count(count.expected)}});
}

/// What the parts of a total in the table are: what the rows are that it runs down.
std::string_view part_of_total(const AskedTable& asked, const TotalParts& total) {
  return total.down && !asked.row_dimensions.empty() ? asked.row_dimensions.back()
                                                     : std::string_view();
}

std::string_view name_of(calendar::Frequency kind) {
  switch (kind) {
    case calendar::Frequency::day:
      return "day";
    case calendar::Frequency::week:
      return "week";
    case calendar::Frequency::month:
      return "month";
    case calendar::Frequency::quarter:
      return "quarter";
    case calendar::Frequency::half_year:
      return "half-year";
    case calendar::Frequency::year:
      return "year";
    case calendar::Frequency::irregular:
      break;
  }
  return {};
}

/// "9 van 12 maanden volledig, 1 gedeeltelijk".
std::string tally_in_words(const normalise::Tally& tally, const Words& words) {
  std::string parts =
      parts_in_words({static_cast<std::size_t>(tally.whole), static_cast<std::size_t>(tally.all)},
                     name_of(tally.kind), words);
  if (tally.partly == 0) return parts;
  return words.say("coverage.partly", {{"parts", parts}, {"partly", std::to_string(tally.partly)}});
}

/// A total that misses parts says how many it has, even where nobody counted them before.
std::string parts_coverage(const LaidTable& laid, const Figure& figure, std::size_t row,
                           std::size_t column, const Words& words) {
  if (const auto tally = normalise::tally_of(figure)) return tally_in_words(*tally, words);
  const AskedTable& asked = *laid.asked;
  const std::optional<TotalParts> total = parts_of(asked, row, column);
  if (figure.parts < figure.parts_expected) {
    return parts_in_words(
        {static_cast<std::size_t>(figure.parts), static_cast<std::size_t>(figure.parts_expected)},
        total ? part_of_total(asked, *total) : std::string_view(), words);
  }
  if (!total) return {};
  const PartCount count = count_parts(asked, *total, row, column);
  if (count.present >= count.expected) return {};
  return parts_in_words(count, part_of_total(asked, *total), words);
}

/// "304 van 365 dagen".
std::string days_in_words(const Figure& figure, const Words& words) {
  const auto all = static_cast<std::size_t>(figure.period.days.count());
  const auto within = static_cast<std::size_t>(figure.covered.count() - figure.gap_days);
  return parts_in_words({within, all}, "day", words);
}

class Marks {
 public:
  Marks(NoteNumbers& notes, const std::string& table) : notes_(&notes), table_(&table) {}

  void symbol(const std::string& symbol) {
    notes_->use_symbol(symbol, *table_);
    add(symbol);
  }
  void note(NoteKind kind, std::string_view text) {
    if (!text.empty()) {
      add(notes_->mark(kind, text, *table_));
    }
  }
  std::vector<std::string> take() { return std::move(marks_); }

 private:
  void add(std::string mark) {
    for (const std::string& known : marks_) {
      if (known == mark) {
        return;
      }
    }
    marks_.push_back(std::move(mark));
  }

  NoteNumbers* notes_;
  const std::string* table_;
  std::vector<std::string> marks_;
};

/// Is it said by the table itself: by the days in *Coverage*, by a live sum, above it?
bool table_says(const base::Message& sentence, const AskedTable& asked) {
  constexpr std::array<std::string_view, 5> keys{"how.covers-part", "how.covers-uneven",
                                                 "how.added-up", "how.added-up-part",
                                                 "how.difference"};
  const auto& above = asked.remarks;
  return std::find(keys.begin(), keys.end(), sentence.key) != keys.end() ||
         normalise::is_of_tally(sentence) ||
         std::find(above.begin(), above.end(), sentence) != above.end();
}

void method_notes(const Figure& figure, const AskedTable& asked, const Words& words, Marks& marks) {
  for (const base::Message& sentence : figure.how) {
    if (!table_says(sentence, asked)) {
      marks.note(NoteKind::method, words.message(sentence));
    }
  }
}

/// "Ingediend was 1.043. Gecorrigeerd door …"
std::string correction_in_words(const model::Correction& correction,
                                const model::Observation& observation, const model::Dataset& data,
                                const Words& words) {
  const std::string submitted =
      correction.submitted ? words.number(*correction.submitted, correction.submitted->decimals())
                           : std::string(base::trim(data.raw_text(observation)));
  return words.say(submitted.empty() ? "note.filled-in" : "note.corrected",
                   {{"submitted", submitted}, {"decision", words.decision(correction.decision)}});
}

void source_notes(const Figure& figure, const model::Dataset& data, const Words& words,
                  Marks& marks) {
  for (const model::ObservationIndex index : figure.from) {
    const model::Observation& observation = data.observations[index];
    if (const model::Correction* correction = data.correction(observation)) {
      marks.note(NoteKind::decision, correction_in_words(*correction, observation, data, words));
    }
    const model::Detail* detail = data.detail(observation);
    if (detail == nullptr) {
      continue;
    }
    for (const model::NoteId note : detail->notes) {
      marks.note(NoteKind::source, data.notes[note].text);
    }
    marks.note(NoteKind::source, detail->comment);
  }
}

bool is_revised(const Figure& figure, const Background& background) {
  return std::any_of(figure.from.begin(), figure.from.end(), [&](auto index) {
    const auto& observation = background.data.observations[index];
    return background.revisions.of(observation, background.data) != nullptr;
  });
}

/// "Voor juni 2018 stond in sv-532, van 5 juli 2018, 5.853; nu 5.901."
void revision_notes(const Figure& figure, const Background& background, const Words& words,
                    Marks& marks) {
  for (const model::ObservationIndex index : figure.from) {
    const auto& observation = background.data.observations[index];
    const model::Finding* finding = background.revisions.of(observation, background.data);
    if (finding == nullptr) continue;
    const char* key = observation.value ? "answers.note.revised" : "answers.note.withdrawn";
    marks.note(NoteKind::revision, words.message({key, finding->message.gaps}));
  }
}

void published_totals(const LaidTable& laid, std::size_t row, std::size_t column,
                      const Figure& figure, int decimals, const Words& words, Marks& marks) {
  for (const questions::PublishedTotal& total : laid.asked->disagreements) {
    if (total.row == row && total.column == column && figure.value) {
      marks.note(
          NoteKind::published,
          words.say("note.published-total", {{"published", words.number(total.published, decimals)},
                                             {"computed", words.number(*figure.value, decimals)}}));
    }
  }
}

}  // namespace

std::vector<std::string> figure_marks(const LaidTable& laid, std::size_t row, std::size_t column,
                                      int decimals, const Background& background,
                                      const Words& words, NoteNumbers& notes) {
  const Figure& figure = *laid.asked->figures[row][column];
  Marks marks(notes, laid.asked->id);
  for (const std::string& symbol : status_symbols(figure.status)) {
    marks.symbol(symbol);
  }
  if (!laid.is_live_total(row, column) && is_revised(figure, background)) {
    marks.symbol("[r]");
  }
  if (figure.value) {
    method_notes(figure, *laid.asked, words, marks);
  }
  // The notes of what a live total adds up stand beside its parts.
  if (!laid.is_live_total(row, column)) {
    source_notes(figure, background.data, words, marks);
    revision_notes(figure, background, words, marks);
  }
  published_totals(laid, row, column, figure, decimals, words, marks);
  return marks.take();
}

std::vector<std::string> missing_marks(const LaidTable& laid, std::size_t row, std::size_t column,
                                       const Words& words, NoteNumbers& notes) {
  const Figure& figure = *laid.asked->figures[row][column];
  Marks marks(notes, laid.asked->id);
  if (figure.value) {
    return {};
  }
  for (const base::Message& sentence : figure.how) {
    marks.note(NoteKind::missing, words.message(sentence));
  }
  const std::string_view why = missing_sentence(figure.reason);
  if (figure.how.empty() && !why.empty()) {
    marks.note(NoteKind::missing, words.say(why));
  }
  return marks.take();
}

std::string figure_coverage(const LaidTable& laid, std::size_t row, std::size_t column,
                            const Words& words) {
  const Figure& figure = *laid.asked->figures[row][column];
  if (!figure.value) {
    return {};
  }
  std::vector<std::string> said;
  if (std::string parts = parts_coverage(laid, figure, row, column, words); !parts.empty()) {
    said.push_back(std::move(parts));
  }
  // From a first to a last day, with holes in between that nothing told of yet.
  const bool holes = said.empty() && figure.gap_days > 0 && !figure.uneven;
  if (holes) said.push_back(days_in_words(figure, words));
  // A sum of which one part covers fewer days than the rest: no days hold for the whole.
  if (figure.uneven) {
    if (said.empty()) said.push_back(words.say("coverage.uneven"));
  } else if (figure.covered != figure.period.days) {
    said.push_back(words.days(figure.covered));
  }
  return base::join(said, "; ");
}

}  // namespace bijlage::answers
