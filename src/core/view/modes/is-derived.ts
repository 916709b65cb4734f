// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorKind } from "../../model/indicator.ts";
import type { AtlasState } from "../state.ts";

/** Whether the map of a state shows more than the published view: then the code and words for it are needed. Counts are drawn as circles. */
export function isDerived(state: AtlasState, kind: IndicatorKind | undefined): boolean {
  const { view, measure, classes, pair, circles, mask, only, within } = state;
  const isSet = measure !== "value" || classes !== null || pair !== null || circles || mask || only.length > 0 || within !== null;
  return view === "map" && (isSet || kind === "count");
}
