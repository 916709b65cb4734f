// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup, printMarkup } from "../../core/markup/tree.ts";
import { basemapPlace } from "../../core/model/basemap.ts";
import type { Manifest } from "../../core/package/edition-format.ts";
import type { LevelGeometry } from "../../core/view/geometry.ts";
import { selectScene } from "../../core/view/select-scene.ts";
import { loadViewTexts } from "../../i18n/load-view-texts.ts";
import { plainText } from "../../i18n/parts.ts";
import { drawMap } from "../../map/svg/draw-map.ts";
import { areaList } from "../../markup/area-list.ts";
import { circleOverlay } from "../../markup/draw-circles.ts";
import { dataTable } from "../../markup/data-table.ts";
import { indexList } from "../../markup/index-list.ts";
import { mapFigure } from "../../markup/map-figure.ts";
import { brandMark } from "../../markup/outline.ts";
import { mapPage } from "../../markup/page-shell.ts";
import { peopleOfClasses } from "../../markup/people-of-classes.ts";
import { ruler } from "../../markup/ruler.ts";
import { indicatorSceneTexts } from "../../markup/scene-texts.ts";
import { eyebrow, sentenceHeading, sentenceParts } from "../../markup/sentence.ts";
import { toolbar } from "../../markup/toolbar.ts";
import { yearLine } from "../../markup/year-line.ts";
import { type NotedPaint, withCircles } from "./count-view.ts";
import { simplifyShapes } from "./simplify-shapes.ts";
import { sha256Of } from "../edition-files.ts";
import { fontStyles, htmlDocument, type HtmlDocument, iconFile, inlineRules } from "./html-document.ts";
import { laterRules } from "./later-rules.ts";
import { accessibilityBody } from "./accessibility-page.ts";
import { type FirstPaint, type FirstPaintInput, pageFooter, pageHeader, prepare } from "./page-frame.ts";
import { tableBody } from "./table-page.ts";

/** The files that stand beside the editions of a published site. */
export interface FirstPaintFiles {
  readonly indexHtml: string;
  readonly tableHtml: string;
  readonly accessibilityHtml: string;
  /** What the page links in the place of the whole sheet: the rules that do not stand in it. */
  readonly laterStyles: { readonly path: string; readonly css: string };
  /** The city's outline; `null` without shapes. */
  readonly iconSvg: string | null;
}

/** Name of the page with all values of the default view, readable without a script. */
export const tableFile = "tabelle.html";

/**
 * The page as the city publishes it: title, sentence, map, ruler, year, every value as a list, all without a script; the script
 * takes over the same regions in place. Beside it the table of the same view. Throws if the data of the default view is not
 * in `data`: that is a mistake of the publisher.
 */
export async function firstPaint(input: FirstPaintInput): Promise<FirstPaintFiles> {
  const noted = await withCircles(prepare(input));
  const { paint } = noted;
  const { speech, view, manifest, shell } = paint;
  const sentence = plainText(sentenceParts(view, speech));
  const name = `${speech.local(view.indicator.name)} ${view.year} – ${speech.texts.common.atlas} ${manifest.place.name}`;
  const title = manifest.place.invented ? `${name} (${speech.texts.common.invented})` : name;
  const icon = input.geometry === null ? null : iconFile;
  const shared = { language: speech.language, description: sentence, shell, icon };
  const data = { "data-atlas": "static", "data-edition": manifest.edition.id, "data-fonts": fontStyles };
  const page = { ...shared, title, data, hasScript: true, body: pageBody(noted), pictureHosts: pictureHosts(manifest) };
  const laterStyles = await laterStylesOf(page);
  const access = await loadViewTexts("access", input.language);
  const plain = {
    ...shared,
    data: { "data-atlas": "static" },
    hasScript: false,
    shell: { ...shell, styles: [...shell.styles, fontStyles] },
  };
  const [indexHtml, tableHtml, accessibilityHtml] = await Promise.all([
    htmlDocument({ ...page, shell: { ...shell, styles: [laterStyles.path, ...shell.styles.slice(1)] } }),
    htmlDocument({ ...plain, title: `${speech.texts.controls.table}: ${title}`, body: tableBody(paint) }),
    htmlDocument({
      ...plain,
      title: `${access.statement.title} – ${speech.texts.common.atlas} ${manifest.place.name}`,
      description: access.statement.title,
      body: accessibilityBody(paint, access),
    }),
  ]);
  return { indexHtml, tableHtml, accessibilityHtml, laterStyles, iconSvg: input.geometry === null ? null : iconSvg(input.geometry) };
}

