// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId } from "../../../../src/core/model/ids.ts";
import type { ProfileView } from "../../../../src/core/view/profile/profile-view.ts";
import { notableRows, strengthsFirst } from "../../../../src/core/view/profile/notable-rows.ts";
import { selectAges } from "../../../../src/core/view/profile/select-ages.ts";
import { selectProfile } from "../../../../src/core/view/profile/select-profile.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import { part, partLevel, profileData } from "./small-profile.ts";

const query = { level: partLevel, area: part, year: 2025 };

function profile(changes: Partial<typeof query> = {}): ProfileView {
  const view = selectProfile(profileData(), { ...query, ...changes });
  if (view === null || isLoading(view)) throw new Error("profile: a view expected");
  return view;
}

describe("a profile", () => {
  test("has themes in the order of the publisher, each with its indicators", () => {
    expect(profile().themes.map(({ theme, rows }) => [theme.id, rows.map(({ indicator }) => indicator.id)])).toEqual([
      ["alter", ["jung"]],
      ["armut", ["armut"]],
    ]);
  });

  test("says what only the city has as such, never as a value of the area", () => {
    const [outer] = profile().themes.flatMap((theme) => theme.outer);
    expect(outer?.indicator.id).toBe("wohnungslos");
    expect(outer?.level.id).toBe("stadt");
    expect(outer?.area).toMatchObject({ id: "00", cell: { value: 40 } });
  });

  test("gives every tested share a span of places, never a bare one, and the same one each time", () => {
    const rank = (): unknown => profile().themes.flatMap(({ rows }) => rows.map((row) => row.rank));
    expect(rank()).toEqual(rank());
    const armut = profile().themes[1]?.rows[0];
    expect(armut?.rank).toEqual({ from: 1, to: 1, of: 6 });
    expect(armut?.area.relation).toBe("higher");
  });

  test("knows what lies around and inside", () => {
    expect(profile().around.map(({ name }) => name)).toEqual(["Nord", "Probestadt"]);
    expect(profile().inside).toEqual([]);
  });

  test("takes the closest year with values and says which", () => {
    expect(profile({ year: 2030 }).themes[0]?.rows[0]?.year).toBe(2025);
  });

  test("is nothing for an area that the level does not have", () => {
    expect(selectProfile(profileData(), { ...query, area: areaId("99") })).toBeNull();
  });

  test("names the files it waits for, none of them twice", () => {
    const empty = { ...profileData(), tables: new Map() };
    const answer = selectProfile(empty, query);
    if (answer === null || !isLoading(answer)) throw new Error("needs expected");
    expect(answer.loading.map((need) => (need.kind === "table" ? `${need.table}/${need.level}` : need.kind)).sort()).toEqual([
      "t/teil",
      "w/stadt",
    ]);
  });
});

test("what is said first are clear differences: neutral facts apart from burdens", () => {
  const notable = notableRows(profile());
  expect(notable.burdens.map(({ indicator }) => indicator.id)).toEqual(["armut"]);
  expect(notable.facts.map(({ indicator }) => indicator.id)).toEqual(["jung"]);
  expect(notable.strengths).toEqual([]);
  expect([notable.tested, notable.maybeChance]).toEqual([2, 0]);
});

test("a difference that may be chance is counted and not named", () => {
  const notable = notableRows(profile({ area: areaId("02") }));
  expect(notable.burdens).toEqual([]);
  expect(notable.maybeChance).toBe(2);
});

test("burdens come last, the order otherwise stays", () => {
  const rows = profile()
    .themes.flatMap((theme) => theme.rows)
    .toReversed();
  expect(rows.map(({ indicator }) => indicator.id)).toEqual(["armut", "jung"]);
  expect(strengthsFirst(rows).map(({ indicator }) => indicator.id)).toEqual(["jung", "armut"]);
});

describe("ages of an area", () => {
  test("are those of the area around where its own level has none, which the view says", () => {
    const ages = selectAges(profileData(), query);
    expect(ages).toMatchObject({ areaName: "Nord", isOwn: false, year: 2025 });
  });

  test("are its own where the level has them", () => {
    const ages = selectAges(profileData(), { level: areaLevelId("bezirk"), area: areaId("2"), year: 2024 });
    if (ages === null || isLoading(ages)) throw new Error("ages expected");
    expect(ages.isOwn).toBe(true);
    expect(ages.area.groups.map(({ total }) => total.value)).toEqual([30, 30, 30]);
    expect(ages.city.groups.map(({ total }) => total.value)).toEqual([60, 63, 66]);
    expect(ages.crossed[0]?.area).toEqual({ count: { value: 30, status: "ok" }, base: { value: 30, status: "ok" } });
  });

  test("are nothing in an edition without them", () => {
    const { ageTable, ...manifest } = profileData().manifest;
    expect(ageTable).toBeDefined();
    expect(selectAges({ ...profileData(), manifest }, query)).toBeNull();
  });

  test("name their file while it is not loaded", () => {
    expect(selectAges({ ...profileData(), tables: new Map() }, query)).toEqual({
      loading: [{ kind: "table", table: "alter", level: "bezirk" }],
    });
  });
});
