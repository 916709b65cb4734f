// SPDX-License-Identifier: EUPL-1.2
import { bezirke, cityKey, quartiere, stadtteile } from "./areas.ts";
import { drawBenefits, type Benefits } from "./benefits.ts";
import { drawChildServices, type ChildServices } from "./children.ts";
import { electionYears, firstBenefitYear, lastYear, onLine, years } from "./calendar.ts";
import type { CityModel } from "./city-model.ts";
import { csvFile, grouped } from "./csv.ts";
import type { Ground } from "./geometry-files.ts";
import { drawHouseholds, type Households } from "./households.ts";
import { drawHousing, type Housing } from "./housing.ts";
import { drawImmigration, type Immigration } from "./immigration.ts";
import type { PackageFile } from "./package-file.ts";
import { drawParticipation } from "./participation.ts";
import { itemAt, randomStream } from "./random.ts";
import { drawReach } from "./reach.ts";
import { drawSchools } from "./schools.ts";
import { drawSchoolStart, isExaminationYear } from "./school-start.ts";
import { drawSocialAid, isCareYear, type SocialAid } from "./social-aid.ts";
import { longTable, quartierTable, stadtteilTable, yearColumnsTable, type CellPlace } from "./table-shapes.ts";
import { drawWork } from "./work.ts";

/** Everything drawn from the register, in the shapes in which different offices deliver: wide, long, per year, years as columns. */
export function createTables(model: CityModel, ground: Ground): PackageFile[] {
  const households = drawHouseholds(model);
  const benefits = drawBenefits(model, households);
  const immigration = drawImmigration(model);
  return [
    areaTable(ground),
    ...householdTables(households),
    ...benefitTables(benefits),
    workTable(model, benefits),
    socialTable(drawSocialAid(model, { households, benefits }), immigration),
    quartierTable({ auslaender: immigration.foreigners, einbuergerungen: immigration.naturalised }, { path: "tabellen/einwanderung.csv" }),
    childrenTable(drawChildServices(model)),
    ...schoolTables(model),
    housingTable(drawHousing(model, households)),
    electionTable(model, immigration),
    reachTable(model, ground),
    homelessTable(model),
  ];
}

function areaTable(ground: Ground): PackageFile {
  const rows = quartiere.map(({ key, name, index }) => [key, name, Math.round(itemAt(ground.squareKilometres, index) * 1000) / 1000]);
  return csvFile("tabellen/flaechen_2025.csv", ["Quartier", "Name", "Fläche in km²"], rows);
}

/** One file per year, the year in its name. */
function householdTables(households: Households): PackageFile[] {
  const columns = {
    "Personen in Haushalten": households.persons,
    "darunter ab 65": households.personsOver65,
    Haushalte: households.all,
    Einpersonenhaushalte: households.onePerson,
    "Einpersonenhaushalte ab 65": households.onePersonOver65,
    "Haushalte mit Kindern": households.withChildren,
    "darunter Alleinerziehende": households.loneParents,
    "mit 3 und mehr Kindern": households.threeChildren,
  };
  return years.map((year) => {
    const rows = quartiere.map(({ key, index }) => [key, ...Object.values(columns).map((counts) => grouped(counts.at(year, index)))]);
    return csvFile(`tabellen/haushalte-${year}.csv`, ["Quartier", ...Object.keys(columns)], rows);
  });
}

/**
 * SGB II as an office prints it: dots between thousands, "-" for exactly none, "..." for figures that are not delivered yet.
 * The total of the city is known before the figures of Obermühle, so it comes in a table of its own.
 */
function benefitTables(benefits: Benefits): PackageFile[] {
  const late = stadtteile.find(({ name }) => name === "Obermühle");
  const print = (value: number, { year, quartier }: CellPlace) => {
    if (year === lastYear && itemAt(quartiere, quartier).stadtteil === late?.index) return "...";
    return value === 0 ? "-" : grouped(value);
  };
  const columns = {
    Leistungsberechtigte: benefits.persons,
    Erwerbsfähige: benefits.employable,
    "Kinder unter 15": benefits.childrenUnder15,
    "Unter 18": benefits.under18,
    "Bezug ab vier Jahren": benefits.longTerm,
    Bedarfsgemeinschaften: benefits.units,
    "darunter Alleinerziehende": benefits.loneParentUnits,
  };
  const delivered = years.filter((year) => year >= firstBenefitYear);
  const everywhere = quartiere.map(({ index }) => index);
  const totals = delivered.map((year) => [cityKey, year, ...Object.values(columns).map((counts) => grouped(counts.sum(year, everywhere)))]);
  return [
    quartierTable(columns, { path: "tabellen/grundsicherung_sgb2.csv", years: delivered, print }),
    csvFile("tabellen/grundsicherung_sgb2_stadt.csv", ["gebiet", "jahr", ...Object.keys(columns)], totals),
  ];
}

