// SPDX-License-Identifier: EUPL-1.2
/** One Stadtteil as planned for the end of 2025. Shares are per cent; the generated figures come close to them. */
export interface StadtteilPlan {
  readonly name: string;
  /** Names of its Quartiere, in the order of their keys. */
  readonly quartiere: readonly string[];
  readonly population: number;
  /** Change of the population from 2010 to 2025. */
  readonly growth: number;
  readonly under18: number;
  readonly over65: number;
  readonly from18to30: number;
  readonly migration: number;
  readonly loneParents: number;
  readonly unemployed: number;
  /** Of the people below 65. */
  readonly sgb2: number;
  readonly childPoverty: number;
  readonly oldAgePoverty: number;
  readonly aloneOver65: number;
  readonly languageNeeds: number;
  readonly turnout: number;
}

export interface BezirkPlan {
  readonly name: string;
  readonly stadtteile: readonly StadtteilPlan[];
}

type Row = readonly [...figures: readonly number[]];

function stadtteil(name: string, quartiere: string, row: Row): StadtteilPlan {
  const figure = (index: number): number => {
    const value = row[index];
    if (value === undefined || row.length !== 14) throw new Error(`city plan, ${name}: 14 figures expected, ${row.length} found`);
    return value;
  };
  return {
    name,
    quartiere: quartiere.split(", "),
    population: figure(0),
    growth: figure(1),
    under18: figure(2),
    over65: figure(3),
    from18to30: figure(4),
    migration: figure(5),
    loneParents: figure(6),
    unemployed: figure(7),
    sgb2: figure(8),
    childPoverty: figure(9),
    oldAgePoverty: figure(10),
    aloneOver65: figure(11),
    languageNeeds: figure(12),
    turnout: figure(13),
  };
}

/**
 * The 6 Stadtbezirke and 34 Stadtteile of the invented city, in the order of their keys. Figures per Stadtteil:
 * population, growth, under 18, 65 and over, 18–30, migration history, lone parents, unemployed, SGB II, child poverty,
 * old-age poverty, living alone at 65+, language needs before school, turnout.
 */
