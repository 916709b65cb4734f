// SPDX-License-Identifier: EUPL-1.2
import type { YamlPath } from "./validate-settings.ts";

/** Something wrong in `atlas.yaml` that its shape alone does not show; file and line are added where all are reported. */
export interface Finding {
  readonly path: YamlPath;
  readonly code: string;
  readonly sentence: string;
  readonly value?: string;
}
