// The register of the projects for mental health that got incentives for online help, 2016-2019:
// what the answer of 2019 says of each, word for word. It does not say what they were granted.
#include <algorithm>

#include "book.hpp"
#include "samples.hpp"

namespace bijlage::samples {
namespace {

using Texts = Page::Texts;

// 2019-04-15 12:00 UTC, about a month after the question.
constexpr std::time_t created = 1555329600;

const std::vector<double> widths{38, 40, 34, 20, 15, 15, 21, 62};

// As many lines as the longest text of a record takes in its column.
int lines_of(const Texts& texts) {
  double most = 1;
  for (std::size_t i = 0; i < texts.size(); ++i)
    most = std::max(most, static_cast<double>(texts[i].size()) / widths[i] + 1);
  return static_cast<int>(most);
}

void add(Page& page, const Texts& texts) { page.record(texts, lines_of(texts)); }

void add_2016(Page& page) {
  page.group("2016-2017");
  add(page,
      {"Online methodieken voor vroeginterventie en begeleiding rond alcohol- en druggebruik",
       "Het project richtte zich op het ontwikkelen van online methodieken voor de "
       "vroeginterventie en begeleiding van jongeren rond alcohol- en druggebruik.",
       "CAD Limburg, CGG Kempen, De Wiekslag", "", "Limburg en Antwerpen", "1/1/2017 – 31/12/2017",
       "niet meegedeeld",
       "Tijdens het project zijn vier online methodieken uitgewerkt: drugpiramide, drugbalans, "
       "drugkwis en verhalen van jongeren. Deze zijn te vinden op de website www.kickwise.be en "
       "worden nog steeds gebruikt."});
  add(page,
      {"Parents online: werken aan herstel met je kind",
       "Het doel van het project was het ontwikkelen (en aanbieden) van een online "
       "interventieprogramma ter ondersteuning van ouders met een kind/jongere met psychologische "
       "of psychiatrische problemen.",
       "CGG Ahasverus, QIT, CGG Passant", "", "Vlaams-Brabant", "1/1/2017 – 31/12/2017",
       "niet meegedeeld",
       "Het volledig interventieprogramma is opgebouwd uit 3 online modules: (1) emotie coaching "
       "(basis): opvangen en omgaan met de emoties van je kind, (2) relatieherstel: werken aan "
       "herstel of verbetering van de relatie met je kind, (3) ‘Recovery coaching’: emotioneel "
       "ondersteunen van je kind bij de behandeling van psychologische problemen (eetstoornissen, "
       "angsten, depressie, ADHD,…). De projectperiode was echter te kort om de drie modules "
       "operationeel te krijgen. De eerste module wordt ter beschikking gesteld via Qit."});
}

void add_2017(Page& page) {
  page.group("2017-2018");
  add(page,
      {"Blended hulpverlening als hefboom in het herstelgericht werken met druggebruikers",
       "Het doel van het project is het uitbreiden van het aanbod van blended hulpverlening over "
       "het hele zorgaanbod voor druggebruikers.",
       "Katarsis, De Spiegel, CAD", "", "vnl. Limburg", "1/1/2018 – 31/12/2018", "niet meegedeeld",
       "Drughulp.be wordt gebruikt binnen het langdurige programma van Katarsis. De app en het "
       "groepsforum voor cliënten die het programma verlaten worden nu nog verder ontwikkeld."});
  add(page,
      {"Implementatie van het onlinedagboek op het psychiatrisch dagziekenhuis De Pendel in "
       "samenwerking met een langdurig mobiel behandelteam en Centrum voor Geestelijke "
       "Gezondheidszorg",
       "Het project wil een onlinedagboek introduceren voor de behandeling van dagpatiënten en dit "
       "over organisaties heen.",
       "PC Onze-Lieve-Vrouw Van Vrede, CGG Mandel en Leie, Mobiel behandelteam AMPHORA", "",
       "West-Vlaanderen", "1/1/2018 – 31/12/2018", "niet meegedeeld",
       "Zowel de medewerkers als de cliënten zien de meerwaarde van het onlinedagboek in het "
       "daghospitaal van PC Menen. Daarom werd op het daghospitaal beslist om de licentie van de "
       "online tool na het projectjaar te verlengen en verder met de tool aan de slag te blijven "
       "gaan. Het maken van een betere keten van zorg tussen de verschillende projectpartners is "
       "echter niet gelukt binnen de projectperiode. Ze blijven hier wel aan werken."});
}

void add_2018(Page& page) {
  page.group("2018-2019");
  add(page,
      {"TOP-computertraining voor personen met een alcoholverslaving in een ambulante "
       "behandelcontext",
       "Het project heeft als doelstelling om personen met een alcoholverslaving die ambulant "
       "begeleid worden via een online tool bijkomend te ondersteunen.",
       "Psychiatrisch ziekenhuis Heilig Hart Ieper, CGG Largo, Jan Ypermanziekenhuis",
       "psychiatrisch ziekenhuis Heilig Hart", "West-Vlaanderen", "15/02/2019 – 01/01/2020",
       "niet meegedeeld", "dit project loopt"});
  add(page,
      {"BOPOL mindfulness en ACT: Beta-testing en Oppuntstelling Prototype Online "
       "Leeromgeving-schatkist-pluktuin mindfulness & ACT",
       "Het project wil een online leeromgeving uitbouwen dat laagdrempelig is voor therapeuten en "
       "cliënten. Zo kan de therapie tussen de sessies verder gezet worden.",
       "CGG Ahasverus, CGG Passant, CGG Waas en Dender, CGG Vlaams-Brabant-Oost, Itam, ACT "
       "Academie, Online hulpverlening",
       "CGG Ahasverus", "vnl. Vlaams-Brabant", "1/1/2019 – 1/1/2020", "niet meegedeeld",
       "dit project loopt"});
}

}  // namespace

void make_projects(const std::filesystem::path& folder) {
  const auto place = folder / "incentives-2016-2019";
  std::filesystem::create_directories(place);
  Book book(place / "projectregister-2016-2019.xlsx",
            {"Projecten Incentives online hulp 2016-2019", created});
  Page page = book.add_page(
      "Projecten",
      "Incentives online hulp voor welzijn en gezondheid: projecten geestelijke gezondheid",
      widths);
  page.landscape();
  page.record_header({"Project", "Inhoud", "Partners", "Hoofdindiener", "Provincie", "Looptijd",
                      "Toegekende middelen", "Stand van zaken"});
  add_2016(page);
  add_2017(page);
  add_2018(page);
  book.close();
}

}  // namespace bijlage::samples
