// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../model/issue.ts";
import type { Json } from "../model/json.ts";
import {
  focusFormat,
  focusFormatVersion,
  type FocusRecord,
  type ReasonedArea,
  type RecordedPoll,
  type ShortlistedArea,
} from "./focus-record.ts";

/**
 * Reads a saved record. Every wrong member becomes an issue with its path; with any, nothing is handed on. A file that is no record, or one of
 * another version, is refused in one issue. Whether its areas and indicators exist in an edition is not asked here.
 */
export function parseFocusRecord(value: unknown, file = "fokus.json"): FocusRecord | readonly Issue[] {
  const reader = new RecordReader(file);
  const record = reader.isRecord(value) ? reader.record(value) : null;
  return record === null || reader.issues.length > 0 ? reader.issues : record;
}

type Group = Readonly<Record<string, unknown>>;

/** Reads members one by one and remembers what is wrong; a wrong member is replaced by an empty one that nobody will see. */
class RecordReader {
  readonly issues: Issue[] = [];
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Whether the file says of itself that it is a record of this version. */
  isRecord(value: unknown): value is Group {
    if (!isGroup(value)) this.complain("", "gesicherte Fokusquartiere", value ?? undefined);
    else if (value["format"] !== focusFormat) this.complain("format", `„${focusFormat}“`, value["format"]);
    else if (value["version"] !== focusFormatVersion) this.complain("version", `Fassung ${focusFormatVersion}`, value["version"]);
    return this.issues.length === 0;
  }

  record(group: Group): FocusRecord {
    return {
      title: this.text(group, "title"),
      place: this.text(group, "place"),
      edition: this.text(group, "edition"),
      level: this.text(group, "level"),
      year: this.number(group, "year"),
      date: this.text(group, "date"),
      criteria: this.text(group, "criteria"),
      recipe: this.json(group["recipe"], "recipe"),
      seed: this.number(group, "seed"),
      shortlist: this.list(group, "shortlist", (entry, path) => this.shortlisted(entry, path)),
      polls: this.list(group, "polls", (entry, path) => this.poll(entry, path)),
      chosen: this.list(group, "chosen", (entry, path) => this.reasoned(entry, path)),
      rejected: this.list(group, "rejected", (entry, path) => this.reasoned(entry, path)),
      reasons: this.text(group, "reasons"),
    };
  }

  private shortlisted(entry: Group, path: string): ShortlistedArea {
    const by = entry["by"];
    if (by !== "criteria" && by !== "hand") this.complain(`${path}.by`, "criteria oder hand", by);
    return { ...this.reasoned(entry, path), by: by === "hand" ? "hand" : "criteria" };
  }

  private reasoned(entry: Group, path: string): ReasonedArea {
    return { area: this.text(entry, "area", path), reason: this.text(entry, "reason", path) };
  }

  private poll(entry: Group, path: string): RecordedPoll {
    return {
      topic: this.text(entry, "topic", path),
      date: this.text(entry, "date", path),
      participants: this.number(entry, "participants", path),
      scores: this.list(
        entry,
        "scores",
        (line, at) => ({ area: this.text(line, "area", at), score: this.number(line, "score", at) }),
        path,
      ),
    };
  }

  private text(group: Group, name: string, path = ""): string {
    const value = group[name];
    if (typeof value === "string") return value;
    this.complain(joined(path, name), "Text", value);
    return "";
  }

  private number(group: Group, name: string, path = ""): number {
    const value = group[name];
    if (typeof value === "number" && Number.isFinite(value)) return value;
    this.complain(joined(path, name), "Zahl", value);
    return 0;
  }

  private list<T>(group: Group, name: string, read: (entry: Group, path: string) => T, path = ""): readonly T[] {
    const value = group[name];
    const here = joined(path, name);
    if (Array.isArray(value))
      return value.map((entry: unknown, index) => read(this.group(entry, `${here}[${index}]`), `${here}[${index}]`));
    this.complain(here, "Liste", value);
    return [];
  }

  private group(value: unknown, path: string): Group {
    if (isGroup(value)) return value;
    this.complain(path, "Objekt", value);
    return {};
  }

  private json(value: unknown, path: string): Json {
    if (isJson(value)) return value;
    this.complain(path, "Regeldatei oder null", value);
    return null;
  }

  private complain(path: string, expected: string, found: unknown): void {
    const shown = found === undefined ? "nichts" : (JSON.stringify(found) ?? typeof found).slice(0, 60);
    const where = path === "" ? this.file : `${this.file}, ${path}`;
    const message = `${where}: ${expected} erwartet, ${shown} gefunden. Bitte eine Datei verwenden, die mit „Als Datei sichern“ entstanden ist.`;
    this.issues.push({
      code: "focus-member",
      severity: "error",
      message,
      place: path === "" ? { file: this.file } : { file: this.file, member: path },
    });
  }
}

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isJson(value: unknown): value is Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return isGroup(value) && Object.values(value).every(isJson);
}