export const cityPlan: readonly BezirkPlan[] = [
  {
    name: "Mitte",
    stadtteile: [
      stadtteil(
        "Altmarkt",
        "Rathausviertel, Marktgassen, Domhof, Kaufmannshöfe",
        [6900, 8, 12.5, 17.5, 24, 34, 19.5, 7, 13.5, 15.7, 6.8, 39, 20.5, 62],
      ),
      stadtteil(
        "Gerberviertel",
        "Gerbergraben, Lohmühle, Färberhof, Walkmühle, Lederhallen",
        [14600, 6, 17.2, 18.5, 18, 42, 22.5, 8.2, 18.3, 23.2, 7.4, 36, 27, 54],
      ),
      stadtteil(
        "Kornspeicher",
        "Kornmarkt, Speicherhöfe, Mühlgraben, Scheunentor, Dreschplatz",
        [9200, 7, 13.5, 19, 21, 31, 18.8, 6.2, 12, 13.5, 6.6, 36, 20, 65],
      ),
      stadtteil(
        "Wallring",
        "Nordwall, Kastanienallee, Zollmauer, Theaterviertel, Promenade",
        [13900, 6, 17.1, 19.5, 18, 37, 22.1, 8, 15.8, 21.8, 6.6, 35.5, 23.6, 58],
      ),
      stadtteil(
        "Hafenvorstadt",
        "Kohlenhafen, Kranviertel, Werftsiedlung, Lotsenplatz, Ankerviertel, Holzhafen",
        [18600, 9, 19.6, 16.2, 19.5, 54, 27.5, 13.2, 27.5, 37.9, 11.2, 40, 34, 45],
      ),
      stadtteil(
        "Lindenplatz",
        "Lindenhof, Brückenkopf, Merlekai, Gründerviertel, Schulviertel",
        [9700, 7, 14.5, 20, 20, 27, 18, 5.8, 10.5, 12.7, 4.6, 35, 19, 67],
      ),
    ],
  },
  {
    name: "Nord",
    stadtteile: [
      stadtteil(
        "Ziegelei",
        "Brennofen, Tongruben, Lehmhof, Ringofen, Ziegelfeld",
        [13280, 11, 19.4, 17.3, 18.5, 48, 23.1, 11.5, 23.6, 29.975, 10.3, 33.5, 30.6, 49.7],
      ),
      stadtteil(
        "Nordheide",
        "Heidekamp, Ginsterfeld, Wacholderhain, Sandgrube, Birkenheide",
        [13600, 4, 17.6, 20.5, 13.5, 36, 22.4, 7.8, 15.5, 20.9, 5.4, 32, 25, 58],
      ),
      stadtteil(
        "Kranichfeld",
        "Kranichsee, Schilfgrund, Moorwiesen, Reiherhorst, Vogelsang",
        [11500, 2, 17.1, 23, 12, 27, 17.5, 5.6, 10.2, 12.3, 4.2, 34.6, 20, 66],
      ),
      stadtteil(
        "Rosengrund",
        "Rosengarten, Heckenviertel, Gartenstadt, Dornbusch, Gärtnersiedlung",
        [11400, 3, 17.1, 21.5, 13, 30.4, 19.7, 6.7, 13.9, 19.4, 5, 33, 24, 64],
      ),
      stadtteil(
        "Hohenbruch",
        "Bruchkante, Steinkuhle, Hohe Warte, Torfstich, Erlenbruch",
        [9300, 0, 15.5, 24.5, 11, 22, 16.8, 4.8, 8.4, 10.9, 3.9, 34.8, 18, 69],
      ),
      stadtteil(
        "Tannwinkel",
        "Forsthaus, Tannenhof, Waldrand, Försterkamp, Fichtenschlag",
        [7800, 1, 16, 23.8, 10, 13, 13.6, 3.1, 4.2, 5.4, 2.1, 30, 12.5, 75],
      ),
    ],
  },
  {
    name: "West",
    stadtteile: [
      stadtteil(
        "Westenau",
        "Auenpark, Westtor, Weidenkamp, Merlewiesen, Bleiche",
        [12300, 4, 17.3, 20.4, 14, 34, 20, 6.9, 13.2, 17.2, 4.9, 32.5, 24.6, 61],
      ),
      stadtteil(
        "Eichgraben",
        "Eichenhain, Grabenfeld, Schützenhof, Köhlersiedlung, Alte Schanze",
        [11100, 2, 16.2, 22.4, 12.5, 25, 17.4, 5.5, 9.8, 13, 4.5, 34.2, 20.5, 66.5],
      ),
      stadtteil(
        "Mühlacker",
        "Mühlenfeld, Müllerkamp, Kornblumenviertel, Windmühle, Roggenkamp",
        [10000, 5, 18, 20.6, 12, 24, 17, 5.2, 9.3, 12.1, 3.6, 31, 19, 67.5],
      ),
      stadtteil(
        "Sandkuhle",
        "Kiesgrube, Sandhügel, Baggersee, Kolonie Westend, Dünenhang, Zechensiedlung",
        [15900, 5, 18.2, 19, 15, 42, 21.2, 8.3, 16.3, 21.6, 5.9, 32, 26.5, 55],
      ),
      stadtteil(
        "Holunderhof",
        "Holunderbusch, Beerenhain, Gutshof, Streuobstwiesen, Haferkamp",
        [8600, 3, 16.8, 23, 10.5, 15, 14.2, 3.4, 4.9, 6.9, 2.3, 29.5, 13.8, 74],
      ),
      stadtteil(
        "Auenhof",
        "Auenblick, Pferdekoppel, Altarm, Fährhaus, Deichhof",
        [7900, 6, 17.9, 21.5, 10.8, 14, 14, 3.2, 4.6, 6.6, 2, 28.5, 13.2, 74.5],
      ),
    ],
  },
  {
    name: "Süd",
    stadtteile: [
      stadtteil(
        "Amselhöhe",
        "Amselhain, Drosselberg, Höhenpark, Finkenschlag, Sternwarte",
        [8400, -2, 15, 27.2, 9.5, 19, 13.4, 3.5, 5.2, 3.9, 2.4, 34.9, 13.1, 73.7],
      ),
      stadtteil(
        "Steinbreite",
        "Steinbruch, Pflastererhof, Schotterfeld, Basaltwerk, Steinmetzviertel",
        [8896, 5, 18.5, 20.2, 14, 28.1, 23.6, 9.1, 19.3, 28.4, 8.6, 37.1, 24.2, 54],
      ),
      stadtteil(
        "Schlehenberg",
        "Schlehdorn, Weinberg, Schlossblick, Rebenhang",
        [5900, 0, 15.8, 26, 9, 9, 10.5, 2, 1.6, 0.264, 1, 29, 9.5, 79],
      ),
      stadtteil(
        "Südwall",
        "Südtor, Wallgärten, Turmviertel, Glacis, Kasernenhöfe",
        [12000, 5, 15.5, 21.6, 15, 26, 18.6, 5.9, 10.8, 13.4, 4.7, 34.4, 20, 66],
      ),
      stadtteil(
        "Bergfrieden",
        "Friedenshöhe, Bergkirche, Talblick, Quellengrund",
        [6300, -1, 15.2, 26.5, 8.8, 8, 9.8, 1.9, 1.4, 0.126, 0.9, 30, 9, 79.5],
      ),
    ],
  },
  {
    name: "Ost",
    stadtteile: [
      stadtteil(
        "Ostwerk",
        "Werkstor, Maschinenhallen, Stahlhof, Gussviertel, Hüttensiedlung, Walzwerk",
        [17200, 7, 18.9, 17, 17.5, 38.5, 26.9, 12.4, 25.8, 34.9, 10.6, 38, 32, 47],
      ),
      stadtteil(
        "Güterbogen",
        "Güterbahnhof, Gleisdreieck, Stellwerk, Lokschuppen, Rangierfeld, Eisenbahnersiedlung",
        [18600, 10, 19.8, 15.8, 18.5, 51, 26.2, 12.9, 26.4, 35.3, 9.7, 33, 33, 46],
      ),
      stadtteil(
        "Krummacker",
        "Krumme Furche, Ackerrain, Rübenfeld, Pflugschar",
        [9600, 3, 18.8, 20.3, 13.5, 29.3, 25.1, 11, 20.8, 29.3, 6.2, 32, 30.4, 52.5],
      ),
      stadtteil(
        "Lerchenau",
        "Lerchenfeld, Auwald, Kleefeld, Ostaue, Wiesenhof",
        [13400, 2, 16.5, 22.3, 12.5, 31, 19.9, 6.9, 13, 17.7, 5, 34.6, 24.3, 61],
      ),
      stadtteil(
        "Fuchshügel",
        "Fuchsbau, Dachsberg, Hügelblick, Jägerhof",
        [5600, 1, 16.5, 22.6, 10.5, 14, 14.5, 3.6, 5.5, 7.8, 2.6, 29, 14, 73],
      ),
      stadtteil(
        "Neue Halde",
        "Haldenpark, Zechenbahn, Schacht Luise, Sonnenhang, Haldenblick, Förderturm",
        [14200, 27, 20.5, 15.5, 14, 39.5, 22.3, 7.4, 14.6, 19.6, 4.6, 29, 23.8, 57],
      ),
    ],
  },
  {
    name: "Merletal",
    stadtteile: [
      stadtteil(
        "Merlebogen",
        "Bogenbrücke, Uferhöfe, Flussschleife, Bootshaus, Weidenufer",
        [9700, 6, 15, 19.8, 18, 31, 19.8, 6.8, 13, 17.3, 5.5, 34.5, 22, 62],
      ),
      stadtteil(
        "Wiesental",
        "Wiesengrund, Talmühle, Storchennest, Kuckuckstal, Heuboden",
        [8900, 1, 16, 23, 10.5, 15, 13.8, 3.3, 4.7, 4.8, 2.2, 33.5, 12.8, 74],
      ),
      stadtteil(
        "Obermühle",
        "Mühlenteich, Wehrinsel, Oberdorf, Mahlhof, Hammerwerk",
        [7400, 2, 17.4, 21.8, 10.5, 16, 14.8, 3.7, 5.6, 6.1, 2.5, 29.8, 14, 73],
      ),
      stadtteil(
        "Kirchlohe",
        "Kirchdorf, Lohheide, Pfarrgarten, Küsterkamp, Glockenberg",
        [9600, 0, 15.8, 24.2, 11, 19, 16.2, 4.6, 8, 10.4, 3.6, 34.5, 17, 70],
      ),
      stadtteil(
        "Erlengrund",
        "Erlenhof, Bachaue, Schmiedegrund, Wasserwerk, Eisvogelgrund",
        [9600, 4, 17.6, 21.2, 11, 20, 15.6, 4.2, 6.9, 8.1, 3, 30, 16, 71],
      ),
    ],
  },
];
