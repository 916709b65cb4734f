// SPDX-License-Identifier: EUPL-1.2
import { serve } from "../../scripts/serve.ts";

/**
 * Serves the built demo city for all browser tests; `npm run build` (or `npm test`) makes `dist/` before. `ATLAS_DIST` names
 * another built folder.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const served = await serve(process.env["ATLAS_DIST"] ?? "dist");
  process.env["ATLAS_URL"] = served.url;
  return () => served.close();
}
