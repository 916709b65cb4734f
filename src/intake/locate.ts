// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import type { LonLat } from "../core/view/geometry.ts";
import { byCode, type CoordinateSystem, parseCoordinateSystem, wgs84 } from "./coordinate-system.ts";
import type { GeometryOptions } from "./reading.ts";
import { quote, report } from "./report-issue.ts";

/** How file coordinates become longitude and latitude; `system` is `null` if that cannot be decided. */
export interface Location {
  readonly system: CoordinateSystem | null;
  readonly isSwapped: boolean;
  readonly issues: readonly Issue[];
}

export interface LocateOptions extends Pick<GeometryOptions, "crs" | "swapAxes"> {
  readonly file: string;
  /** What the file says: the `crs` member of GeoJSON or the content of a .prj file; "" if nothing. */
  readonly declared: string;
}

const germany = { west: 5.5, east: 15.5, south: 47, north: 55.3 } as const;
const guesses = [25832, 25833, 31466, 31467, 31468, 31469, 4647, 5650, 3857] as const;

/** True inside the rectangle around Germany. */
export function isInGermany([lon, lat]: LonLat): boolean {
  return lon >= germany.west && lon <= germany.east && lat >= germany.south && lat <= germany.north;
}

/**
 * Decides the coordinate system: the option wins, then the file, then the coordinates themselves. An undeclared system is taken only if
 * exactly one puts the places into Germany and needs no datum shift; otherwise the issue names the likely ones and nothing is drawn.
 */
export function locate(sample: readonly LonLat[], options: LocateOptions): Location {
  const text = options.crs ?? options.declared;
  const declared = text === "" ? null : parseCoordinateSystem(text);
  if (text !== "" && declared === null) return failed(unknownSystem(text, options));
  const forced = options.swapAxes === true;
  const positions = forced ? sample.map(swap) : sample;
  const isMetric = positions.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90);
  if (declared !== null && !declared.isGeographic) {
    return isMetric ? checkDeclared(declared, positions, options) : degreesInstead(declared, positions, options);
  }
  return isMetric ? guess(positions, options) : checkDegrees(declared ?? wgs84, positions, options);
}

function checkDegrees(system: CoordinateSystem, positions: readonly LonLat[], options: LocateOptions): Location {
  const forced = options.swapAxes === true;
  if (areInGermany(system, positions)) return { system, isSwapped: forced, issues: [] };
  if (options.swapAxes === undefined && areInGermany(system, positions.map(swap)))
    return { system, isSwapped: true, issues: [swapped(positions, options)] };
  return { system, isSwapped: forced, issues: [elsewhere(system, positions, options)] };
}

function checkDeclared(system: CoordinateSystem, positions: readonly LonLat[], options: LocateOptions): Location {
  const forced = options.swapAxes === true;
  if (areInGermany(system, positions)) return { system, isSwapped: forced, issues: [reprojected(system, options)] };
  if (options.swapAxes === undefined && areInGermany(system, positions.map(swap))) {
    return { system, isSwapped: true, issues: [reprojected(system, options), swapped(positions, options)] };
  }
  return { system, isSwapped: forced, issues: [elsewhere(system, positions, options)] };
}

function degreesInstead(system: CoordinateSystem, positions: readonly LonLat[], options: LocateOptions): Location {
  const sentence = `Angegeben ist ${system.name}, die Koordinaten sind aber Grad (erste Position ${show(positions[0])}); sie wurden als EPSG:4326 gelesen.`;
  const issue = report("notice", "crs-contradiction", sentence, {
    place: { file: options.file },
    value: show(positions[0]),
    facts: { declaredCrs: system.name },
  });
  const checked = checkDegrees(wgs84, positions, options);
  return { ...checked, issues: [issue, ...checked.issues] };
}

function guess(positions: readonly LonLat[], options: LocateOptions): Location {
  const systems = guesses.map(byCode).filter((system): system is CoordinateSystem => system !== null);
  const likely = systems.filter((system) => areInGermany(system, positions));
  const [only] = likely;
  if (only !== undefined && likely.length === 1 && !only.isShifted) {
    const sentence = `Das Koordinatensystem ist nicht angegeben; nach den Werten (erste Position ${show(positions[0])}) ist es ${only.name} und wurde so umgerechnet. Bitte die Lage auf der Karte prüfen und „koordinaten: ${only.name}“ eintragen.`;
    const issue = report("notice", "crs-assumed", sentence, {
      place: { file: options.file },
      value: show(positions[0]),
      facts: { likelyCrs: only.name },
    });
    return { system: only, isSwapped: options.swapAxes === true, issues: [issue] };
  }
  return failed(undecided(likely, positions, options));
}

