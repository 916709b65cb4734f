// SPDX-License-Identifier: EUPL-1.2
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Document, type Node, type Pair } from "yaml";
import type { Issue } from "../core/model/issue.ts";
import { decodeText } from "./encoding.ts";
import { detectFileKind } from "./file-kind.ts";
import { quote, quotedList, report } from "./report-issue.ts";

/** A value of a manifest. Every scalar is text exactly as written; `null` is an empty one. Objects have no prototype. */
export type YamlValue = string | null | readonly YamlValue[] | { readonly [member: string]: YamlValue };

export interface YamlDocument {
  readonly value: YamlValue;
  /** 1-based line of a member (`["ebenen", 2, "datei"]`), or of its nearest parent that exists. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

export interface YamlReading {
  /** `null` if nothing may be used; then `issues` holds an error. */
  readonly document: YamlDocument | null;
  readonly issues: readonly Issue[];
}

const mostBytes = 200_000;
const mostValues = 50_000;
const mostAliases = 100;
const deepest = 60;
const forbiddenMembers = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a YAML or JSON manifest. Nothing is converted: `05112000`, `NO`, `1e3`, `12:30` stay text, and the lines where another reader
 * would see something else are said once. Refused, with line: syntax errors, members given twice, tags, members that reach a prototype,
 * aliases that multiply. Never throws on bad bytes.
 */
export function readYaml(bytes: Uint8Array, file: string): YamlReading {
  const kind = detectFileKind(bytes);
  if (kind !== "text" && kind !== "json") return refuse(wrongKind(kind, file));
  if (bytes.length > mostBytes)
    return refuse(
      report("error", "manifest-too-large", `Die Datei hat ${bytes.length} Bytes, höchstens ${mostBytes} werden gelesen.`, {
        place: { file },
      }),
    );
  const decoded = decodeText(bytes, file);
  if (isNestedTooDeeply(decoded.text)) return refuse(tooDeep(file));
  const lines = new LineCounter();
  try {
    const [document, second] = parseAllDocuments(decoded.text, {
      schema: "failsafe",
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      strict: true,
      logLevel: "error",
    });
    if (document === undefined || !("contents" in document))
      return refuse(report("error", "file-empty", "Die Datei ist leer.", { place: { file } }));
    const syntax = describeSyntax(document, { text: decoded.text, lines, file });
    if (syntax.length > 0) return { document: null, issues: [...decoded.issues, ...syntax] };
    if (second !== undefined)
      return refuse(
        report("error", "manifest-several-documents", "Die Datei enthält mehrere durch „---“ getrennte Dokumente; nur eines ist erlaubt.", {
          place: { file, line: lines.linePos(second.range[0]).line },
        }),
      );
    const converted = new Conversion(document, lines, file).run();
    return { ...converted, issues: [...decoded.issues, ...converted.issues] };
  } catch (error) {
    if (error instanceof RangeError) return refuse(tooDeep(file));
    throw error;
  }
}

/** Looks for depth before parsing, because the parser recurses: brackets, and marks of lists and members at the start of lines. */
function isNestedTooDeeply(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1);
    if (depth > deepest * 2) return true;
  }
  return text.split(/[\r\n]/).some((line) => (/^[\s?:-]*/.exec(line)?.[0].length ?? 0) > deepest * 4 && /^[\s?:-]*\S/.test(line));
}

interface Source {
  readonly text: string;
  readonly lines: LineCounter;
  readonly file: string;
}

function describeSyntax(document: Document.Parsed, { text, lines, file }: Source): readonly Issue[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const shown = quote((text.split("\n")[line - 1] ?? "").trimEnd());
    if (error.code === "TAG_RESOLVE_FAILED") return unknownTag(line, shown, file);
    const hint =
      hints[error.code] ??
      (/^\s*\t/.test(text.split("\n")[line - 1] ?? "") ? hints["TAB_AS_INDENT"] : undefined) ??
      "Bitte Einrückung, Klammern und Anführungszeichen an dieser Stelle prüfen.";
    return report("error", "manifest-syntax", `Zeichen ${col}: ${shown} ist so kein gültiges YAML oder JSON. ${hint}`, {
      place: { file, line },
      value: shown,
      facts: { column: col, yamlCode: error.code },
    });
  });
}

