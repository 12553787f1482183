#include <algorithm>

#include "writers/claims_report.hpp"
#include "writers/printable_line.hpp"

namespace bijlage::writers {
namespace {

using questions::claims::Judged;
using questions::claims::UsedFigure;
using questions::claims::Verdict;

// A figure may rest on hundreds of cells; the first few show where to look.
constexpr std::size_t places_named = 3;
// Whoever reads wants to see by how much a rounded figure is off, and no more.
constexpr int decimals_shown = 2;

class ClaimsText {
 public:
  ClaimsText(const ClaimsReport& report, const config::Wording& wording, bool colour)
      : report_(report), wording_(wording), colour_(colour) {}

  std::string write() {
    for (const Judged& judged : report_.judged) add(judged);
    add_line(0, {"claims.summary",
                 {{"claims", count(report_.judged.size())},
                  {"right", count_of(Verdict::right)},
                  {"wrong", count_of(Verdict::wrong)},
                  {"unknown", count_of(Verdict::unknown)}}});
    return std::move(text_);
  }

 private:
  void add(const Judged& judged) {
    const auto& claim = judged.claim;
    text_ += painted(
        printable_line(name_of(report_.claims.file)) + ":" + std::to_string(claim.line), "1");
    text_ += ": " + painted(verdict(judged), colour_of(judged.verdict)) + ": " +
             printable_line(claim.id) + "\n";
    add_line(2, {"claims.quote", {{"sentence", claim.quote}}});
    const auto& computed = judged.computed;
    if (computed.value) {
      add_line(2, {compared_by(claim.sense),
                   {{"stated", figure(claim.states, judged.unit)},
                    {"computed", figure(shown(*computed.value, claim), judged.unit)}}});
    } else {
      add_line(2, {"claims.not-settled",
                   {{"stated", figure(claim.states, judged.unit)},
                    {"reason", wording_.sentence(*computed.unknown)}}});
    }
    add_line(2, {"claims.computed-as", {{"expression", claim.compute.written}}});
    for (const UsedFigure& used : computed.figures) add(used);
    text_ += '\n';
  }

  void add(const UsedFigure& used) {
    if (!used.figure.value) return;
    add_line(4, {"claims.figure",
                 {{"written", used.written},
                  {"figure", wording_.figure(used.figure.value->to_string())},
                  {"places", places(used.figure)}}});
    for (const base::Message& how : used.figure.how) add_line(6, how);
  }

  std::string places(const normalise::Figure& from) const {
    std::string named;
    for (std::size_t i = 0; i < std::min(places_named, from.from.size()); ++i) {
      const model::Observation& obs = report_.data.observations[from.from[i]];
      if (i > 0) named += ", ";
      named += name_of(report_.data.files[obs.source.file].name) + ":" +
               report_.data.sheets[obs.source.sheet] + "!" + workbook::a1(obs.source.cell);
    }
    if (from.from.size() <= places_named) return named;
    return wording_.sentence(
        {"claims.and-more", {{"named", named}, {"more", count(from.from.size() - places_named)}}});
  }

  // Without its folder: the same for every line, and long.
  static std::string name_of(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
  }

  static std::string compared_by(questions::claims::Claim::Sense sense) {
    using Sense = questions::claims::Claim::Sense;
    if (sense == Sense::more_than) return "claims.more-than";
    return sense == Sense::less_than ? "claims.less-than" : "claims.equal";
  }

  static base::Decimal shown(base::Decimal computed, const questions::claims::Claim& claim) {
    return computed.rounded(std::max(decimals_shown, claim.states.decimals()));
  }

  std::string figure(base::Decimal value, const std::string& unit) const {
    const std::string text = wording_.figure(value.to_string());
    if (unit == "PC") return text + "%";
    return unit == "EUR" ? wording_.sentence({"claims.euro", {{"figure", text}}}) : text;
  }

  std::string verdict(const Judged& judged) const {
    std::string word =
        wording_.sentence("claims.verdict." + std::string(verdict_name(judged.verdict)));
    return judged.verdict == Verdict::wrong ? word + " T04" : word;
  }

  std::string count(std::size_t number) const { return wording_.figure(std::to_string(number)); }
  std::string count_of(Verdict verdict) const {
    const auto number = std::count_if(report_.judged.begin(), report_.judged.end(),
                                      [&](const Judged& one) { return one.verdict == verdict; });
    return count(static_cast<std::size_t>(number));
  }

  void add_line(std::size_t indent, const base::Message& message) {
    text_ += std::string(indent, ' ') + printable_line(wording_.sentence(message)) + "\n";
  }
  std::string painted(const std::string& text, std::string_view colour) const {
    if (!colour_) return text;
    return "\x1b[" + std::string(colour) + "m" + text + "\x1b[0m";
  }
  static std::string_view colour_of(Verdict verdict) {
    if (verdict == Verdict::wrong) return "1;31";
    return verdict == Verdict::unknown ? "33" : "32";
  }

  const ClaimsReport& report_;
  const config::Wording& wording_;
  bool colour_;
  std::string text_;
};

}  // namespace

std::string claims_text(const ClaimsReport& report, const config::Wording& wording, bool colour) {
  return ClaimsText(report, wording, colour).write();
}

}  // namespace bijlage::writers
