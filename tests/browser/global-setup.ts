import { serve } from "../../scripts/serve.ts";

/** Serves the built demo city for all browser tests; `npm run build` (or `npm test`) makes `dist/` before. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const served = await serve("dist");
  process.env["ATLAS_URL"] = served.url;
  return () => served.close();
}
