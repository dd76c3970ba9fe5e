import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { compiledCatalogues } from "./build/compiledCatalogues.ts";
import { precompressedAssets } from "./build/precompressedAssets.ts";

const server = process.env.DAYBOOK_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react(), compiledCatalogues(), precompressedAssets()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    // The dashboard, and the page at which the API is asked by hand.
    rollupOptions: { input: { index: "index.html", explorer: "explorer.html" } },
  },
  server: {
    proxy: {
      "/graphql": { target: server, ws: true },
      "/session": { target: server },
    },
  },
  test: { environment: "node", include: ["src/**/*.test.ts", "src/**/*.test.tsx"] },
});
