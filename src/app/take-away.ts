// SPDX-License-Identifier: EUPL-1.2
import { exportFileName } from "../core/export/file-name.ts";
import { isLoading } from "../core/view/read-cell.ts";
import { selectIndicatorView } from "../core/view/select-indicator-view.ts";
import { plainText } from "../i18n/parts.ts";
import { loadViewTexts } from "../i18n/load-view-texts.ts";
import { drawHead, drawParts } from "../map/svg/draw-map.ts";
import { type PictureFormat, pictureSheet } from "../markup/export/picture-sheet.ts";
import { pictureLegend } from "../markup/export/picture-legend.ts";
import { sentenceParts } from "../markup/sentence.ts";
import { ModalDialog } from "../ui/dialog/modal-dialog.ts";
import { pngOf, saveFile } from "../ui/take-away/picture-file.ts";
import { standaloneSvg } from "../ui/take-away/standalone-svg.ts";
import { type Taking, takeAwayPanel, takings } from "../ui/take-away/take-away-panel.ts";
import "../ui/styles/picture.css";
import { tableCsv } from "./take-away-table.ts";
import { provenance, type Provenance, type TakenView } from "./take-away-words.ts";
import type { ToolInput } from "./tool-input.ts";

/** Opens the dialog "Mitnehmen" for a view. */
export async function openTakeAway(input: ToolInput): Promise<void> {
  const words = await loadViewTexts("takeAway", input.context.state.language);
  new TakeAway(input, { model: input.model, context: input.context, words }).open();
}

/** The dialog and what its buttons do. Everything is made in the browser, from what is in memory. */
class TakeAway {
  private readonly about: Provenance;
  private readonly dialog: ModalDialog;

  constructor(
    private readonly input: ToolInput,
    private readonly taken: TakenView,
  ) {
    this.about = provenance(taken, location.href);
    this.dialog = new ModalDialog(input.document, taken.words, input.opener);
    this.dialog.content.addEventListener("click", (event) => void this.onClick(event));
  }

  open(): void {
    const { about } = this;
    const { words, model } = this.taken;
    const { years, year } = model.view;
    const [first, last] = [years[0], years.at(-1)];
    this.dialog.show(
      takeAwayPanel({
        words,
        view: [about.indicator, about.areas, about.date].join(", "),
        link: about.link,
        citation: about.citation,
        alt: this.alt,
        year: String(year),
        years: first === undefined || last === undefined || first === last ? null : [String(first), String(last)],
      }),
    );
  }

  private get alt(): string | null {
    const { scene } = this.input;
    return scene === null ? null : this.taken.words.alt(scene.title, scene.description);
  }

  private async onClick(event: Event): Promise<void> {
    const target = event.target instanceof Element ? event.target : null;
    const copied = target?.closest("[data-copy]")?.getAttribute("data-copy") ?? null;
    const name = target?.closest("[data-taking]")?.getAttribute("data-taking") ?? "";
    const taking = takings.find((candidate) => candidate === name);
    if (copied !== null) await this.copy(copied);
    if (taking !== undefined) await this.take(taking);
  }

  private async copy(name: string): Promise<void> {
    const { words } = this.taken;
    const texts: Readonly<Record<string, readonly [string, string]>> = {
      link: [words.link.name, this.about.link],
      citation: [words.citation.name, this.about.citation],
      alt: [words.picture.altName, this.alt ?? ""],
    };
    const [what, text] = texts[name] ?? ["", ""];
    try {
      await navigator.clipboard.writeText(text);
      this.say(words.copied(what));
    } catch {
      this.say(words.notCopied(what));
    }
  }

  private async take(taking: Taking): Promise<void> {
    if (taking === "print" || taking === "embed") return this.leaveFor(taking);
    const isPicture = taking.startsWith("png") || taking === "svg";
    const file = this.fileName(taking);
    if (isPicture) this.say(this.taken.words.working);
    try {
      saveFile(this.input.document, await this.contentOf(taking), file);
      this.say(this.taken.words.saved(file));
    } catch {
      this.say(this.taken.words.failed(file));
    }
  }

  private async leaveFor(taking: "print" | "embed"): Promise<void> {
    this.dialog.close();
    if (taking === "print") return window.print();
    const { openEmbed } = await import("./embed-dialog.ts");
    await openEmbed(this.input);
  }

  private contentOf(taking: Exclude<Taking, "print" | "embed">): Promise<Blob> {
    if (taking === "csv" || taking === "csv-years") {
      return Promise.resolve(new Blob([this.table(taking === "csv-years")], { type: "text/csv;charset=utf-8" }));
    }
    const format = taking === "png-square" ? "square" : taking === "png-wide" ? "wide" : "sheet";
    const svg = this.drawing(format);
    return taking === "svg" ? Promise.resolve(new Blob([svg], { type: "image/svg+xml" })) : pngOf(this.input.document, svg);
  }

  private table(allYears: boolean): string {
    const { model, context, words } = this.taken;
    const years = allYears ? model.view.years : [];
    const views = years.flatMap((year) => {
      const view = selectIndicatorView(context.data, { ...context.state, year });
      return isLoading(view) ? [] : [view];
    });
    return tableCsv({ views: allYears ? views : [model.view], about: this.about, words, speech: context.speech });
  }

  private drawing(format: PictureFormat): string {
    const { scene, document } = this.input;
    const { words, context, model } = this.taken;
    if (scene === null) throw new Error("take away: a map expected for a picture, the view has none");
    const idPrefix = "picture";
    const parts = drawParts(scene, { precision: 1, idPrefix });
    const [, , width = 0, height = 0] = (parts.attributes["viewBox"] ?? "").split(" ").map(Number);
    const defs = drawHead(scene, idPrefix).filter(({ tag }) => tag === "defs");
    const { about } = this;
    const tree = pictureSheet({
      format,
      map: {
        width,
        height,
        defs,
        areas: [parts.ground, parts.areas, parts.lines, parts.marks],
        labels: [parts.labels],
        patterns: scene.patterns,
      },
      title: about.indicator,
      sentence: plainText(sentenceParts(model.view, context.speech)),
      legend: pictureLegend(model.view, context.speech, words.legendCity),
      source: [
        words.sourceLines.source(about.source, about.date),
        words.sourceLines.edition(about.place, about.edition, about.published, about.licence),
        about.link,
      ],
      badge: about.invented === null ? null : words.invented,
      description: this.alt ?? "",
    });
    return standaloneSvg(document, tree);
  }

  private fileName(taking: Taking): string {
    const { indicator, level, year, years } = this.taken.model.view;
    const { edition } = this.about;
    const form = taking === "png-square" ? "1x1" : taking === "png-wide" ? "16x9" : "";
    const shown = taking === "csv-years" ? `${years[0] ?? year}-${years.at(-1) ?? year}` : String(year);
    const extension = taking.startsWith("png") ? "png" : taking === "svg" ? "svg" : "csv";
    return exportFileName([indicator.id, level.id, shown, `ausgabe ${edition}`, form], extension);
  }

  private say(text: string): void {
    const status = this.dialog.content.querySelector("#take-away-status");
    if (status !== null) status.textContent = text;
  }
}
