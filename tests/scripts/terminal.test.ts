// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { terminal } from "../../scripts/terminal.ts";

test("progress is shown on a terminal once a second has passed, and taken away before a result", () => {
  const { screen, clock, output } = fake(true);
  output.progress("liest");
  expect(screen.err).toBe("");
  clock.now = 1500;
  output.progress("rechnet");
  expect(screen.err).toContain("rechnet …");
  output.print("fertig");
  expect(screen.out).toBe("fertig\n");
  expect(screen.err.endsWith("\r\u001b[2K")).toBe(true);
});

test("progress is never shown where nobody watches", () => {
  const { screen, clock, output } = fake(false);
  clock.now = 5000;
  output.progress("rechnet");
  output.finish();
  expect(screen).toEqual({ out: "", err: "" });
});

function fake(isTTY: boolean) {
  const screen = { out: "", err: "" };
  const clock = { now: 0 };
  const out = { write: (text: string) => (screen.out += text) };
  const err = { isTTY, write: (text: string) => (screen.err += text) };
  return { screen, clock, output: terminal(out, err, () => clock.now) };
}
