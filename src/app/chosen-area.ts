// SPDX-License-Identifier: EUPL-1.2
/** All that is only needed once an area is chosen, in one file. */
export { AreaDetails } from "./area-details.ts";
export { composeCard } from "./compose-card.ts";
