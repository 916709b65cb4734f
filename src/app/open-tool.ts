// SPDX-License-Identifier: EUPL-1.2
import { loadCode } from "../data/load-code.ts";
import type { DialogTool } from "../markup/toolbar.ts";
import type { ToolInput } from "./tool-input.ts";

/** Opens the dialog behind a button of the toolbar; throws a `LoadFailure` if its code or words do not come. */
export async function openTool(tool: DialogTool, input: ToolInput): Promise<void> {
  await loadCode(`${tool}.js`, async () => {
    if (tool === "embed") await (await import("./embed-dialog.ts")).openEmbed(input);
    else await (await import("./take-away.ts")).openTakeAway(input);
  });
}
