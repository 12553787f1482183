// Reads series, a line each, and prints their parts to 17 digits: the name of the method (`denton`,
// `chow-lin`), a ρ or `-`, the number of totals, each total and its length, then the indicator.
// Prints the ρ (or `-`) and the parts, or the key of the refusal.
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>

#include "normalise/indicator.hpp"

namespace {

using bijlage::normalise::chow_lin;
using bijlage::normalise::Followed;
using bijlage::normalise::proportional_denton;
using bijlage::normalise::TotalOver;

Followed followed(const std::string& line) {
  std::istringstream words(line);
  std::string method;
  std::string rho;
  std::size_t count = 0;
  words >> method >> rho >> count;
  std::vector<TotalOver> totals(count);
  for (TotalOver& total : totals) words >> total.total >> total.length;
  std::vector<double> indicator;
  for (double value = 0; words >> value;) indicator.push_back(value);
  if (method == "denton") return proportional_denton(totals, indicator);
  return chow_lin(totals, indicator, rho == "-" ? std::nullopt : std::optional(std::stod(rho)));
}

}  // namespace

int main() {
  constexpr int digits = 17;
  std::cout << std::setprecision(digits);
  for (std::string line; std::getline(std::cin, line);) {
    const Followed found = followed(line);
    if (found.refused) {
      std::cout << found.refused->key << '\n';
      continue;
    }
    if (found.rho) {
      std::cout << *found.rho;
    } else {
      std::cout << '-';
    }
    for (const double value : found.values) std::cout << ' ' << value;
    std::cout << '\n';
  }
}