/** The host of the basemap, if it is another one than the page's. */
function pictureHosts({ basemap }: Manifest): readonly string[] {
  const place = basemap === undefined ? null : basemapPlace(basemap.tiles);
  return place?.kind === "host" ? [place.host] : [];
}

async function laterStylesOf(page: HtmlDocument): Promise<FirstPaintFiles["laterStyles"]> {
  const css = laterRules(page.shell.pageCss, inlineRules(page));
  const hash = await sha256Of(new TextEncoder().encode(css));
  return { path: `assets/later-${hash.slice(0, 10)}.css`, css };
}

function pageBody({ paint, note }: NotedPaint): readonly Markup[] {
  const { speech, view, manifest, state, link } = paint;
  const { texts } = speech;
  return mapPage({
    header: pageHeader(paint),
    index: indexList({
      manifest,
      current: state.indicator,
      level: view.level,
      speech,
      href: ({ id }) => link({ indicator: id }),
      onlyOpen: true,
    }),
    sentence: [eyebrow(view, manifest.place.name, speech), sentenceHeading(sentenceParts(view, speech), speech, { interactive: false })],
    toolbar: toolbar({ form: "map", forms: { map: link({}), table: tableFile, text: `${tableFile}#text` }, hasOptions: true, speech }),
    map: mapRegion(paint),
    below: belowMap(paint, note),
    area: areaList({ view, speech, href: (area) => link({ area }) }),
    footer: pageFooter(paint),
    notices: [],
    labels: { skip: texts.header.skip, index: texts.index.label, area: texts.area.panel, notices: texts.notice.region },
  });
}

/** Tolerance of the published drawing as a fraction of its width: a pixel on a map 800 px wide. */
const tolerance = 0.00125;

function mapRegion(paint: FirstPaint): Markup {
  const { data, geometry, furniture, state, view, speech, manifest } = paint;
  const options = { names: state.names, circles: state.circles, patterns: state.patterns, speech };
  if (geometry === null) return mapFigure({ drawing: null, ...options });
  const shapes = simplifyShapes(geometry, tolerance);
  const scene = selectScene(view, { data, geometry: shapes, furniture, state }, indicatorSceneTexts(speech, manifest.place));
  return mapFigure({ drawing: drawMap({ ...scene, ...circleOverlay(view, scene, speech) }, { precision: 0 }), ...options });
}

/** Ruler and year; without a map the table comes first, since nothing else shows the areas side by side. */
function belowMap({ geometry, data, view, speech, citySeries, state }: FirstPaint, note: Markup | null): readonly Markup[] {
  const panel = ruler(view, null, speech, { people: peopleOfClasses(view, data, speech) });
  const parts = [
    note === null ? panel : { ...panel, children: [...panel.children, note] },
    yearLine({ year: state.year, years: view.years, city: citySeries, speech }),
  ];
  if (geometry !== null) return parts;
  const table = dataTable({
    view,
    speech,
    order: { column: "value", direction: "descending" },
    interactive: false,
    selected: null,
    href: null,
  });
  return [table, ...parts];
}

function iconSvg(geometry: LevelGeometry): string {
  const mark = brandMark(geometry);
  const outline = mark.children[0];
  const path = typeof outline === "object" ? (outline.attributes["d"] ?? "") : "";
  const svg = h("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: mark.attributes["viewBox"] }, h("path", { d: path }));
  return `${printMarkup(svg)}\n`;
}
