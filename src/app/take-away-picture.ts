// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import type { MapScene } from "../core/view/scene.ts";
import type { TakeAwayTexts } from "../i18n/de-views/take-away.ts";
import { drawHead, drawParts, mapClass } from "../map/svg/draw-map.ts";
import { type PictureFormat, type PictureMap, pictureSheet } from "../markup/export/picture-sheet.ts";
import type { Provenance } from "./take-away-words.ts";
import type { Taken } from "./taken.ts";

export interface PictureWish {
  readonly format: PictureFormat;
  readonly about: Provenance;
  readonly words: TakeAwayTexts;
}

/** What is said to readers who do not see the picture; `null` without one. */
export function describedPicture({ picture, title, sentence }: Taken, words: TakeAwayTexts): string | null {
  if (picture === null) return null;
  return picture.kind === "map" ? words.alt(picture.scene.title, picture.scene.description) : words.alt(title, sentence);
}

/** The picture of a view with title, sentence, its own legend, source, date, edition, licence and link. Throws for a view without one. */
export function takenPicture(taken: Taken, { format, about, words }: PictureWish): Markup {
  const { picture, title, sentence, date, base } = taken;
  if (picture === null) throw new Error("take away: a map or a chart expected for a picture, the view has none");
  return pictureSheet({
    format,
    drawing: picture.kind === "chart" ? picture.drawing : drawnMap(picture.scene),
    title,
    sentence,
    legend: picture.legend,
    source: [
      [words.sourceLines.source(about.source, date), base === "" ? "" : words.sourceLines.base(base)]
        .filter((part) => part !== "")
        .join(" "),
      words.sourceLines.edition(about.place, about.edition, about.published, about.licence),
      about.link,
    ],
    badge: about.invented === null ? null : words.invented,
    description: describedPicture(taken, words) ?? "",
  });
}

function drawnMap(scene: MapScene): PictureMap {
  const idPrefix = "picture";
  const parts = drawParts(scene, { precision: 1, idPrefix });
  const [, , width = 0, height = 0] = (parts.attributes["viewBox"] ?? "").split(" ").map(Number);
  return {
    width,
    height,
    defs: drawHead(scene, idPrefix).filter(({ tag }) => tag === "defs"),
    areas: [parts.ground, parts.areas, parts.lines, parts.marks],
    labels: [parts.labels],
    className: mapClass(scene),
  };
}