const hints: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "Die Zeile ist mit einem Tabulator eingerückt; bitte Leerzeichen verwenden.",
  BAD_INDENT: "Die Einrückung passt nicht zu den Zeilen darüber.",
  MISSING_CHAR: "Ein Zeichen fehlt, z. B. ein schließendes Anführungszeichen, eine Klammer oder ein Komma.",
  BLOCK_AS_IMPLICIT_KEY: "Vermutlich fehlt ein Zeilenumbruch, oder ein Text mit Doppelpunkt braucht Anführungszeichen.",
  MULTILINE_IMPLICIT_KEY: "Vermutlich fehlt ein Doppelpunkt hinter dem Namen.",
  UNEXPECTED_TOKEN: "An dieser Stelle steht ein Zeichen zu viel.",
};

function unknownTag(line: number, shown: string, file: string): Issue {
  return report(
    "error",
    "manifest-tag",
    `Unbekannte YAML-Marke (Tag) in ${shown}. Marken mit „!“ werden nicht ausgeführt und sind nicht erlaubt; bitte entfernen.`,
    { place: { file, line }, value: shown },
  );
}

/** Walks the nodes of one document, keeps text as text and remembers where every member stands. */
class Conversion {
  private readonly issues: Issue[] = [];
  private readonly positions = new Map<string, number>();
  private readonly ambiguous: { readonly line: number; readonly text: string }[] = [];
  private values = 0;
  private aliases = 0;

  constructor(
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
    private readonly file: string,
  ) {}

  run(): YamlReading {
    const value = this.convert(this.document.contents, []);
    if (this.values > mostValues || this.aliases > mostAliases) this.issues.push(this.tooMany());
    if (this.ambiguous.length > 0) this.issues.push(this.keptAsText());
    if (this.issues.some(({ severity }) => severity === "error")) return { document: null, issues: this.issues };
    return { document: { value, lineOf: (path) => this.lineOf(path) }, issues: this.issues };
  }

  private convert(node: unknown, path: readonly (string | number)[]): YamlValue {
    this.values++;
    if (this.values > mostValues || this.aliases > mostAliases) return null;
    if (path.length > deepest) throw new RangeError("manifest nested too deeply");
    if (isAlias(node)) {
      this.aliases++;
      return this.convert(node.resolve(this.document), path);
    }
    this.checkTag(node);
    if (isScalar(node)) return this.scalar(node);
    if (isSeq(node)) return node.items.map((item, index) => this.member(item, [...path, index], this.offsetOf(item)));
    if (isMap(node)) return this.map(node.items, path);
    return null;
  }

  private map(pairs: readonly Pair[], path: readonly (string | number)[]): YamlValue {
    const converted: Record<string, YamlValue> = Object.create(null);
    for (const { key, value } of pairs) {
      const name = isScalar(key) ? String(key.value ?? "") : "";
      const place = { file: this.file, line: this.lineAt(this.offsetOf(key)), member: [...path, name].join(".") };
      if (!isScalar(key))
        this.issues.push(report("error", "manifest-member", "Hier wird ein Name erwartet, keine Liste oder Gruppe.", { place }));
      else if (forbiddenMembers.has(name))
        this.issues.push(
          report("error", "manifest-member-forbidden", `Die Angabe ${quote(name)} ist nicht erlaubt. Bitte entfernen.`, {
            place,
            value: name,
          }),
        );
      else if (Object.hasOwn(converted, name)) {
        const first = this.lineOf([...path, name]);
        this.issues.push(
          report(
            "error",
            "manifest-member-twice",
            `Die Angabe ${quote(name)} steht doppelt, zuerst in Zeile ${first}. Bitte eine davon entfernen.`,
            { place, value: name, facts: { firstLine: first } },
          ),
        );
      } else converted[name] = this.member(value, [...path, name], this.offsetOf(key));
    }
    return converted;
  }

