// SPDX-License-Identifier: EUPL-1.2
import { giniOfCounts, locationQuotients, lorenzCurve, topShare } from "../../src/core/segregation/concentration.ts";
import type { GroupInput } from "../../src/core/segregation/group-shares.ts";
import { multigroupSegregation } from "../../src/core/segregation/multigroup.ts";
import { dissimilarity, segregation } from "../../src/core/segregation/segregation-indices.ts";
import { entry } from "./adapter-entry.ts";
import type { Adapter } from "./adapter-entry.ts";

type Counts = readonly (number | null)[];

export const segregationAdapter: Adapter = {
  "segregation.indices": entry(({ area, ...input }: GroupInput & { area?: readonly number[] }) => {
    const { indices, warnings } = segregation(input, area);
    return indices === null ? null : { ...indices, giniSegregation: indices.gini, warnings };
  }),
  "segregation.dissimilarity": entry(({ a, b }: { a: Counts; b: Counts }) => dissimilarity(a, b)),
  "segregation.multigroup": entry(({ groups }: { groups: readonly Counts[] }) => multigroupSegregation(groups)),
  "concentration.locationQuotient": entry(locationQuotients),
  "concentration.gini": entry(({ values }: { values: Counts }) => {
    const result = giniOfCounts(values);
    return result === null ? null : { gini: result.gini, giniCorrected: result.corrected };
  }),
  "concentration.lorenz": entry((input: GroupInput) => {
    const curve = lorenzCurve(input);
    if (curve === null) return null;
    return { cumPopulation: curve.population, cumGroup: curve.group, giniWeighted: curve.gini, hoover: curve.hoover };
  }),
  "concentration.topShare": entry(({ districtShare, ...input }: GroupInput & { districtShare: number }) => topShare(input, districtShare)),
};
