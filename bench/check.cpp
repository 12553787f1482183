// How long all rules together take on as many observations as asked (default 1,000,000): years of
// months of visits and unique visitors, in blocks of a year with totals, as mapping would hand them
// over. Prints a line a rule and one for all: CPU milliseconds, the median of five runs.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "checks/register.hpp"
#include "model/dataset.hpp"
#include "model/evidence.hpp"

namespace {

using namespace bijlage;

constexpr int months = 12;
constexpr int first_year = 2000;
constexpr int years = 20;

model::Measure measure(const std::string& code, model::Additivity over_time) {
  model::Measure made;
  made.code = code;
  made.unit = "NR";
  made.additive["time"] = over_time;
  return made;
}

model::Model small_model() {
  model::Model made;
  made.measures = {measure("visits", model::Additivity::yes),
                   measure("unique_visitors", model::Additivity::note)};
  model::Dimension platform;
  platform.code = "platform";
  model::Dimension topic;
  topic.code = "topic";
  topic.codes = {{"all", {}, {}, ""}, {"part", {}, {}, "all"}};
  made.dimensions = {platform, topic};
  made.rules = {{"C01", "unique_visitors", model::Rule::Relation::less_equal, "visits"}};
  return made;
}

/// Figures that vary as real ones do, the same in each run.
class Figures {
 public:
  std::int64_t next(std::int64_t about) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return about + static_cast<std::int64_t>((state_ >> 33U) % 200) - 100;
  }

 private:
  std::uint64_t state_ = 42;
};

class Maker {
 public:
  Maker(model::Dataset& data, model::Evidence& evidence) : data_(data), evidence_(evidence) {
    data_.files.push_back({"bench.xlsx", "", "bench"});
    data_.intern_sheet("Blad");
    data_.intern_rule({"bench", "bench.toml", 1});
  }

  // Twenty years of one platform.
  void add_platform(int number) {
    for (int year = first_year; year < first_year + years; ++year) {
      model::Block block;
      block.table = "bezoeken";
      const auto first = row_;
      for (const auto* code : {"visits", "unique_visitors"}) {
        model::Total total;
        for (int month = 1; month <= months; ++month) {
          const auto index = add(code, number, calendar::Period::of_month(year, month),
                                 first + static_cast<std::uint32_t>(month));
          block.observations.push_back(index);
          total.parts.push_back(index);
          total.value = total.value + *data_.observations[index].value;
        }
        total.over = "time";
        total.block = static_cast<std::uint32_t>(evidence_.blocks.size());
        evidence_.totals.push_back(std::move(total));
      }
      row_ = first + months + 3;
      evidence_.blocks.push_back(std::move(block));
    }
  }

 private:
  model::ObservationIndex add(const char* code, int platform, const calendar::Period& period,
                              std::uint32_t row) {
    const bool visits = std::string_view(code) == "visits";
    model::Observation obs;
    obs.value = base::Decimal(figures_.next(visits ? 5000 : 3000));
    obs.series = data_.intern_series({code, {"p" + std::to_string(platform), "part"}});
    obs.period = period;
    obs.source = {0, 0, {row, visits ? 1U : 2U}};
    obs.raw = data_.intern_text(obs.value->to_string());
    data_.observations.push_back(obs);
    return static_cast<model::ObservationIndex>(data_.observations.size() - 1);
  }

  model::Dataset& data_;
  model::Evidence& evidence_;
  Figures figures_;
  std::uint32_t row_ = 0;
};

double milliseconds(std::clock_t ticks) {
  constexpr double in_a_second = 1000;
  return static_cast<double>(ticks) * in_a_second / CLOCKS_PER_SEC;
}

template <typename Work>
double median_of_five(Work work) {
  std::array<double, 5> times{};
  for (double& time : times) {
    const auto start = std::clock();
    work();
    time = milliseconds(std::clock() - start);
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  constexpr int usual = 1'000'000;
  const int wanted = argc > 1 ? std::atoi(argv[1]) : usual;
  const auto model = small_model();
  model::Dataset data(model);
  model::Evidence evidence;
  Maker maker(data, evidence);
  for (int i = 0; static_cast<int>(data.observations.size()) < wanted; ++i) maker.add_platform(i);

  const double all = median_of_five([&] { checks::run_checks(data, evidence); });
  const auto findings = checks::run_checks(data, evidence).size();
  const checks::Overview overview(data, evidence);
  const checks::Context context{data, evidence, overview, "nl"};
  std::printf("overview\t%.1f\n", median_of_five([&] { checks::Overview(data, evidence); }));
  for (const auto& check : checks::registered_checks()) {
    const double time = median_of_five([&] {
      model::Findings found;
      check.run(context, found);
    });
    std::printf("%.*s\t%.1f\n", static_cast<int>(check.code.size()), check.code.data(), time);
  }
  std::printf("all rules\t%.1f ms, %zu observations, %zu findings\n", all, data.observations.size(),
              findings);
}
