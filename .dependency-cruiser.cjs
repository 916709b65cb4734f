// SPDX-License-Identifier: EUPL-1.2
/** Import directions of style.md section 2. A forbidden import fails the build. */
const only = (from, allowed, name) => ({
  name: name ?? `${from}-imports-only-${allowed.join("-")}`,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/${from}/`, ...allowed.map((folder) => `^src/${folder}/`)].join("|") },
});
const thirdParty = (from, packages) => ({
  name: `packages-of-${from}`,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: "node_modules", pathNot: packages.length === 0 ? "^$" : `node_modules/(${packages.join("|")})(/|$)` },
});
const noNode = { name: "src-runs-in-the-browser-too", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["core"] } };

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    noNode,
    { name: "core-imports-nothing", severity: "error", from: { path: "^src/core/" }, to: { pathNot: "^src/core/" } },
    { name: "model-imports-nothing", severity: "error", from: { path: "^src/core/model/" }, to: { pathNot: "^src/core/model/" } },
    { name: "stats-import-only-model", severity: "error", from: { path: "^src/core/stats/" }, to: { pathNot: "^src/core/(stats|model)/" } },
    {
      name: "families-import-only-model-and-stats",
      severity: "error",
      from: { path: "^src/core/(indicators|classify|composite|spatial|segregation|clusters|cartography|time|uncertainty|register|focus)/" },
      to: { path: "^src/core/", pathNot: "^src/core/($1|stats|model)/" },
    },
    {
      name: "typology-and-robustness-also-use-composite",
      severity: "error",
      from: { path: "^src/core/(typology|robustness)/" },
      to: { path: "^src/core/", pathNot: "^src/core/($1|composite|stats|model)/" },
    },
    only("intake", ["core"]),
    only("markup", ["core", "i18n"]),
    only("publish", ["core", "map/svg", "markup", "i18n"]),
    only("data", ["core"]),
    only("map", ["core"]),
    only("ui", ["core", "i18n", "markup"]),
    only("i18n", ["core"]),
    { name: "scripts-never-import-the-page", severity: "error", from: { path: "^scripts/" }, to: { path: "^src/(ui|map/gl|app)/" } },
    thirdParty("map", ["maplibre-gl", "d3-scale", "d3-scale-chromatic", "@turf", "@types"]),
    thirdParty("ui", ["lit", "lit-html", "lit-element", "@lit", "d3-shape", "@types"]),
    thirdParty("app", ["lit", "lit-html", "lit-element", "@lit", "@types"]),
    thirdParty("data", ["topojson-client", "topojson-specification", "@types"]),
    thirdParty("markup", ["d3-shape", "@types"]),
    thirdParty("i18n", []),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types"],
      extensions: [".ts", ".js", ".mjs", ".d.ts"],
    },
  },
};
