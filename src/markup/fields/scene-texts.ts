// SPDX-License-Identifier: EUPL-1.2
import type { FieldsSceneTexts } from "../../core/view/fields/select-fields-scene.ts";
import { plainText } from "../../i18n/parts.ts";
import type { FieldsInput } from "./fields-input.ts";
import { fieldsSentence } from "./fields-sentence.ts";
import { areaSentences } from "./fields-text.ts";

/** Title, description and plates of the map of action fields. */
export function fieldsSceneTexts(input: Pick<FieldsInput, "words" | "speech">): FieldsSceneTexts {
  const { words, speech } = input;
  return {
    title: (view) => words.map.title(view.counted, speech.count(view.total)),
    description: (view) => plainText(fieldsSentence({ view, ...input })),
    plate: (area, view) => areaSentences(area, { view, ...input }),
    unknownPlate: (name) => [name, words.answer.unknown],
  };
}
