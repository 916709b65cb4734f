// SPDX-License-Identifier: EUPL-1.2
import { berlinCuts } from "../typology/status-dynamics.ts";
import { increasing } from "./parse-classes.ts";
import { parseDdof } from "./parse-normalisation.ts";
import { parseParts } from "./parse-parts.ts";
import type { RecipeReader } from "./recipe-reader.ts";
import type { RecipeAxis, RecipeBase, RecipeIndicator, TypologyRecipe } from "./recipe.ts";
import { type TypologyPreset, typologyPresets } from "./typology-presets.ts";

export const typologyMembers = ["voreinstellung", "ddof", "status", "dynamik"];

/**
 * Reads status and dynamics, each with its indicators, cuts and names of classes; a preset fills in what the recipe leaves out. The publishers
 * rate no area that lacks an indicator.
 */
export function parseTypology(reader: RecipeReader, base: RecipeBase): TypologyRecipe {
  const preset = reader.has(["voreinstellung"]) ? reader.choice(["voreinstellung"], typologyPresets) : null;
  const known = base.indicators.map(({ id }) => id);
  const status = parseAxis(reader, "status", {
    known,
    ...(preset?.status ?? { cuts: berlinCuts.status, names: null }),
    parts: preset === null ? null : base.indicators.map(({ id }) => ({ id, weight: 1 })),
  });
  const changes = preset === null || reader.has(["dynamik", "teile"]) ? [] : changesOf(reader, { base, status, preset });
  const dynamic = parseAxis(reader, "dynamik", {
    known,
    ...(preset?.dynamic ?? { cuts: berlinCuts.dynamic, names: null }),
    parts: changes.length === 0 ? null : changes.map(({ id }, place) => ({ id, weight: status.parts[place]?.weight ?? 1 })),
  });
  return {
    ...base,
    kind: "typology",
    indicators: [...base.indicators, ...changes],
    gaps: preset === null || reader.has(["luecken", "mindestens"]) ? base.gaps : { ...base.gaps, minCoverage: 1 },
    least: base.least ?? (preset === null ? null : leastOf(reader, base, preset)),
    ddof: reader.has(["ddof"]) ? parseDdof(reader, ["ddof"]) : (preset?.ddof ?? 0),
    status,
    dynamic,
  };
}

interface UsualAxis {
  readonly known: readonly string[];
  readonly cuts: readonly number[];
  /** `null`: numbers. */
  readonly names: readonly string[] | null;
  /** `null`: the recipe must name them. */
  readonly parts: RecipeAxis["parts"] | null;
}

function parseAxis(reader: RecipeReader, name: string, usual: UsualAxis): RecipeAxis {
  const isThere = reader.has([name]);
  if (isThere || usual.parts === null) reader.members([name], ["teile", "grenzen", "klassen"]);
  const cuts = isThere && reader.has([name, "grenzen"]) ? increasing(reader, [name, "grenzen"]) : usual.cuts;
  const numbers = Array.from({ length: cuts.length + 1 }, (_, index) => String(index + 1));
  const names = reader.has([name, "klassen"]) ? reader.texts([name, "klassen"]) : (usual.names ?? numbers);
  if (names.length !== cuts.length + 1) {
    reader.refuse([name, "klassen"], `${cuts.length + 1} Namen für ${cuts.length} Grenzen erwartet, ${names.length} gefunden.`);
  }
  const parts = usual.parts !== null && !reader.has([name, "teile"]) ? usual.parts : parseParts(reader, [name, "teile"], usual.known);
  return { parts, cuts, names };
}

interface ChangeTask {
  readonly base: RecipeBase;
  readonly status: RecipeAxis;
  readonly preset: TypologyPreset;
}

/** The indicators of the status minus the same some years ago, which only a package knows by itself. */
function changesOf(reader: RecipeReader, { base, status, preset }: ChangeTask): readonly RecipeIndicator[] {
  if (base.package === null) {
    const advice = `Über Tabellen nennt „dynamik“ mit „teile“, was sich in ${preset.years} Jahren verändert hat: Kennzahlen mit „spalte“ und „abzueglich“.`;
    return reader.refuse(["dynamik"], `„dynamik“ erwartet, nichts gefunden. ${advice}`) ?? [];
  }
  return status.parts.flatMap(({ id }) => {
    const indicator = base.indicators.find((one) => one.id === id);
    const [column, ...others] = indicator?.plus ?? [];
    if (indicator === undefined || column === undefined) return [];
    const isPlain = others.length === 0 && indicator.minus.length === 0 && indicator.base.length === 0 && !column.includes("@");
    if (isPlain) return [{ ...indicator, id: `${id}_veraenderung`, minus: [`${column}@-${preset.years}`] }];
    const sentence = `Nur eine Kennzahl aus einer einzigen „spalte“ ohne Jahr hat eine Dynamik von selbst; bitte „dynamik“ mit „teile“ angeben.`;
    return reader.refuse(["kennzahlen", id], sentence) ?? [];
  });
}

/** The publishers rate no small areas; who leaves that out has to say so. */
function leastOf(reader: RecipeReader, base: RecipeBase, preset: TypologyPreset): RecipeBase["least"] {
  if (base.population !== null) return { column: base.population, value: preset.leastPeople };
  if (base.excluded.length > 0) return null;
  const sentence = `„bevoelkerung“ erwartet: Gebiete mit weniger als ${preset.leastPeople} Menschen werden nicht bewertet. Sonst „ohne“ oder „mindestens“ angeben.`;
  return reader.refuse(["voreinstellung"], sentence);
}
