// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";

/**
 * One command for everything that must hold: format, lint, types, import directions, tests, build and sizes.
 * `--tests` runs the tests only. Every step is run even if one before it failed; the exit code tells whether all passed.
 */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const npx = (...command: readonly string[]): readonly string[] => ["npx", "--no-install", ...command];

const rules: readonly Step[] = [
  { name: "format", command: ["npm", "run", "-s", "check:format"] },
  { name: "lint", command: ["npm", "run", "-s", "check:lint"] },
  { name: "types", command: ["npm", "run", "-s", "check:types"] },
  { name: "imports", command: ["npm", "run", "-s", "check:imports"] },
];

const tests: readonly Step[] = [
  { name: "site", command: ["npm", "run", "-s", "build"] },
  {
    name: "unit, golden, messy, cities, published",
    command: npx("vitest", "run", ...["unit", "golden", "messy", "cities", "published"].flatMap((suite) => ["--project", suite])),
  },
  { name: "sizes", command: npx("vitest", "run", "--project", "build") },
  { name: "browser", command: ["npm", "run", "-s", "test:browser"] },
];

const steps = process.argv.includes("--tests") ? tests : [...rules, ...tests];
const results = steps.map((step) => {
  process.stdout.write(`\n── ${step.name} ${"─".repeat(Math.max(0, 60 - step.name.length))}\n`);
  const started = Date.now();
  const [program = "", ...args] = step.command;
  const passed = spawnSync(program, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
  return { ...step, passed, seconds: (Date.now() - started) / 1000 };
});

process.stdout.write("\n");
for (const result of results) process.stdout.write(`${result.passed ? "✔" : "✘"} ${result.name} (${result.seconds.toFixed(1)} s)\n`);
const failed = results.filter((result) => !result.passed).length;
process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
