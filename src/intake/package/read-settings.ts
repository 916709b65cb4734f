import type { Issue } from "../../core/model/issue.ts";
import { hasErrors } from "../../core/model/issue.ts";
import { readYamlDocument } from "./yaml-document.ts";
import { checkSettings } from "./check-settings.ts";
import type { Settings } from "./definition.ts";
import { validateSettings } from "./validate-settings.ts";

/** Reads and checks `atlas.yaml`. `settings` is `null` if there is any error; every issue carries its line. */
export function readSettings(bytes: Uint8Array, file: string): { readonly settings: Settings | null; readonly issues: readonly Issue[] } {
  const yaml = readYamlDocument(bytes, file);
  if (hasErrors(yaml.issues)) return { settings: null, issues: yaml.issues };
  const { settings, issues } = validateSettings(yaml.value, file, yaml.lineOf);
  if (settings === null) return { settings, issues: [...yaml.issues, ...issues] };
  const further = checkSettings(settings, file, yaml.lineOf);
  const all = [...yaml.issues, ...issues, ...further];
  return { settings: hasErrors(all) ? null : settings, issues: all };
}
