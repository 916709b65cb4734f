// SPDX-License-Identifier: EUPL-1.2
import { fieldsTable, findingsTable } from "../core/export/fields-table.ts";
import { hasChanges } from "../core/rules/rule-changes.ts";
import { shownCount } from "../core/view/fields/fields-view.ts";
import { fillClass } from "../core/view/palette.ts";
import { plainText } from "../i18n/parts.ts";
import { outlineKey, type PictureLegend } from "../markup/export/picture-legend.ts";
import { comparedAs, fieldName, type FieldsInput, ruleWordsOf } from "../markup/fields/fields-input.ts";
import { fieldsSentence } from "../markup/fields/fields-sentence.ts";
import { conditionPhrase, fieldSentence } from "../markup/rule-sentence.ts";
import { tableSpeech } from "./take-away-speech.ts";
import type { TakeInput, Taken, TakenNote } from "./taken.ts";

/** The action fields: answers of every area, every condition with value and threshold, and the picture with its legend. */
export function takeFields(input: FieldsInput, { words, scene }: TakeInput): Taken {
  const { view, words: texts, speech, indicators } = input;
  const said = { ...tableSpeech(words, speech) };
  const areas = { id: "", name: words.table.areas };
  const conditions = { id: "bedingungen", name: words.table.conditions };
  const rules = ruleWordsOf(input);
  const details = {
    rule: ({ condition }: { readonly condition: Parameters<typeof conditionPhrase>[0] }) => conditionPhrase(condition, rules),
    indicator: ({ condition }: { readonly condition: Parameters<typeof conditionPhrase>[0] }) => {
      const found = indicators.find(({ id }) => id === condition.indicator);
      if (found === undefined) return { name: condition.indicator, unit: "", decimals: 0 };
      const compared = comparedAs(found, condition.part);
      return { name: speech.local(compared.name), unit: speech.local(compared.unit), decimals: compared.decimals };
    },
  };
  return {
    file: ["handlungsfelder", view.level.id, String(view.year)],
    title: texts.title,
    areas: speech.texts.common.areas(speech.count(view.areas.length), speech.areas(view.level)),
    date: String(view.year),
    base: "",
    sentence: plainText(fieldsSentence(input)),
    tables: [
      { ...areas, make: () => fieldsTable(areas, view, said) },
      { ...conditions, make: () => findingsTable(conditions, view, { ...said, ...details }) },
    ],
    hasShapes: true,
    notes: notesOf(input, words),
    picture: scene === null ? null : { kind: "map", scene, legend: legendOf(input, words) },
  };
}

function notesOf(input: FieldsInput, words: TakeInput["words"]): readonly TakenNote[] {
  const { view, words: texts, speech } = input;
  const { notes } = words.csv;
  const rules = ruleWordsOf(input);
  return [
    [notes.view, texts.title],
    [notes.shows, plainText(fieldsSentence(input))],
    [notes.draft, hasChanges(view.changes) ? `${texts.draft}. ${texts.draftHelp(speech.local(view.official.title))}` : ""],
    ...view.chosen.map((summary): TakenNote => [
      notes.rule,
      `${fieldName(summary, speech)}: ${fieldSentence(summary.result.field, rules)}`,
    ]),
  ];
}

function legendOf({ view, words: texts, speech }: FieldsInput, words: TakeInput["words"]): PictureLegend {
  const { classes, counted, chosen, areas, level, changes, official } = view;
  const hasUnknown = areas.some((area) => shownCount(area, counted).unknown > 0);
  return {
    classes: classes.map(({ from, to, areaCount }, index) => ({
      fill: fillClass(index, "need", classes.length),
      limits: words.legend.classes(String(from), String(to)),
      details: [speech.texts.common.areas(speech.count(areaCount), speech.areas(level))],
    })),
    city: "",
    gaps: [{ fill: outlineKey, words: texts.map.outlined }, ...(hasUnknown ? [{ fill: null, sign: "?", words: texts.map.unknown }] : [])],
    notes: [
      texts.map.question(counted, speech.count(view.total)),
      ...(counted === "fields" ? [chosen.map((one) => texts.map.letter(one.result.field.symbol, fieldName(one, speech))).join(" · ")] : []),
      ...(hasChanges(changes) ? [`${texts.draft}. ${texts.draftHelp(speech.local(official.title))}`] : []),
    ],
  };
}
