#include "questions/question_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/message.hpp"
#include "config/toml_file.hpp"
#include "questions/help_model.hpp"

namespace bijlage::questions {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string head =
    "[answer]\nid = 'q'\ntitle = 'Q'\nmodel = 'help'\nnow = 2018-06-19\n"
    "question = { number = 532, date = 2018-06-05 }\n";

Question parse(const std::string& text) {
  static const model::Model model = help_model();
  return parse_question(text, "q.toml",
                        [](const std::string&) -> const model::Model& { return model; });
}

std::vector<config::Mistake> mistakes(const std::string& text) {
  try {
    parse(text);
  } catch (const config::FileMistakes& found) {
    return found.mistakes();
  }
  return {};
}

std::vector<std::string> mistake_keys(const std::string& text) {
  std::vector<std::string> keys;
  for (const auto& mistake : mistakes(text)) keys.push_back(mistake.message.key);
  return keys;
}

std::string table(const std::string& more) {
  return head + "[[table]]\nid = '1'\nmeasures = ['visits']\n" + more;
}

TEST(QuestionFile, SaysBySeriesOfWhatSumsAreDivided) {
  const Question question =
      parse(table("rows = 'month'\nspread = { by = 'unique_visitors', where = { platform = 'a', "
                  "topic = '' }, method = 'chow-lin', rho = 0.5 }"));
  const auto& by = question.tables.at(0).spread_by.value();
  EXPECT_EQ(by.series.measure, "unique_visitors");
  EXPECT_EQ(by.method, normalise::Indicator::Method::chow_lin);
  EXPECT_EQ(by.rho, 0.5);
  EXPECT_EQ(by.series.where, (std::map<std::size_t, std::string>{{0, "a"}, {1, ""}}));
}

TEST(QuestionFile, MistakesInASeriesToDivideByAreTold) {
  const auto keys = [](const std::string& spread) {
    return mistake_keys(table("rows = 'month'\nspread = " + spread));
  };
  EXPECT_THAT(keys("{ by = 'visit' }"), ElementsAre("question.unknown-measure-near"));
  EXPECT_THAT(keys("{ method = 'denton' }"), ElementsAre("config.missing-key"));
  EXPECT_THAT(keys("{ by = 'visits', method = 'dentn' }"), ElementsAre("config.not-one-of"));
  EXPECT_THAT(keys("{ by = 'visits', rho = 0.5 }"), ElementsAre("question.rho-without-chow-lin"));
  EXPECT_THAT(keys("{ by = 'visits', method = 'chow-lin', rho = 1 }"),
              ElementsAre("question.bad-rho"));
  EXPECT_THAT(keys("{ by = 'visits', where = { plaform = 'a' } }"),
              ElementsAre("question.unknown-dimension-near"));
  EXPECT_THAT(keys("{ by = 'visits', where = { platform = 'zz' } }"),
              ElementsAre("question.unknown-code"));
  EXPECT_THAT(keys("'by-moth'"), ElementsAre("config.not-one-of"));
}

TEST(QuestionFile, SaysHowWhatDoesNotAddUpIsAveraged) {
  const auto average = [](const std::string& written) {
    return parse(table("rows = 'month'\n" + written)).tables.at(0).average;
  };
  EXPECT_FALSE(average(""));
  EXPECT_FALSE(average("average = 'by-day'")->weight);
  EXPECT_EQ(average("average = { by = 'visits' }")->weight->measure, "visits");
  EXPECT_THAT(mistake_keys(table("rows = 'month'\naverage = 'by-month'")),
              ElementsAre("config.not-one-of"));
  EXPECT_THAT(mistake_keys(table("rows = 'month'\naverage = { by = 'visits', method = 'x' }")),
              ElementsAre("config.unknown-key"));
}

TEST(QuestionFile, SaysWhatATableCompares) {
  const auto compare = [](const std::string& written) {
    return parse(table("rows = 'month'\n[[table]]\nid = '2'\ncompare = " + written))
        .tables.at(1)
        .compare.value();
  };
  const Comparison same_months =
      compare("{ table = '1', with = 2017, year = 2018, start = '2017-02' }");
  EXPECT_EQ(same_months.method, Comparison::Method::like_for_like);
  EXPECT_EQ(same_months.with, 2017);
  EXPECT_EQ(same_months.year, 2018);
  EXPECT_EQ(same_months.start, calendar::Date::from_civil(2017, 2, 1));
  EXPECT_EQ(compare("{ table = '1', method = 'year-on-year' }").method,
            Comparison::Method::year_on_year);
  EXPECT_EQ(compare("{ table = '1', method = 'index', base = 2017 }").base,
            calendar::Period::of_year(2017));
  EXPECT_EQ(compare("{ table = '1', method = 'index', base = '2017-03' }").base,
            calendar::Period::of_month(2017, 3));
}

TEST(QuestionFile, MistakesInAComparisonAreToldWhereTheyStand) {
  // "<key> <line>:<column>"; the comparison stands in line 12.
  const auto told = [](const std::string& written, const std::string& more = "") {
    std::vector<std::string> lines;
    for (const auto& mistake :
         mistakes(table("rows = 'month'\n[[table]]\nid = '2'\ncompare = " + written + more))) {
      lines.push_back(mistake.message.key + " " + std::to_string(mistake.place.line) + ":" +
                      std::to_string(mistake.place.column));
    }
    return lines;
  };
  EXPECT_THAT(told("{ table = '11', with = 2017 }"),
              ElementsAre("question.unknown-table-near 13:21"));
  EXPECT_THAT(told("{ table = '2', method = 'year-on-year' }"),
              ElementsAre("question.unknown-table-near 13:21"));
  EXPECT_THAT(told("{ with = 2017 }"), ElementsAre("config.missing-key 13:11"));
  EXPECT_THAT(told("{ table = '1' }"), ElementsAre("question.compare-needs 13:11"));
  EXPECT_THAT(told("{ table = '1', method = 'index' }"),
              ElementsAre("question.compare-needs 13:11"));
  EXPECT_THAT(told("{ table = '1', method = 'yearly' }"), ElementsAre("config.not-one-of 13:35"));
  EXPECT_THAT(told("{ table = '1', method = 'year-on-year', with = 2017 }"),
              ElementsAre("question.compare-not-of-method 13:58"));
  EXPECT_THAT(told("{ table = '1', with = 2017, year = 2017 }"),
              ElementsAre("question.compare-itself 13:46"));
  EXPECT_THAT(told("{ table = '1', with = 17 }"), ElementsAre("question.bad-year 13:33"));
  EXPECT_THAT(told("{ table = '1', with = 2017, start = 'februari' }"),
              ElementsAre("question.bad-period 13:47"));
  EXPECT_THAT(told("{ table = '1', with = 2017 }", "\nrows = 'month'"),
              ElementsAre("question.compare-own 14:8"));
}

TEST(QuestionFile, OnlyMonthsToYearsCanBeCompared) {
  EXPECT_THAT(mistake_keys(table("rows = 'period'\n[[table]]\nid = '2'\n"
                                 "compare = { table = '1', with = 2017 }")),
              ElementsAre("question.compare-no-time"));
}

TEST(QuestionFile, SaysWhichOfDifferentFiguresCounts) {
  const auto read = [](const std::string& conflict) {
    return parse(head + conflict + "\n[[table]]\nid = '1'\n").tables.at(0).conflict;
  };
  EXPECT_EQ(read("").choice, ConflictPolicy::Choice::stop);
  EXPECT_EQ(read("conflict = 'latest'").choice, ConflictPolicy::Choice::latest);
  EXPECT_EQ(read("conflict = { source = 'a.xlsx' }").source, "a.xlsx");
  const auto found = mistakes(head + "conflict = 'newest'\n[[table]]\nid = '1'\n");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].message.key, "config.not-one-of");
  EXPECT_EQ(found[0].place.line, 7U);
  EXPECT_EQ(found[0].place.column, 12U);
  EXPECT_THAT(mistake_keys(head + "conflict = { file = 'a.xlsx' }\n[[table]]\nid = '1'\n"),
              ElementsAre("config.missing-key", "config.unknown-key"));
}

