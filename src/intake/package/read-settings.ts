// SPDX-License-Identifier: EUPL-1.2
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import { readYaml } from "../read-yaml.ts";
import { checkSettings } from "./check-settings.ts";
import type { Settings } from "./definition.ts";
import { validateSettings } from "./validate-settings.ts";

/** Reads and checks `atlas.yaml`. `settings` is `null` if there is any error; every issue carries its line. */
export function readSettings(bytes: Uint8Array, file: string): { readonly settings: Settings | null; readonly issues: readonly Issue[] } {
  const { document, issues: read } = readYaml(bytes, file);
  if (document === null) return { settings: null, issues: read };
  const { settings, issues } = validateSettings(document.value, file, document.lineOf);
  if (settings === null) return { settings, issues: [...read, ...issues] };
  const all = [...read, ...issues, ...checkSettings(settings, file, document.lineOf)];
  return { settings: hasErrors(all) ? null : settings, issues: all };
}