function workTable(model: CityModel, benefits: Benefits): PackageFile {
  const work = drawWork(model, benefits);
  const columns = {
    Arbeitslose: work.unemployed,
    "Arbeitslose SGB II": work.unemployedOnBenefits,
    "Arbeitslose unter 25": work.unemployedUnder25,
    Langzeitarbeitslose: work.unemployedLongTerm,
    "Beschäftigte am Wohnort": work.employed,
  };
  return quartierTable(columns, { path: "tabellen/arbeit.csv", print: (value) => grouped(value) });
}

function socialTable(aid: SocialAid, immigration: Immigration): PackageFile {
  const care = "Pflegebedürftige";
  const columns = {
    "Grundsicherung im Alter": aid.oldAgeSupport,
    "Sozialhilfe SGB XII": aid.socialAssistance,
    Asylbewerberleistungen: immigration.asylumSeekers,
    Wohngeldhaushalte: aid.housingBenefitHouseholds,
    [care]: aid.inNeedOfCare,
    Schwerbehinderte: aid.severelyDisabled,
  };
  return longTable(columns, { path: "tabellen/soziales.csv", isDelivered: (name, year) => name !== care || isCareYear(year) });
}

/** The youth welfare office of the Merletal delivered no figures on support in upbringing for 2013: empty cells. */
function childrenTable(services: ChildServices): PackageFile {
  const merletal = bezirke.find(({ name }) => name === "Merletal")?.key;
  const columns = {
    kita_kinder_u3: services.inCareUnder3,
    kita_kinder_3_6: services.inCare3To6,
    kita_plaetze_u3: services.placesUnder3,
    kita_plaetze_3_6: services.places3To6,
    hilfen_zur_erziehung: services.supportInUpbringing,
  };
  const table = quartierTable(columns, { path: "tabellen/kinder_und_jugend.csv" });
  const lines = table.text
    .split("\n")
    .map((line) => (line.startsWith(`${merletal}`) && line.slice(7, 11) === "2013" ? line.replace(/[^;]*$/, "") : line));
  return { ...table, text: lines.join("\n") };
}

function schoolTables(model: CityModel): PackageFile[] {
  const start = drawSchoolStart(model);
  const schools = drawSchools(model);
  const examination = {
    Untersuchte: start.examined,
    Sprachförderbedarf: start.languageNeeds,
    Übergewicht: start.overweight,
    "Vorsorgeheft vorgelegt": start.checkUpBooklets,
    "Vorsorge unvollständig": start.checkUpsIncomplete,
    "Impfbuch vorgelegt": start.vaccinationRecords,
    "Masern zweimal geimpft": start.measlesVaccinated,
  };
  const transitions = {
    "Übergänge Klasse 4": schools.transitions,
    "davon Gymnasium": schools.toGymnasium,
    Schulentlassene: schools.leavers,
    "davon ohne Abschluss": schools.withoutCertificate,
  };
  return [
    stadtteilTable(examination, { path: "tabellen/schuleingang.csv", years: years.filter(isExaminationYear) }),
    stadtteilTable(transitions, { path: "tabellen/schule.csv" }),
  ];
}

function housingTable(housing: Housing): PackageFile {
  const columns = {
    Wohnungen: housing.dwellings,
    "Wohnfläche in m²": housing.floorArea,
    "geförderte Wohnungen": housing.subsidised,
    Räumungsklagen: housing.evictions,
    "5 Jahre und länger an der Adresse": housing.settled,
    "Summe der Wohnjahre": housing.yearsAtAddress,
  };
  return yearColumnsTable(columns, { path: "tabellen/wohnen.csv", print: (value) => grouped(value) });
}

function electionTable(model: CityModel, immigration: Immigration): PackageFile {
  const { eligible, voters } = drawParticipation(model, immigration);
  return quartierTable({ wahlberechtigte: eligible, waehlende: voters }, { path: "tabellen/ratswahl.csv", years: electionYears });
}

function reachTable(model: CityModel, ground: Ground): PackageFile {
  const { childrenNearKita, peopleNearStop } = drawReach(model, ground);
  const columns = { kinder_mit_kita_500m: childrenNearKita, einwohner_mit_haltestelle: peopleNearStop };
  return quartierTable(columns, { path: "tabellen/wege.csv", years: years.filter((year) => year >= 2018) });
}

/** Homelessness is known for the whole city only: where a shelter stands says nothing about the neighbourhood. */
function homelessTable(model: CityModel): PackageFile {
  const random = randomStream(model.seed, "homeless");
  const expected = (year: number) => onLine([[2018, 520], [2021, 560], [2023, 790], [2025, 860]], year); // prettier-ignore
  const rows = years
    .filter((year) => year >= 2018)
    .map((year) => [cityKey, year, grouped(Math.round(expected(year) * (1 + 0.02 * random.normal())))]);
  return csvFile("tabellen/wohnungslose.csv", ["gebiet", "jahr", "untergebrachte"], rows);
}
