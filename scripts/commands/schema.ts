// SPDX-License-Identifier: EUPL-1.2
import { atlasJsonSchema } from "../../src/intake/package/json-schema.ts";
import type { Command } from "../command.ts";

/** Prints the JSON Schema of `atlas.yaml`; a test keeps docs/atlas.schema.json equal to it. */
export const schema: Command = {
  name: "schema",
  summary: "gibt das JSON-Schema von atlas.yaml aus, für Editoren",
  help: "Aufruf: npm run -s atlas -- schema > docs/atlas.schema.json",
  options: {},
  run: (_call, terminal) => {
    terminal.print(JSON.stringify(atlasJsonSchema(), null, 2));
    return Promise.resolve(true);
  },
};
