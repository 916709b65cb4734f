// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite, isPackage } from "../build-site.ts";
import { CallError, type Command } from "../command.ts";
import { serve } from "../serve.ts";
import { printResult } from "./build.ts";

const usualPort = 4173;

/** Builds into a temporary folder and serves it, or serves a folder that is already built. */
export const preview: Command = {
  name: "preview",
  summary: "baut und zeigt die Seite auf diesem Rechner",
  help: `Aufruf: npm run -s atlas -- preview [<Ordner>] [--source <Ordner>] [--port ${usualPort}] [--json]

Ist <Ordner> ein Quellpaket, wird es in einen Ordner auf Zeit gebaut; sonst wird <Ordner> (Vorgabe: dist) gezeigt, wie er ist.
Beenden mit Strg+C.

  --source <Ordner>  wo die Dateien liegen, wenn nicht neben atlas.yaml (Rezepte)
  --port <Zahl>      Anschluss; 0 sucht einen freien
  --json             gibt die Adresse als JSON aus: {url, folder}`,
  options: { source: { type: "string" }, port: { type: "string" } },
  run: async (call, terminal) => {
    const [folder = "dist", ...others] = call.words;
    if (others.length > 0) throw new CallError(`ein Ordner erwartet, mehrere Angaben gefunden: ${call.words.join(", ")}.`);
    const port = Number(call.text("port") ?? usualPort);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new CallError(`--port: eine Zahl von 0 bis 65535 erwartet, "${call.text("port") ?? ""}" gefunden.`);
    const temporary = isPackage(folder) ? await mkdtemp(join(tmpdir(), "sozialatlas-")) : null;
    try {
      if (temporary !== null) {
        const result = await buildSite({ folder, source: call.text("source"), out: temporary, progress: terminal.progress });
        if (!call.json || result.outcome === "error") printResult(result, terminal);
        if (result.outcome === "error") return false;
      }
      const server = await serve(temporary ?? folder, { port });
      terminal.print(call.json ? JSON.stringify({ url: server.url, folder: temporary ?? folder }) : `${server.url}\nBeenden mit Strg+C.`);
      await interrupted();
      await server.close();
      return true;
    } finally {
      if (temporary !== null) await rm(temporary, { recursive: true, force: true });
    }
  },
};

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
