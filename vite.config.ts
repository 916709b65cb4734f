// SPDX-License-Identifier: EUPL-1.2
import { defineConfig } from "vite";

/**
 * Builds the page shell (script, styles, worker) that every published site shares. The page itself (`index.html` with the
 * first paint) is written by `atlas build`, which reads the manifest that this build leaves behind.
 */
export default defineConfig({
  base: "./",
  publicDir: "public",
  build: {
    outDir: ".cache/shell",
    emptyOutDir: true,
    manifest: true,
    target: ["es2022", "chrome105", "firefox105", "safari16"],
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      preserveEntrySignatures: false,
      input: { app: "src/app/main.ts", critical: "src/ui/styles/critical.css", page: "src/ui/styles/page.css" },
      output: {
        // One file for everything the page starts with; what is imported later has files of its own.
        codeSplitting: { groups: [{ name: "app", tags: ["$initial"], test: (id) => !id.endsWith(".css") }] },
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  worker: { format: "es" },
});
