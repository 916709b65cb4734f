// SPDX-License-Identifier: EUPL-1.2

const poll = "qFachkräfte'14.04.2026'37'0207'131'0101'148";
const focusStep = (step: number): string =>
  `view=focus&focus=${encodeURIComponent(`s${step}'5~${poll}~c0207*0101~wGrund~h'need'1000'1'0'0`)}`;

/** Addresses of every view in every form that a reader can reach by a link, without language and theme. */
export const everyView: Readonly<Record<string, string>> = {
  map: "view=map",
  card: "area=0207",
  offers: "area=0207&offers=aeltere-menschen",
  table: "form=table",
  text: "form=text",
  "city difference": "measure=city",
  change: "measure=change&since=2017&form=table",
  "two indicators": "pair=sgb2_quote",
  "two indicators, table": "pair=sgb2_quote&form=table",
  circles: "circles=1&only=3&pattern=1",
  counts: "indicator=einwohner",
  profile: "view=profile&area=0207",
  "choice of a profile": "view=profile",
  comparison: "view=comparison&compare=0101.0207.0102",
  "comparison, spine": "view=comparison&compare=0101.0207.0102&chart=spine",
  "comparison, years": "view=comparison&compare=0101.0207.0102&chart=multiples",
  "comparison, two indicators": "view=comparison&compare=0101.0207.0102&chart=scatter",
  "comparison, maps": "view=comparison&compare=0101.0207.0102&chart=maps",
  "choice for a comparison": "view=comparison",
  time: "view=time&area=0207&compare=0101",
  "time, index": "view=time&area=0207&line=index&since=2019",
  disadvantage: "view=disadvantage&area=0207",
  fields: "view=fields&area=0207",
  "fields, table": "view=fields&form=table",
  "fields, text": "view=fields&form=text",
  "focus 1": focusStep(1),
  "focus 2": focusStep(2),
  "focus 3": focusStep(3),
  "focus 4": focusStep(4),
  "focus 5": focusStep(5),
  sheet: "view=sheet&indicator=kinderarmut",
  glossary: "view=glossary",
  gaps: "view=gaps",
  accessibility: "view=accessibility",
  about: "view=about",
  embedded: "area=0207&embed=map.search.year.level.indicator.card",
};
