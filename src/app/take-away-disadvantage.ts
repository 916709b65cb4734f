// SPDX-License-Identifier: EUPL-1.2
import { conditionsTable, disadvantageTable } from "../core/export/disadvantage-table.ts";
import type { DisadvantageView } from "../core/view/indicator-view.ts";
import { fillClass } from "../core/view/palette.ts";
import { plainText } from "../i18n/parts.ts";
import { disadvantageSentence, ruleText } from "../markup/disadvantage.ts";
import type { PictureLegend } from "../markup/export/picture-legend.ts";
import { tableSpeech } from "./take-away-speech.ts";
import type { TakeInput, Taken } from "./taken.ts";

/** The overlay of conditions: every area with what it meets, every condition with value and threshold, and the picture with its legend. */
export function takeDisadvantage(view: DisadvantageView, input: TakeInput): Taken {
  const { context, words, scene } = input;
  const { speech, data } = context;
  const { disadvantage } = speech.texts;
  const said = tableSpeech(words, speech);
  const rules = new Map(
    data.manifest.conditions.flatMap((condition) => {
      const counted = view.conditions.find(({ id }) => id === condition.id);
      return counted === undefined ? [] : [[condition.id, ruleText({ ...condition, subject: counted.indicator }, speech)] as const];
    }),
  );
  const rule = (id: string): string => rules.get(id) ?? id;
  const areas = { id: "", name: words.table.areas };
  const conditions = { id: "bedingungen", name: words.table.conditions };
  return {
    file: ["mehrfach-belastet", view.level.id, String(view.year)],
    title: disadvantage.title,
    areas: speech.texts.common.areas(speech.count(view.areas.length), speech.areas(view.level)),
    date: String(view.year),
    base: "",
    sentence: plainText(disadvantageSentence(view, speech)),
    tables: [
      { ...areas, make: () => disadvantageTable(areas, view, said) },
      { ...conditions, make: () => conditionsTable(conditions, view, { ...said, rule }) },
    ],
    hasShapes: true,
    notes: [
      [words.csv.notes.view, disadvantage.title],
      [words.csv.notes.shows, plainText(disadvantageSentence(view, speech))],
      ...view.conditions.map(({ id }) => [words.csv.notes.rule, rule(id)] as const),
    ],
    picture: scene === null ? null : { kind: "map", scene, legend: legendOf(view, input) },
  };
}

function legendOf(view: DisadvantageView, { context: { speech }, words }: TakeInput): PictureLegend {
  const { classes, areas, flagged, conditions, level } = view;
  const { disadvantage, common } = speech.texts;
  const hasUnknown = areas.some(({ unknown }) => unknown > 0);
  return {
    classes: classes.map(({ from, to, areaCount }, index) => ({
      fill: fillClass(index, "need", classes.length),
      limits: words.legend.classes(String(from), String(to)),
      details: [common.areas(speech.count(areaCount), speech.areas(level))],
    })),
    city: "",
    gaps: hasUnknown ? [{ fill: null, sign: "?", words: words.legend.unknown }] : [],
    notes: [
      disadvantage.question(speech.count(conditions.length)),
      ...(flagged.least > 0 ? [words.legend.outlinedFrom(String(flagged.least))] : []),
    ],
  };
}
