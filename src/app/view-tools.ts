// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import type { Speech } from "../i18n/speech.ts";
import { toolbar, type ToolName, toolNames } from "../markup/toolbar.ts";

/** The buttons that share, embed, take away and print, for views without a map of their own; on a phone too, where these have no bar. */
export function viewTools(speech: Speech, names: readonly ToolName[] = toolNames): Markup {
  const [, tools] = toolbar({ form: "map", forms: { map: "", table: "", text: "" }, speech });
  if (tools === undefined) throw new Error("viewTools: the buttons of the toolbar expected, none found");
  const isWanted = (child: Markup | string): boolean =>
    typeof child !== "string" && names.some((name) => name === child.attributes["data-tool"]);
  return { ...tools, attributes: { ...tools.attributes, class: "group needs-script" }, children: tools.children.filter(isWanted) };
}