  private member(node: unknown, path: readonly (string | number)[], offset: number): YamlValue {
    this.positions.set(JSON.stringify(path), offset);
    return this.convert(node, path);
  }

  private scalar(node: {
    readonly value: unknown;
    readonly type?: string | undefined;
    readonly source?: string | undefined;
    readonly range?: readonly number[] | null | undefined;
  }): YamlValue {
    const text = typeof node.value === "string" ? node.value : "";
    if (node.type !== "PLAIN") return text;
    if (text === "") return null;
    if (isReadDifferently(text)) this.ambiguous.push({ line: this.lineAt(node.range?.[0] ?? 0), text });
    return text;
  }

  private checkTag(node: unknown): void {
    const tag = (isScalar(node) || isMap(node) || isSeq(node)) && node.tag !== undefined ? node.tag : "";
    if (tag === "" || /^tag:yaml\.org,2002:(str|map|seq)$/.test(tag)) return;
    this.issues.push(unknownTag(this.lineAt(this.offsetOf(node)), quote(tag), this.file));
  }

  private offsetOf(node: unknown): number {
    return isNodeWithRange(node) ? node.range[0] : 0;
  }

  private lineAt(offset: number): number {
    return this.lines.linePos(offset).line;
  }

  private lineOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length > 0; length--) {
      const offset = this.positions.get(JSON.stringify(path.slice(0, length)));
      if (offset !== undefined) return this.lineAt(offset);
    }
    return 1;
  }

  private tooMany(): Issue {
    const sentence = `Die Datei vervielfältigt sich durch YAML-Verweise (*): mehr als ${mostAliases} Verweise oder ${mostValues} Werte. Diese Grenze ist fest; bitte die Verweise ausschreiben.`;
    return report("error", "manifest-aliases", sentence, { place: { file: this.file }, facts: { limit: mostAliases } });
  }

  private keptAsText(): Issue {
    const sentence = `Diese Angaben ohne Anführungszeichen wurden als Text genau so übernommen: ${quotedList(this.ambiguous.map(({ text }) => text))}. Andere Programme lesen darin Zahlen, Datum, Ja/Nein oder nichts; bitte in Anführungszeichen setzen.`;
    return report("notice", "manifest-kept-as-text", sentence, {
      place: { file: this.file, line: this.ambiguous.map(({ line }) => line) },
      value: this.ambiguous.map(({ text }) => text),
    });
  }
}

/** Plain scalars that YAML 1.1 or 1.2 turns into something that does not print as it was written. */
function isReadDifferently(text: string): boolean {
  return /^(0\d+|0o[0-7]+|0x[\da-f]+|[-+]?\d[\d_]*(\.\d*)?e[-+]?\d+|\d+(:[0-5]?\d)+|\d{4}-\d\d?-\d\d?.*|y|yes|n|no|on|off|~|[-+]?\.(inf|nan))$/i.test(
    text,
  );
}

function isNodeWithRange(node: unknown): node is Node & { readonly range: readonly [number, number, number] } {
  return (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && Array.isArray(node.range);
}

function wrongKind(kind: string, file: string): Issue {
  const found =
    { empty: "Die Datei ist leer.", html: "Das ist eine HTML-Seite, vielleicht eine Anmelde- oder Fehlerseite." }[kind] ??
    "Das ist keine Textdatei.";
  return report("error", kind === "empty" ? "file-empty" : "manifest-not-text", `${found} Erwartet wird YAML oder JSON.`, {
    place: { file },
  });
}

function tooDeep(file: string): Issue {
  return report("error", "manifest-too-deep", `Die Datei ist mehr als ${deepest} Ebenen tief verschachtelt und wurde nicht gelesen.`, {
    place: { file },
    facts: { limit: deepest },
  });
}

function refuse(issue: Issue): YamlReading {
  return { document: null, issues: [issue] };
}
