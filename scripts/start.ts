// SPDX-License-Identifier: EUPL-1.2
import { buildDemo } from "./build-demo.ts";
import { serve } from "./serve.ts";

const usualPort = 4173;

/** `npm start`: builds the demo city, serves it and prints the address. */
if (await buildDemo()) {
  const port = Number(process.env["PORT"] ?? usualPort);
  const server = await serve("dist", { port }).catch(() => serve("dist"));
  process.stdout.write(`\nDer Atlas der Beispielstadt: ${server.url}\nBeenden mit Strg+C.\n`);
} else process.exitCode = 1;
