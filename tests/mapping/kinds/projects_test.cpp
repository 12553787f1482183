#include <gmock/gmock.h>

#include "mapping/kinds/kinds.hpp"

/// Kind H: a register of projects, a row each, with texts beside the figures.
namespace bijlage::mapping {
namespace {

using test::attributes;
using test::Read;
using test::sheet;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string project_register = R"(
[[table]]
id         = "projecten"
header     = ["Toegekend*"]
repeat     = "down"
labels     = { heading = "@call", left = { Project = "project", Provincie = "area", Looptijd = "period" } }
attributes = { "Inhoud" = "content", "Partners" = "partners", "Stand van zaken*" = "state" }
many       = ["area"]
fixed      = { measure = "subsidy" }
)";

TEST(KindH, ARowAProjectWithTextsCarriedAlong) {
  const Read read(project_register,
                  {{"Incentives online hulp voor welzijn en gezondheid"},
                   {""},
                   {"2018-2019"},
                   {"Project", "Provincie", "Inhoud", "Partners", "Looptijd", "Toegekend bedrag",
                    "Stand van zaken (april 2019)"},
                   {"depressiehulp.be", "West-Vlaanderen", "Training", "PZ Heilig Hart, CGG Largo",
                    "15/02/2019 – 01/01/2020", "€ 20.000", "loopt"},
                   {""},
                   {"2016-2017"},
                   {"Project", "Provincie", "Inhoud", "Partners", "Looptijd", "Toegekend bedrag",
                    "Stand van zaken (april 2019)"},
                   {"Verslavingswebsites", "Antwerpen", "Online methodieken", "",
                    "1/1/2017 – 31/12/2017", 12500, "afgerond"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("F5 2019-02-15/P321D subsidy depressiehulp west-flanders 20000",
                          "F9 2017 subsidy addiction-websites antwerp 12500"));
  EXPECT_EQ(attributes(read, "F5"),
            "call=2018-2019; content=Training; partners=PZ Heilig Hart, CGG Largo; state=loopt");
  EXPECT_EQ(attributes(read, "F9"), "call=2016-2017; content=Online methodieken; state=afgerond");
  EXPECT_THAT(read.findings(), IsEmpty());
}

// One amount for two provinces stays one observation: no one may guess how it is divided.
TEST(KindH, TwoProvincesInOneCell) {
  const Read read(project_register,
                  {{"2016-2017"},
                   {"Project", "Provincie", "Looptijd", "Toegekend bedrag"},
                   {"depressiehulp.be", "Limburg en Antwerpen", "2017", 10},
                   {"Verslavingswebsites", "Antwerpen, Limburg", "2017", 20},
                   {"Verslavingswebsites", "Oost- en West-Vlaanderen; Brussel", "2018", 30}});
  EXPECT_THAT(read.figures(), ElementsAre("D3 2017 subsidy depressiehulp antwerp--limburg 10",
                                          "D4 2017 subsidy addiction-websites antwerp--limburg 20",
                                          "D5 2018 subsidy addiction-websites "
                                          "east-flanders--west-flanders--brussels 30"));
  EXPECT_EQ(attributes(read, "D3"), "call=2016-2017; area-list=antwerp;limburg");
  const auto area = read.data().model().dimension_index("area").value();
  EXPECT_EQ(read.data().code_label(area, "antwerp--limburg", "nl"), "Antwerpen, Limburg");
  EXPECT_THAT(read.findings(), IsEmpty());
}

const std::string with_provinces = R"(
[[table]]
id         = "projecten"
header     = ["Toegekend*"]
labels     = { heading = "@call", left = { Project = "project", Provincie = "area", Looptijd = "period" } }
attributes = { Provincie = "provinces" }
fixed      = { measure = "subsidy" }
)";

TEST(KindH, AColumnThatIsAlsoNamedAsAnAttributeGoesAlongAsItIsWritten) {
  const Read read("[aliases]\narea = { 'vnl. Limburg' = 'limburg' }\n" + with_provinces,
                  {{"2016-2017"},
                   {"Project", "Provincie", "Looptijd", "Toegekend bedrag"},
                   {"depressiehulp.be", "vnl. Limburg", "2017", 10}});
  EXPECT_THAT(read.figures(), ElementsAre("D3 2017 subsidy depressiehulp limburg 10"));
  EXPECT_EQ(attributes(read, "D3"), "call=2016-2017; provinces=vnl. Limburg");
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindH, AnUnknownProvinceAmongSeveralIsTold) {
  const Read read(project_register, {{"2016-2017"},
                                     {"Project", "Provincie", "Looptijd", "Toegekend bedrag"},
                                     {"depressiehulp.be", "Limburg, Antwerpem", "2017", 10}});
  EXPECT_THAT(read.figures(), ElementsAre("D3 2017 subsidy depressiehulp U_limburg_antwerpem 10"));
  EXPECT_THAT(read.findings(), ElementsAre("S07@B3"));
}

// The call as a row among the projects, over all columns.
TEST(KindH, TheCallAsAGroupRow) {
  const Read read(R"(
[[table]]
id         = "projecten"
header     = ["Toegekend*"]
until      = "end"
labels     = { group = "@call", left = { Project = "project", Looptijd = "period" } }
attributes = { Partners = "partners" }
fixed      = { measure = "subsidy" }
)",
                  {sheet("Projecten", {{"Project", "Partners", "Looptijd", "Toegekend (EUR)"},
                                       {"2016-2017"},
                                       {"Verslavingswebsites", "CAD", "1/1/2017 – 31/12/2017", 10},
                                       {"2018-2019"},
                                       {"depressiehulp.be", "CGG", "15/02/2019 – 01/01/2020", 20},
                                       {"Totaal", "", "", 30}})
                       .merged({"A2:D2", "A4:D4"})});
  EXPECT_THAT(read.figures(), ElementsAre("D3 2017 subsidy addiction-websites 10",
                                          "D5 2019-02-15/P321D subsidy depressiehulp 20"));
  EXPECT_EQ(attributes(read, "D3"), "call=2016-2017; partners=CAD");
  EXPECT_EQ(attributes(read, "D5"), "call=2018-2019; partners=CGG");
  EXPECT_THAT(read.totals(), ElementsAre("D3+D5=D6"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// A new project every year: labels that no code answers to are kept, and told as notes where the
// mapping says that they may be new.
TEST(KindH, NewProjectsAreKeptUnderTheirTitles) {
  const Read read(project_register + "[drift]\nunknown-label = 'ignore'\n",
                  {{"2018-2019"},
                   {"Project", "Provincie", "Looptijd", "Toegekend bedrag"},
                   {"Een heel nieuw project", "Vlaams-Brabant", "2019", 10}});
  EXPECT_THAT(read.figures(), ElementsAre("D3 2019 subsidy U_een_heel_nieuw_project "
                                          "flemish-brabant 10"));
  EXPECT_THAT(read.findings(), ElementsAre("S07@A3"));
  EXPECT_EQ(read.finding("S07").severity, model::Severity::note);
}

TEST(KindH, AskedAndGrantedBesideEachOther) {
  const Read read(R"(
[[table]]
id     = "projecten"
header = ["Gevraagd bedrag", "Toegekend bedrag"]
labels = { left = { Project = "project", Looptijd = "period" } }
fixed  = { measure = "subsidy" }
values = { "Gevraagd bedrag" = { referral_basis = "asked" }, "Toegekend bedrag" = { referral_basis = "given" } }
)",
                  {{"Looptijd", "Project", "Gevraagd bedrag (€)", "Toegekend bedrag (€)"},
                   {"2017", "depressiehulp.be", "niet beschikbaar", 20}});
  EXPECT_THAT(read.figures(), ElementsAre("C2 2017 subsidy asked depressiehulp O not-available",
                                          "D2 2017 subsidy given depressiehulp 20"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

}  // namespace
}  // namespace bijlage::mapping