function undecided(likely: readonly CoordinateSystem[], positions: readonly LonLat[], options: LocateOptions): Issue {
  const names = likely.map((system) => system.name);
  const shift = likely.some((system) => system.isShifted)
    ? " Das ist Gauß-Krüger mit anderem Datum; ohne die richtige Angabe läge alles 100 bis 150 m daneben."
    : "";
  const advice =
    names.length === 0
      ? `Keines der üblichen Systeme legt die Flächen nach Deutschland. Bitte „koordinaten“ mit dem EPSG-Code der Quelle angeben.`
      : `Wahrscheinlich ist ${names.join(" oder ")}.${shift} Bitte „koordinaten: ${names[0] ?? ""}“ angeben, wenn das stimmt.`;
  const sentence = `Das Koordinatensystem ist nicht angegeben, die Werte sind keine Grad (erste Position ${show(positions[0])}). ${advice}`;
  return report("error", "crs-unknown", sentence, {
    place: { file: options.file },
    value: show(positions[0]),
    facts: { likelyCrs: names },
  });
}

function reprojected(system: CoordinateSystem, options: LocateOptions): Issue {
  const accuracy = system.isShifted ? " (Helmert-Transformation mit sieben Parametern, Genauigkeit etwa 3 m)" : "";
  const sentence = `Die Koordinaten wurden von ${system.name} nach WGS 84 umgerechnet${accuracy}.`;
  return report("notice", "crs-reprojected", sentence, { place: { file: options.file }, facts: { declaredCrs: system.name } });
}

function swapped(positions: readonly LonLat[], options: LocateOptions): Issue {
  const sentence = `Die Achsen sind vertauscht: Die erste Position ${show(positions[0])} läge außerhalb Deutschlands, mit getauschten Achsen liegt sie darin. Sie wurden getauscht; bitte „achsen: vertauscht“ eintragen.`;
  return report("notice", "axes-swapped", sentence, {
    place: { file: options.file },
    value: show(positions[0]),
    facts: { hint: "axis order" },
  });
}

function elsewhere(system: CoordinateSystem, positions: readonly LonLat[], options: LocateOptions): Issue {
  const [lon, lat] = system.toLonLat(positions[0] ?? [0, 0]);
  const found = Number.isFinite(lon) && Number.isFinite(lat) ? `${lon.toFixed(4)}° Länge, ${lat.toFixed(4)}° Breite` : "nirgends";
  const sentence = `Mit ${system.name} liegen die Flächen nicht in Deutschland (erste Position ${show(positions[0])} liegt bei ${found}). Bitte „koordinaten“ und „achsen“ prüfen.`;
  const isNowhere = !Number.isFinite(lon) || !Number.isFinite(lat) || Math.abs(lon) > 180 || Math.abs(lat) > 90;
  return report(isNowhere ? "error" : "warning", "crs-outside-germany", sentence, {
    place: { file: options.file },
    value: show(positions[0]),
    facts: { crs: system.name },
  });
}

function unknownSystem(text: string, options: LocateOptions): Issue {
  const sentence = `Das Koordinatensystem ${quote(text)} ist unbekannt. Bitte einen EPSG-Code (z. B. EPSG:25832) oder einen proj4-Text unter „koordinaten“ angeben.`;
  return report("error", "crs-unknown", sentence, { place: { file: options.file }, value: text });
}

function failed(issue: Issue): Location {
  return { system: null, isSwapped: false, issues: [issue] };
}

/** At least half of the positions lie in Germany. */
function areInGermany(system: CoordinateSystem, positions: readonly LonLat[]): boolean {
  const inside = positions.filter((position) => isInGermany(system.toLonLat(position))).length;
  return positions.length > 0 && inside * 2 >= positions.length;
}

export function swap([x, y]: LonLat): LonLat {
  return [y, x];
}

function show(position: LonLat | undefined): string {
  return position === undefined ? "keine" : `[${position[0]}, ${position[1]}]`;
}
