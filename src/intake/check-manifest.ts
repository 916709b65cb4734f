// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../core/formula/nearest-name.ts";
import type { Issue } from "../core/model/issue.ts";
import { concludeImport, type ImportResult } from "./import-outcome.ts";
import { cleanKey } from "./keys.ts";
import { checkFormulas, type NamedFormula } from "./manifest-formulas.ts";
import { readYaml, type YamlDocument, type YamlValue } from "./read-yaml.ts";
import { quote, report } from "./report-issue.ts";

/** Files of the package by path, to compare with the hashes that the manifest states. */
export type ManifestFiles = ReadonlyMap<string, Uint8Array>;

type Path = readonly (string | number)[];

/** What a value must be. A group lists its members; `each` describes the entries of a list. */
type Shape =
  | { readonly kind: "text" | "path" | "colour" | "font" | "link" | "hash" }
  | { readonly kind: "group"; readonly members: Readonly<Record<string, Shape>> }
  | { readonly kind: "list"; readonly each: Shape };

const text: Shape = { kind: "text" };
const group = (members: Readonly<Record<string, Shape>>): Shape => ({ kind: "group", members });
const areas = group({ file: { kind: "path" }, key: text, name: text });

const manifestShape: Shape = group({
  title: text,
  period: text,
  language: text,
  license: text,
  areas,
  tables: {
    kind: "list",
    each: group({ file: { kind: "path" }, key: text, name: text, period: text, sheet: text, sha256: { kind: "hash" } }),
  },
  indicators: { kind: "list", each: group({ id: text, label: text, column: text, formula: text, unit: text, hidden: text }) },
  theme: group({ color: { kind: "colour" }, font: { kind: "font" } }),
  source: group({ label: text, url: { kind: "link" } }),
});

/**
 * Checks a small manifest (JSON or YAML) that somebody else wrote: known members only, files inside the package and as hashed,
 * colours, fonts and links in a fixed grammar, formulas without circles. Nothing in it is ever run. `areas`: keys that it lists itself.
 */
export async function checkManifest(
  file: { readonly name: string; readonly bytes: Uint8Array },
  files: ManifestFiles,
): Promise<ImportResult> {
  const reading = readYaml(file.bytes, file.name);
  const { document } = reading;
  if (document === null) return concludeImport(reading.issues, [], []);
  const check = new ManifestCheck(file.name, document);
  check.visit(document.value, manifestShape, []);
  const issues = [...reading.issues, ...check.issues, ...check.checkIndicators(), ...(await check.checkHashes(files))];
  const listed = memberOf(document.value, "areas");
  const keys = Array.isArray(listed) ? listed.flatMap((entry: YamlValue) => keyAndName(entry)) : [];
  return concludeImport(issues, [], keys);
}

function keyAndName(entry: YamlValue): ImportResult["areas"] {
  const key = memberOf(entry, "key");
  const name = memberOf(entry, "name");
  return typeof key === "string" ? [{ key: cleanKey(key), name: typeof name === "string" ? name : "", polygons: [] }] : [];
}

class ManifestCheck {
  readonly issues: Issue[] = [];

  constructor(
    private readonly file: string,
    private readonly document: YamlDocument,
  ) {}

  visit(value: YamlValue, shape: Shape, path: Path): void {
    if (value === null) return;
    if (shape === areas && Array.isArray(value))
      return value.forEach((entry: YamlValue, index) => this.visit(entry, areas, [...path, index]));
    if (shape.kind === "group") return this.visitGroup(value, shape.members, path);
    if (shape.kind === "list")
      return Array.isArray(value)
        ? value.forEach((entry: YamlValue, index) => this.visit(entry, shape.each, [...path, index]))
        : this.expect("eine Liste", path);
    if (typeof value !== "string") return this.expect("ein Text", path);
    const sentence = judge(value, shape.kind);
    if (sentence !== "") this.add("error", `manifest-${shape.kind}`, `${quote(value)}: ${sentence}`, { path, value });
  }

  private visitGroup(value: YamlValue, members: Readonly<Record<string, Shape>>, path: Path): void {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.expect("eine Gruppe von Angaben", path);
    for (const [name, entry] of Object.entries(value)) {
      const shape = Object.hasOwn(members, name) ? members[name] : undefined;
      if (shape === undefined) this.unknown(name, Object.keys(members), path);
      else this.visit(entry, shape, [...path, name]);
    }
  }

  private unknown(name: string, known: readonly string[], path: Path): void {
    const suggestion = nearestName(name, known);
    const hint = suggestion === null ? `Bekannt sind ${known.map(quote).join(", ")}.` : `Meinten Sie ${quote(suggestion)}?`;
    this.add("error", "manifest-member-unknown", `Die Angabe ${quote(name)} ist unbekannt. ${hint}`, {
      path: [...path, name],
      value: name,
      facts: { suggestion },
    });
  }

