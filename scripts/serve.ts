// SPDX-License-Identifier: EUPL-1.2
import { createReadStream, existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

const compressible = /^(text|application\/(json|geo\+json)|image\/svg)/;

export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A static server as any web space is one, plus compression: the page needs nothing more. Files with a hash in their name
 * may be kept for ever, everything else is asked for again. Nothing outside `directory` is served.
 */
export async function serve(directory: string, options: { readonly port?: number; readonly host?: string } = {}): Promise<Served> {
  const host = options.host ?? "127.0.0.1";
  const packed = new Map<string, { readonly stamp: number; readonly body: Buffer }>();
  const server = createServer((request, response) => {
    answer(directory, packed, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const port = await listen(server, options.port ?? 0, host);
  return { url: `http://${host}:${port}/`, port, close: () => closeServer(server) };
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

type Packed = Map<string, { readonly stamp: number; readonly body: Buffer }>;

async function answer(directory: string, packed: Packed, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = requestedFile(directory, request.url ?? "/");
  if (path === null || !existsSync(path)) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Nicht gefunden.\n");
    return;
  }
  const type = types[extname(path)] ?? "application/octet-stream";
  const headers: Record<string, string> = {
    "content-type": type,
    "cache-control":
      /[.-][0-9A-Za-z_-]{8,}\.\w+$/.test(path) && !path.endsWith(".html") ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
  const encoding = compressible.test(type) ? acceptedEncoding(request) : null;
  if (encoding === null) {
    response.writeHead(200, { ...headers, "content-length": String((await stat(path)).size) });
    createReadStream(path).pipe(response);
    return;
  }
  const body = await compressed(path, encoding, packed);
  response
    .writeHead(200, { ...headers, "content-encoding": encoding, vary: "accept-encoding", "content-length": String(body.length) })
    .end(body);
}

function requestedFile(directory: string, url: string): string | null {
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const path = normalize(join(directory, pathname.endsWith("/") ? `${pathname}index.html` : pathname));
  const root = normalize(directory + sep);
  return path.startsWith(root) && !pathname.includes("\0") ? path : null;
}

function acceptedEncoding(request: IncomingMessage): "br" | "gzip" | null {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : null;
}

async function compressed(path: string, encoding: "br" | "gzip", packed: Packed): Promise<Buffer> {
  const stamp = (await stat(path)).mtimeMs;
  const key = `${encoding}:${path}`;
  const before = packed.get(key);
  if (before !== undefined && before.stamp === stamp) return before.body;
  const raw = await readFile(path);
  const body =
    encoding === "br" ? brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : gzipSync(raw, { level: 9 });
  packed.set(key, { stamp, body });
  return body;
}