// What only a model can tell is not judged without one, and all else is.
TEST(QuestionFile, WithoutItsModelAllElseIsStillJudged) {
  try {
    parse_question(table("where = { anything = ['x'] }\nrows = 'anything'\ntotals = ['anything']\n"
                         "partial = 'flagged'\nspred = 'by-month'\n"),
                   "q.toml", [](const std::string&) -> const model::Model& {
                     throw base::Failure(base::Trouble::usage, {"test.not-there", {}});
                   });
    FAIL() << "no mistakes";
  } catch (const config::FileMistakes& found) {
    std::vector<std::string> keys;
    for (const auto& mistake : found.mistakes()) keys.push_back(mistake.message.key);
    EXPECT_THAT(keys, ElementsAre("question.no-such-model", "config.not-one-of",
                                  "config.unknown-key-near"));
  }
}

TEST(QuestionFile, ReadsWhatATableAsks) {
  const Question question = parse(
      table("title = 'Bezoeken'\nasks = 'Hoeveel?'\nwhere = { platform = ['a'] }\n"
            "rows = 'month'\ncolumns = ['topic']\nperiod = { from = '2017-01', until = 'now' }\n"
            "partial = 'scale'\nspread = 'by-month'\ntotals = ['year', 'topic']\nadd = ['age']\n"
            "note = 'Let op.'\n"
            "absent = [{ period = '2017-01', reason = 'not-existing', text = 'Nog niet.' }]\n"));
  EXPECT_EQ(question.head.number, "532");
  EXPECT_EQ(question.head.date, calendar::Date::from_civil(2018, 6, 5));
  EXPECT_EQ(question.head.language, "nl-BE");
  ASSERT_THAT(question.tables, SizeIs(1));
  const TableQuestion& asked = question.tables[0];
  EXPECT_THAT(asked.where.at(0), ElementsAre("a"));
  EXPECT_EQ(asked.rows.at(0).frequency, calendar::Frequency::month);
  EXPECT_EQ(asked.columns.at(0).kind, Axis::Kind::dimension);
  EXPECT_EQ(asked.period->first, calendar::Date::from_civil(2017, 1, 1));
  EXPECT_EQ(asked.period->last, calendar::Date::from_civil(2018, 6, 19));
  EXPECT_EQ(asked.partial, normalise::PartialPolicy::scale);
  EXPECT_EQ(asked.spread, normalise::SpreadMethod::by_month);
  EXPECT_THAT(asked.totals, ElementsAre("year", "topic"));
  EXPECT_THAT(asked.notes, ElementsAre("Let op."));
  EXPECT_EQ(asked.absent.at(0).reason, model::MissingReason::not_existing);
}

