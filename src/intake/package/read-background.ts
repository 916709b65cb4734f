// SPDX-License-Identifier: EUPL-1.2
import type { GlossaryTerm, KnownGap } from "../../core/model/background.ts";
import { nearestName } from "../../core/formula/nearest-name.ts";
import { type Localised, themeId } from "../../core/model/ids.ts";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import { readTable } from "../read-table.ts";
import { quote, report } from "../report-issue.ts";
import { type ColumnNames, columnMissing, type RegisterRow, registerTable } from "./register-columns.ts";

export interface EntriesReading<Entry> {
  readonly entries: readonly Entry[];
  readonly issues: readonly Issue[];
}

const glossaryColumns = {
  id: ["id", "kürzel", "kuerzel"],
  term: ["begriff", "begriff_de", "term"],
  termEnglish: ["begriff_en", "term_en"],
  explanation: ["erklärung", "erklaerung", "erklärung_de", "erklaerung_de", "explanation"],
  explanationEnglish: ["erklärung_en", "erklaerung_en", "explanation_en"],
} as const;

const gapColumns = {
  id: ["id", "kürzel", "kuerzel"],
  group: ["gruppe", "gruppe_de", "wen", "group"],
  groupEnglish: ["gruppe_en", "group_en"],
  reason: ["grund", "grund_de", "reason"],
  reasonEnglish: ["grund_en", "reason_en"],
  since: ["seit", "since"],
  step: ["schritt", "schritt_de", "nächster_schritt", "step"],
  stepEnglish: ["schritt_en", "step_en"],
  themes: ["themen", "thema", "themes"],
} as const;

type GlossaryColumn = keyof typeof glossaryColumns;
type GapColumn = keyof typeof gapColumns;

/** The glossary of a municipality (docs/quellpaket.md): a word and its explanation per row; a row that lacks one is left out with a warning. */
export function readGlossary(bytes: Uint8Array, file: string): Promise<EntriesReading<GlossaryTerm>> {
  return readEntries<GlossaryColumn, GlossaryTerm>(bytes, file, {
    names: glossaryColumns,
    needed: ["term", "explanation"],
    build: (row, id) => ({
      id,
      term: both(row, "term", "termEnglish"),
      explanation: both(row, "explanation", "explanationEnglish"),
    }),
  });
}

/** The register of what the numbers do not show. Themes that the package does not have are left away with a warning. */
export async function readGaps(bytes: Uint8Array, file: string, themes: readonly string[]): Promise<EntriesReading<KnownGap>> {
  const wrong: Issue[] = [];
  const { entries, issues } = await readEntries<GapColumn, KnownGap>(bytes, file, {
    names: gapColumns,
    needed: ["group", "reason"],
    build: (row, id) => ({
      id,
      group: both(row, "group", "groupEnglish"),
      reason: both(row, "reason", "reasonEnglish"),
      since: row.text("since"),
      step: both(row, "step", "stepEnglish"),
      themes: row.entries("themes").flatMap((theme) => {
        if (themes.includes(theme)) return [themeId(theme)];
        wrong.push(unknownTheme(row, theme, { file, themes }));
        return [];
      }),
    }),
  });
  return { entries, issues: [...issues, ...wrong] };
}

interface EntryPlan<Column extends string, Entry> {
  readonly names: ColumnNames<Column>;
  /** Columns without which a row says nothing. */
  readonly needed: readonly Column[];
  readonly build: (row: RegisterRow<Column>, id: string) => Entry;
}

async function readEntries<Column extends string, Entry>(
  bytes: Uint8Array,
  file: string,
  { names, needed, build }: EntryPlan<Column, Entry>,
): Promise<EntriesReading<Entry>> {
  const { table, issues } = await readTable(bytes, file);
  if (table === null) return { entries: [], issues };
  const register = registerTable<Column>(table, names, []);
  const missing = needed.filter((column) => !register.hasColumn(column)).map((column) => columnMissing(table, names[column][0] ?? column));
  const before = [...issues, ...register.issues, ...missing];
  if (hasErrors(before)) return { entries: [], issues: before };
  const incomplete: Issue[] = [];
  const entries = register.rows.flatMap((row, index) => {
    const empty = needed.find((column) => row.text(column) === "");
    if (empty === undefined) return [build(row, String(index + 1))];
    incomplete.push(cellEmpty(row, empty, file));
    return [];
  });
  return { entries, issues: [...before, ...incomplete] };
}

function both<Column extends string>(row: RegisterRow<Column>, german: Column, english: Column): Localised {
  const en = row.text(english);
  return en === "" ? { de: row.text(german) } : { de: row.text(german), en };
}

function cellEmpty<Column extends string>(row: RegisterRow<Column>, column: Column, file: string): Issue {
  const place = { file, row: row.row, column: row.header(column) };
  return report("warning", "cell-empty", "eine Angabe erwartet, leere Zelle gefunden. Die Zeile wird nicht veröffentlicht.", { place });
}

function unknownTheme<Column extends string>(
  row: RegisterRow<Column>,
  theme: string,
  { file, themes }: { readonly file: string; readonly themes: readonly string[] },
): Issue {
  const near = nearestName(theme, themes);
  const advice = near === null ? `Bekannt: ${themes.join(", ")}.` : `Meinten Sie „${near}“?`;
  return report("warning", "reference-unknown", `ein Thema aus atlas.yaml erwartet, ${quote(theme)} gefunden. ${advice}`, {
    place: { file, row: row.row },
    value: theme,
  });
}