  private expect(what: string, path: Path): void {
    this.add("error", "manifest-kind", `Hier wird ${what} erwartet.`, { path });
  }

  private add(
    severity: Issue["severity"],
    code: string,
    sentence: string,
    details: { readonly path: Path; readonly value?: string; readonly facts?: Readonly<Record<string, unknown>> },
  ): void {
    const place = { file: this.file, line: this.document.lineOf(details.path), member: details.path.join(".") };
    this.issues.push(
      report(severity, code, sentence, {
        place,
        ...(details.value === undefined ? {} : { value: details.value }),
        ...(details.facts === undefined ? {} : { facts: details.facts }),
      }),
    );
  }

  checkIndicators(): readonly Issue[] {
    const list = memberOf(this.document.value, "indicators");
    if (!Array.isArray(list)) return [];
    const entries = list.flatMap((entry: YamlValue, index): (NamedFormula & { readonly line: number })[] => {
      const id = memberOf(entry, "id");
      const formula = memberOf(entry, "formula");
      return typeof id === "string"
        ? [{ id, formula: typeof formula === "string" ? formula : null, line: this.document.lineOf(["indicators", index, "formula"]) }]
        : [];
    });
    return checkFormulas(entries).map(({ ids, severity, code, sentence, value }) => {
      const lines = entries.filter(({ id }) => ids.includes(id)).map(({ line }) => line);
      return report(severity, code, sentence, {
        place: { file: this.file, line: lines, member: ids.map((id) => `indicators.${id}`) },
        value,
      });
    });
  }

  /** Compares the stated SHA-256 of every table with the file itself. */
  async checkHashes(files: ManifestFiles): Promise<readonly Issue[]> {
    const tables = memberOf(this.document.value, "tables");
    const issues: Issue[] = [];
    for (const [index, table] of (Array.isArray(tables) ? tables : []).entries()) {
      const path = memberOf(table, "file");
      const expected = memberOf(table, "sha256");
      const bytes = typeof path === "string" ? files.get(path) : undefined;
      if (typeof path !== "string" || typeof expected !== "string" || bytes === undefined) continue;
      const found = await sha256(bytes);
      if (found === expected.toLowerCase()) continue;
      const sentence = `Die Datei ${quote(path)} ist nicht die, für die das Paket geprüft wurde: SHA-256 ${expected} erwartet, ${found} gefunden. Es wird nichts veröffentlicht.`;
      const place = { file: this.file, line: this.document.lineOf(["tables", index, "sha256"]), member: `tables.${index}.sha256` };
      issues.push(report("error", "manifest-checksum", sentence, { place, value: expected, facts: { file: path, expected, found } }));
    }
    return issues;
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What is wrong with a value of a guarded kind; "" if nothing. */
function judge(value: string, kind: "text" | "path" | "colour" | "font" | "link" | "hash"): string {
  switch (kind) {
    case "path":
      return isInsidePath(value) ? "" : "Dieser Ort liegt außerhalb des Pakets. Erlaubt sind nur relative Pfade im Paketordner.";
    case "colour":
      return /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) ? "" : "Erwartet wird eine Farbe wie „#1f6f8b“.";
    case "font":
      return /^[\p{L}\d -]+(, ?[\p{L}\d -]+)*$/u.test(value)
        ? ""
        : "Erwartet werden Namen von Schriften aus Buchstaben, Ziffern und Bindestrichen.";
    case "link":
      return /^(https?:\/\/|mailto:)[^\s<>"']+$/i.test(value)
        ? ""
        : "Erwartet wird ein Link, der mit https://, http:// oder mailto: beginnt.";
    case "hash":
      return /^[0-9a-f]{64}$/i.test(value) ? "" : "Erwartet wird ein SHA-256 aus 64 hexadezimalen Ziffern.";
    case "text":
      return "";
  }
}

/** True for relative paths that stay inside the package, after decoding. */
export function isInsidePath(path: string): boolean {
  const decoded = decodeRepeatedly(path);
  if (decoded === null || /^[\\/]|^[a-z][a-z\d+.-]*:|[\u0000-\u001f]/i.test(decoded)) return false;
  return !decoded.split(/[\\/]/).includes("..");
}

function decodeRepeatedly(path: string): string | null {
  let current = path;
  for (let round = 0; round < 3 && current.includes("%"); round++) {
    try {
      current = decodeURIComponent(current);
    } catch {
      return null;
    }
  }
  return current;
}

function memberOf(value: YamlValue | undefined, name: string): YamlValue | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([member]) => member === name)?.[1];
}