TEST(QuestionFile, OneWordMayStandForAListOfOne) {
  const Question question = parse(table("rows = 'topic'\nwhere = { platform = 'a' }\n"));
  EXPECT_THAT(question.tables.at(0).where.at(0), ElementsAre("a"));
}

TEST(QuestionFile, ATableWithoutMeasuresAsksWhatDataCannotAnswer) {
  const Question question = parse(head + "[[table]]\nid = '5'\nasks = 'Waarom?'\n");
  EXPECT_THAT(question.tables.at(0).measures, IsEmpty());
}

TEST(QuestionFile, NamesTheNearestOfWhatTheModelKnows) {
  const auto found = mistakes(head +
                              "[[table]]\nid = '1'\nmeasures = ['visit']\nrows = 'mnth'\n"
                              "where = { platfrom = ['a'], topic = ['alcohool'] }\n");
  ASSERT_THAT(found, SizeIs(4));
  const auto nearest = [](const config::Mistake& mistake) {
    return mistake.message.key + " " + mistake.message.gaps.back().second;
  };
  EXPECT_EQ(nearest(found[0]), "question.unknown-measure-near visits");
  EXPECT_EQ(nearest(found[1]), "question.unknown-axis-near month");
  EXPECT_EQ(nearest(found[2]), "question.unknown-dimension-near platform");
  EXPECT_EQ(nearest(found[3]), "question.unknown-code-near alcohol");
  EXPECT_EQ(found[3].source_line, "where = { platfrom = ['a'], topic = ['alcohool'] }");
}

TEST(QuestionFile, APeriodIsWrittenAsSdmxDoesAndRunsForward) {
  EXPECT_THAT(mistake_keys(table("rows = 'year'\nperiod = { from = 'januari', until = 'now' }\n")),
              ElementsAre("question.bad-period"));
  EXPECT_THAT(mistake_keys(table("rows = 'year'\nperiod = { from = '2018', until = '2017' }\n")),
              ElementsAre("question.backwards"));
  EXPECT_THAT(mistake_keys(table("rows = 'year'\nperiod = { from = '2018' }\n")),
              ElementsAre("config.missing-key"));
}

TEST(QuestionFile, RowsAndColumnsMustMakeSenseTogether) {
  EXPECT_THAT(mistake_keys(table("")), ElementsAre("config.missing-key"));
  EXPECT_THAT(mistake_keys(table("rows = 'topic'\ncolumns = 'topic'\n")),
              ElementsAre("question.axis-twice"));
  EXPECT_THAT(mistake_keys(table("rows = 'month'\ncolumns = 'year'\n")),
              ElementsAre("question.two-times"));
  EXPECT_THAT(mistake_keys(head + "[[table]]\nid = '1'\nrows = 'year'\n"
                                  "measures = ['visits', 'unique_visitors']\n"),
              ElementsAre("question.measure-axis"));
  EXPECT_THAT(mistake_keys(table("rows = 'topic'\nadd = 'topic'\n")),
              ElementsAre("question.add-shown"));
  EXPECT_THAT(mistake_keys(table("rows = 'measure'\ntotals = 'all'\n")),
              ElementsAre("question.total-of-measures"));
  EXPECT_THAT(mistake_keys(table("rows = 'topic'\ntotals = 'year'\n")),
              ElementsAre("question.unknown-total"));
}

