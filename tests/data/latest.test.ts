// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { createLatest } from "../../src/data/latest.ts";

describe("createLatest", () => {
  it("drops the late answer of an older question", async () => {
    const latest = createLatest();
    let finish: (year: string) => void = () => undefined;
    const slow = new Promise<string>((resolve) => (finish = resolve));
    const older = latest.ask(() => slow);
    const newer = latest.ask(async () => "2025");
    finish("2024");
    expect([await older, await newer]).toEqual([null, "2025"]);
  });

  it("tells the older question to stop", async () => {
    const latest = createLatest();
    const signals: AbortSignal[] = [];
    const older = latest.ask(async (signal) => signals.push(signal));
    await latest.ask(async () => 1);
    await older;
    expect(signals[0]?.aborted).toBe(true);
  });

  it("drops the failure of an older question, not of the newest", async () => {
    const latest = createLatest();
    const older = latest.ask(async () => {
      throw new Error("alt");
    });
    const newer = latest.ask(async () => {
      throw new Error("neu");
    });
    expect(await older).toBeNull();
    await expect(newer).rejects.toThrow("neu");
  });

  it("answers nobody after it was cancelled", async () => {
    const latest = createLatest();
    const answer = latest.ask(async () => 1);
    latest.cancel();
    expect(await answer).toBeNull();
  });
});
