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
    rollupOptions: {
      input: { app: "src/app/main.ts", critical: "src/ui/styles/critical.css", page: "src/ui/styles/page.css" },
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  worker: { format: "es" },
});
