#include <set>

#include "config/file_kind.hpp"
#include "questions/claims/claim.hpp"
#include "questions/claims/expression_parser.hpp"
#include "questions/claims/quoted_figure.hpp"
#include "questions/head_reader.hpp"

namespace bijlage::questions::claims {
namespace {

using config::Table;
using config::TomlFile;

class ClaimReader {
 public:
  ClaimReader(TomlFile& file, Table& table, const model::Model* model,
              std::optional<calendar::Date> now)
      : file_(file), table_(table), model_(model), now_(now) {}

  Claim read() {
    claim_.line = table_.place().line;
    claim_.id = table_.require_string("id");
    claim_.quote = table_.require_string("quote");
    read_figure();
    read_sense();
    read_expression();
    table_.finish();
    return std::move(claim_);
  }

 private:
  void read_figure() {
    const auto written = table_.string("written");
    const auto states = table_.require("states");
    const auto figure = states ? states->as_decimal() : std::nullopt;
    const auto precision = table_.get("precision");
    claim_.precision = base::Decimal::scaled(1, figure ? -figure->decimals() : 0);
    if (precision) {
      claim_.precision = precision->as_decimal().value_or(claim_.precision);
      if (claim_.precision <= base::Decimal(0)) precision->fault({"claim.bad-precision", {}});
    }
    if (!figure) return;
    claim_.states = *figure;
    const bool there = written ? claim_.quote.find(*written) != std::string::npos
                               : holds_figure(claim_.quote, *figure);
    if (!there && !claim_.quote.empty()) {
      table_.fault_at(written ? "written" : "states",
                      {written ? "claim.not-written" : "claim.not-quoted",
                       {{"figure", written.value_or(figure->to_string())}}});
    }
  }

  void read_sense() {
    const auto sense = table_.one_of("compare", {"equal", "more-than", "less-than"});
    if (sense == "more-than") claim_.sense = Claim::Sense::more_than;
    if (sense == "less-than") claim_.sense = Claim::Sense::less_than;
  }

  // A model that is not there is told once, not in every expression.
  void read_expression() {
    const auto value = table_.require("compute");
    const auto text = value ? value->as_string() : std::nullopt;
    if (!text || model_ == nullptr) return;
    auto parsed = parse_expression(*text, *model_, now_);
    if (auto* expression = std::get_if<Expression>(&parsed)) {
      claim_.compute = std::move(*expression);
      return;
    }
    const auto& fault = std::get<ExpressionFault>(parsed);
    config::Place place = value->place();
    constexpr std::uint32_t quote = 1;
    const bool one_line = text->find('\n') == std::string::npos;
    if (one_line) place.column += quote + static_cast<std::uint32_t>(fault.at);
    file_.fault(place, fault.message);
  }

  TomlFile& file_;
  Table& table_;
  const model::Model* model_;
  std::optional<calendar::Date> now_;
  Claim claim_;
};

}  // namespace

Claims read_claims(TomlFile& file, const FindModel& find_model) {
  config::require_kind(file, "claims");
  Claims read;
  read.file = file.name();
  Table root = file.root();
  const FileHead head = read_head(root, "claims");
  read.head = head.head;
  read.model = head.model;
  std::vector<Table> tables = root.tables("claim");
  if (tables.empty()) root.require("claim");
  root.finish();
  const model::Model* model = model_of(head, "claims", find_model, root, file);
  std::set<std::string> ids;
  for (Table& table : tables) {
    read.claims.push_back(ClaimReader(file, table, model, head.now).read());
    const std::string& id = read.claims.back().id;
    if (!id.empty() && !ids.insert(id).second) {
      table.fault_at("id", {"claim.double-id", {{"id", id}}});
    }
  }
  file.throw_if_mistaken();
  return read;
}

Claims load_claims(const std::string& path, const FindModel& find_model) {
  TomlFile file = TomlFile::read(path);
  return read_claims(file, find_model);
}

Claims parse_claims(std::string_view text, std::string name, const FindModel& find_model) {
  TomlFile file = TomlFile::parse(text, std::move(name));
  return read_claims(file, find_model);
}

}  // namespace bijlage::questions::claims
