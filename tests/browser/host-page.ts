// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of a city administration on an origin of its own, with a policy that allows nothing but the frames and the one script. */
export interface HostPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `body` under a strict policy that lets only `atlas` be framed. */
export async function serveHost(body: string, atlas: string): Promise<HostPage> {
  const origin = new URL(atlas).origin;
  const policy = `default-src 'none'; frame-src ${origin}; script-src ${origin}; base-uri 'none'; form-action 'none'`;
  const html = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Stadt</title></head><body><a id="before" href="#a">davor</a>${body}<a id="after" href="#b">danach</a></body></html>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "referrer-policy": "no-referrer",
    });
    response.end(html);
  });
  const { port } = await listen(server);
  return { url: `http://127.0.0.1:${port}/`, close: () => closeServer(server) };
}

function listen(server: Server): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("serveHost: an address with a port expected"));
      else resolve(address);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