TEST(QuestionFile, AnIdCanNameASheet) {
  const auto keys = [](const std::string& id) {
    return mistake_keys(head + "[[table]]\nasks = 'Waarom?'\nid = \"" + id + "\"\n");
  };
  EXPECT_THAT(keys("2a (vrouwen & mannen) éé"), IsEmpty()) << "24 characters";
  EXPECT_THAT(keys(std::string(25, 'a')), ElementsAre("question.bad-id"));
  for (const std::string sign : {"[", "]", ":", "*", "?", "/", "\\\\", "'"}) {
    EXPECT_THAT(keys("2" + sign + "b"), ElementsAre("question.bad-id")) << sign;
  }
}

TEST(QuestionFile, AnIdThatCannotNameASheetIsAMistakeAtTheId) {
  const auto found = mistakes(head + "[[table]]\nasks = 'Waarom?'\nid = '2/b'\n");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].source_line, "id = '2/b'");
  EXPECT_THAT(found[0].message.gaps, ElementsAre(testing::Pair("id", "2/b")));
}

TEST(QuestionFile, TablesHaveDifferentIds) {
  EXPECT_THAT(mistake_keys(table("rows = 'topic'\n") +
                           "[[table]]\nid = '1'\nmeasures = ['visits']\nrows = 'month'\n"),
              ElementsAre("question.double-id"));
}

TEST(QuestionFile, ReportsAllMistakesOfAllTablesAtOnce) {
  EXPECT_THAT(mistake_keys(table("rows = 'month'\npartial = 'guess'\n") +
                           "[[table]]\nmeasures = ['visits']\nrows = 'month'\ntotal = ['year']\n"),
              ElementsAre("config.not-one-of", "config.missing-key", "config.unknown-key-near"));
}

TEST(QuestionFile, TellsTenDifferentMistakes) {
  EXPECT_THAT(
      mistake_keys("[answer]\nid = 'q'\nmodel = 'help'\nnow = 'soon'\n"
                   "[[table]]\nid = 'a/b'\nmeasures = ['vizits']\nwhere = { topick = ['x'] }\n"
                   "rows = 'mont'\ncolumns = ['month', 'year']\n"
                   "period = { from = '2018-13', until = '2017' }\npartial = 'guess'\n"
                   "spread = 3\ntotals = ['decade']\nadd = ['month']\n"
                   "absent = [{ period = '2017', reason = 'not-existing' }]\nasked = 'x'\n"),
      ElementsAre("config.missing-key", "config.wrong-kind", "question.two-times",
                  "question.bad-id", "question.unknown-measure-near",
                  "question.unknown-dimension-near", "question.unknown-axis-near",
                  "question.bad-period", "config.not-one-of", "config.wrong-kind",
                  "question.unknown-total", "question.add-shown", "question.unknown-dimension",
                  "config.missing-key", "config.unknown-key"));
}

TEST(QuestionFile, WithoutTheNameOfItsModelWhatOnlyItCanTellIsNotJudged) {
  EXPECT_THAT(mistake_keys("[answer]\nid = 'q'\ntitle = 'Q'\nnow = 2018-06-19\n"
                           "[[table]]\nid = '1'\nmeasures = ['nothing']\nrows = 'month'\n"),
              ElementsAre("config.missing-key"));
}

TEST(QuestionFile, AModelThatIsNotThereIsAMistakeAtItsName) {
  const auto find_none = [](const std::string&) -> const model::Model& {
    throw base::Failure(base::Trouble::usage, {"input.missing", {}});
  };
  try {
    parse_question(table("rows = 'month'\n"), "q.toml", find_none);
    FAIL() << "a model that is not there was accepted";
  } catch (const config::FileMistakes& found) {
    ASSERT_THAT(found.mistakes(), SizeIs(1));
    EXPECT_EQ(found.mistakes()[0].message.key, "question.no-such-model");
    EXPECT_EQ(found.mistakes()[0].place.line, 4U);
  }
}

}  // namespace
}  // namespace bijlage::questions
