import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import type { Issue } from "../../core/model/issue.ts";
import { decodeText } from "../encoding.ts";
import { report } from "../report-issue.ts";

/** Content of a YAML file with the line of each of its parts. */
export interface YamlDocument {
  readonly value: unknown;
  /** Line (1-based) of the value at a path, or of the nearest part above it that exists. */
  readonly lineOf: (path: readonly (string | number)[]) => number | null;
  readonly issues: readonly Issue[];
}

/** Reads YAML 1.2. Malformed text and keys that occur twice become errors with line and column. */
export function readYamlDocument(bytes: Uint8Array, file: string): YamlDocument {
  const lines = new LineCounter();
  const decoded = decodeText(bytes, file);
  const document = parseDocument(decoded.text, { lineCounter: lines, uniqueKeys: true });
  const issues = document.errors.map((error) => {
    const at = lines.linePos(error.pos[0]);
    const reason = error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "";
    const sentence = `gültiges YAML erwartet, an Stelle ${at.col} nicht lesbar: ${reason}. Einrückung, Doppelpunkte und Anführungszeichen prüfen.`;
    return report("error", "yaml-malformed", sentence, { place: { file, line: at.line }, facts: { column: at.col } });
  });
  const lineOf = (path: readonly (string | number)[]): number | null => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsetOf(document, path.slice(0, length));
      if (offset !== null) return lines.linePos(offset).line;
    }
    return null;
  };
  return { value: issues.length > 0 ? null : document.toJS(), lineOf, issues: [...decoded.issues, ...issues] };
}

/** Where a member starts: its name in a group, the entry itself in a list. */
function offsetOf(document: Document, path: readonly (string | number)[]): number | null {
  const last = path.at(-1);
  const around = path.length < 2 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (typeof last === "string" && isMap(around)) {
    const key = around.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === last)?.key;
    return isNode(key) ? (key.range?.[0] ?? null) : null;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
