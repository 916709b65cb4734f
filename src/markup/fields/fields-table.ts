// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../core/model/cell.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { FieldsArea } from "../../core/view/fields/fields-view.ts";
import { gapStatus } from "../../i18n/speech.ts";
import { icon, type IconName } from "../icons.ts";
import { fieldName, type FieldsInput } from "./fields-input.ts";

const signs: Readonly<Record<FieldsArea["belongs"], IconName>> = { met: "check", notMet: "cross", unknown: "unknown" };

/** Areas × fields: yes, no or "nicht beurteilbar", with people and counts. Most fields first. */
export function fieldsTable(input: FieldsInput): Markup {
  const { view, words, speech } = input;
  const caption = words.table.caption(String(view.year));
  const order = new Intl.Collator(speech.language);
  const rows = view.areas.toSorted((a, b) => b.fields.met - a.fields.met || order.compare(a.name, b.name));
  const head = [
    speech.areas(view.level).singular,
    ...(view.parentLevel === null ? [] : [words.table.parent]),
    words.table.people,
    ...view.chosen.map((summary) => fieldName(summary, speech)),
    words.table.fields,
    ...(view.counted === "conditions" ? [words.table.conditions] : []),
  ];
  const table = h(
    "table",
    { class: "data-table" },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        head.map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map((area) => tableRow(area, input)),
    ),
  );
  return h(
    "div",
    {},
    h("div", { class: "table-scroll", role: "region", tabindex: 0, "aria-label": caption }, table),
    h(
      "p",
      { class: "no-print" },
      h("button", { class: "btn", type: "button", "data-fields-file": "csv" }, icon("download"), words.table.download),
    ),
  );
}

function tableRow(area: FieldsArea, { view, words, speech, link, area: selected }: FieldsInput): Markup {
  const answers = view.chosen.map((summary, index) => {
    const answer = area.answers[index] ?? "unknown";
    return h(
      "td",
      { "data-label": fieldName(summary, speech), "data-answer": answer },
      h("span", { class: "fields-answer" }, icon(signs[answer]), words.answer[answer]),
    );
  });
  const population = hasNumber(area.population)
    ? speech.count(area.population.value).text
    : speech.texts.area.noNumber[gapStatus(area.population)];
  return h(
    "tr",
    { "data-area": area.id, "aria-current": area.id === selected ? "true" : null },
    h("th", { scope: "row" }, h("a", { href: link({ area: area.id }) }, area.name)),
    view.parentLevel === null ? null : h("td", { "data-label": words.table.parent }, area.parentName ?? ""),
    h("td", { class: "n", "data-label": words.table.people }, population),
    answers,
    h("td", { "data-label": words.table.fields }, `${area.fields.met}${area.fields.unknown > 0 ? "?" : ""}`),
    view.counted === "conditions"
      ? h(
          "td",
          { "data-label": words.table.conditions },
          words.table.of(`${area.conditions.met}${area.conditions.unknown > 0 ? "?" : ""}`, String(view.total)),
        )
      : null,
  );
}

/** The same table as rows of plain texts, for a file. */
export function fieldsRows({ view, words, speech }: Pick<FieldsInput, "view" | "words" | "speech">): readonly (readonly string[])[] {
  const head = [
    speech.areas(view.level).singular,
    "ID",
    words.table.parent,
    words.table.people,
    ...view.chosen.map((summary) => fieldName(summary, speech)),
    words.table.fields,
  ];
  const rows = view.areas.map((area) => [
    area.name,
    area.id,
    area.parentName ?? "",
    area.population.value === null ? "" : String(area.population.value),
    ...area.answers.map((answer) => words.answer[answer]),
    `${area.fields.met}${area.fields.unknown > 0 ? "?" : ""}`,
  ]);
  return [head, ...rows];
}
