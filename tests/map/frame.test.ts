// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameraAfter, fittedFrame, homeCamera, limitCamera, mostZoom, pixelOf, placeBelow } from "../../src/map/frame.ts";
import { fitProjection } from "../../src/map/svg/projection.ts";

const bounds = [7.0, 51.0, 7.2, 51.1] as const;
const projection = fitProjection(bounds);
const fit = { projection, frame: fittedFrame(projection, 736, 474) };

describe("fitProjection", () => {
  it("refuses bounds without an extent", () => {
    expect(() => fitProjection([7, 51, 7, 51])).toThrow("fitProjection: bounds with an extent expected, [7, 51, 7, 51] found");
  });

  it("puts the corners of the city on the margin", () => {
    expect(projection.project([7.0, 51.1])).toEqual([18, 18]);
    expect(projection.project([7.2, 51.0])[0]).toBeCloseTo(projection.width - 18, 0);
    expect(projection.project([7.2, 51.0])[1]).toBeCloseTo(projection.height - 18, 0);
  });

  it.each([
    ["wide", [7.0, 51.0, 7.3, 51.1], 1000, 547],
    ["tall", [7.0, 51.0, 7.1, 51.2], 273, 790],
  ] as const)("fits a %s city into a drawing no wider than 1000 and no higher than 790 units", (_, city, width, height) => {
    const { project, ...size } = fitProjection(city);
    expect([size.width, size.height]).toEqual([width, height]);
    expect(project([city[2], city[1]])[0]).toBeCloseTo(width - 18, 0);
  });

  it("finds back every place", () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 30, noNaN: true }), fc.double({ min: -60, max: 70, noNaN: true }), (longitude, latitude) => {
        const [x, y] = projection.unproject(projection.project([longitude, latitude]));
        expect(x).toBeCloseTo(longitude, 8);
        expect(y).toBeCloseTo(latitude, 8);
      }),
    );
  });
});

describe("a camera", () => {
  it("shows at home exactly what the drawing shows", () => {
    const [x, y] = pixelOf([7.0, 51.1], homeCamera(projection, fit.frame), fit);
    expect(x).toBeCloseTo(fit.frame.left + 18 * fit.frame.scale, 6);
    expect(y).toBeCloseTo(fit.frame.top + 18 * fit.frame.scale, 6);
  });

  it("keeps the place under the pointer when it zooms", () => {
    const home = homeCamera(projection, fit.frame);
    const before = placeBelow([200, 100], home, fit);
    const after = placeBelow([200, 100], cameraAfter({ kind: "zoom", by: 1.3, at: [200, 100] }, home, fit), fit);
    expect(after[0]).toBeCloseTo(before[0], 9);
    expect(after[1]).toBeCloseTo(before[1], 9);
  });

  it("follows a drag: what was under the hand stays under it", () => {
    const home = homeCamera(projection, fit.frame);
    const place = placeBelow([300, 200], home, fit);
    const [x, y] = pixelOf(place, cameraAfter({ kind: "pan", by: [40, -25] }, home, fit), fit);
    expect([x, y].map(Math.round)).toEqual([340, 175]);
  });

  it("never leaves the city nor the range of zooms", () => {
    expect(limitCamera({ centre: [0, 90], zoom: -3 }, bounds)).toEqual({ centre: [7.0, 51.1], zoom: 0 });
    expect(limitCamera({ centre: [7.1, 51.05], zoom: 99 }, bounds)).toEqual({ centre: [7.1, 51.05], zoom: mostZoom });
  });
});
