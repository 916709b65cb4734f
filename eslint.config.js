// SPDX-License-Identifier: EUPL-1.2
import lit from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      ".cache/",
      "node_modules/",
      "coverage/",
      "test-results/",
      "screenshots/",
      "tests/messy/files/",
      "*.config.js",
      "*.cjs",
      "scripts/stubs/",
    ],
  },
  ...tseslint.configs.strict,
  lit.configs["flat/recommended"],
  litA11y.configs.recommended,
  {
    files: ["**/*.ts"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/unified-signatures": "off",
      "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }],
      "max-depth": ["error", 3],
      "max-lines-per-function": ["error", { max: 60, skipComments: true }],
      "max-params": ["error", 4],
    },
  },
  { files: ["src/**/*.ts"], rules: { "no-console": "error" } },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "fetch", "setTimeout"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  { files: ["tests/**/*.ts"], rules: { "max-lines-per-function": "off", "max-lines": ["error", 600] } },
  { files: ["src/i18n/*.ts"], rules: { "max-lines": "off", "max-lines-per-function": "off" } },
);
