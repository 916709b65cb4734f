// SPDX-License-Identifier: EUPL-1.2
import { exportFileName } from "../core/export/file-name.ts";
import { printGeoJson } from "../core/export/geojson.ts";
import { csvRows } from "../core/export/taken-table.ts";
import { loadViewTexts } from "../i18n/load-view-texts.ts";
import type { PictureFormat } from "../markup/export/picture-sheet.ts";
import { ModalDialog } from "../ui/dialog/modal-dialog.ts";
import { pngOf, saveFile } from "../ui/take-away/picture-file.ts";
import { standaloneSvg } from "../ui/take-away/standalone-svg.ts";
import { type Taking, takeAwayPanel, takingOf } from "../ui/take-away/take-away-panel.ts";
import "../ui/styles/picture.css";
import { takeMap } from "./take-away-map.ts";
import { describedPicture, takenPicture } from "./take-away-picture.ts";
import { tableCsv, tableNotes } from "./take-away-table.ts";
import { provenance, type Provenance } from "./take-away-words.ts";
import type { TakeInput, Taken, TakenOffer } from "./taken.ts";
import type { ToolInput } from "./tool-input.ts";

/** Opens the dialog "Mitnehmen" for a view. */
export async function openTakeAway(input: ToolInput): Promise<void> {
  const words = await loadViewTexts("takeAway", input.context.state.language);
  const { model, context, scene, view } = input;
  const asked: TakeInput = { model, context, words, scene };
  const taken = await (model.modes?.take(asked) ?? view.take?.(asked) ?? takeMap(asked));
  new TakeAway(input, asked, taken).open();
}

const types: Readonly<Record<"csv" | "geojson" | "svg", string>> = {
  csv: "text/csv;charset=utf-8",
  geojson: "application/geo+json",
  svg: "image/svg+xml",
};

/** The dialog and what its buttons do. Everything is made in the browser, from what is in memory. */
class TakeAway {
  private readonly about: Provenance;
  private readonly dialog: ModalDialog;

  constructor(
    private readonly input: ToolInput,
    private readonly asked: TakeInput,
    private readonly taken: Taken,
  ) {
    this.about = provenance(asked, taken, location.href);
    this.dialog = new ModalDialog(input.document, asked.words, input.opener);
    this.dialog.content.addEventListener("click", (event) => void this.onClick(event));
  }

  open(): void {
    const { about, taken } = this;
    this.dialog.show(
      takeAwayPanel({
        words: this.asked.words,
        view: [taken.title, taken.areas, taken.date].filter((part) => part !== "").join(", "),
        link: about.link,
        citation: about.citation,
        alt: this.alt,
        tables: taken.tables,
        hasShapes: this.hasShapes,
      }),
    );
  }

  private get alt(): string | null {
    return describedPicture(this.taken, this.asked.words);
  }

  private get hasShapes(): boolean {
    const { geometry, state } = this.asked.context;
    return this.taken.hasShapes && geometry?.level === state.level;
  }

  private async onClick(event: Event): Promise<void> {
    const target = event.target instanceof Element ? event.target : null;
    const copied = target?.closest("[data-copy]")?.getAttribute("data-copy") ?? null;
    const taking = takingOf(target?.closest("[data-taking]") ?? null);
    if (copied !== null) await this.copy(copied);
    if (taking !== null) await this.take(taking);
  }

  private async copy(name: string): Promise<void> {
    const { words } = this.asked;
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
    if (taking.kind === "print" || taking.kind === "embed") return this.leaveFor(taking.kind);
    const { words } = this.asked;
    const file = this.fileName(taking);
    if (taking.kind === "png" || taking.kind === "svg") this.say(words.working);
    try {
      saveFile(this.input.document, await this.contentOf(taking), file);
      this.say(words.saved(file));
    } catch {
      this.say(words.failed(file));
    }
  }

  private async leaveFor(kind: "print" | "embed"): Promise<void> {
    this.dialog.close();
    if (kind === "print") return window.print();
    const { openEmbed } = await import("./embed-dialog.ts");
    await openEmbed(this.input);
  }

  private async contentOf(taking: Taking): Promise<Blob> {
    if (taking.kind === "csv") return new Blob([this.csvOf(this.offerOf(taking.name))], { type: types.csv });
    if (taking.kind === "geojson") return new Blob([this.geoJson()], { type: types.geojson });
    if (taking.kind === "xlsx") return this.workbook();
    const svg = this.drawing(taking.kind === "png" ? taking.name : "sheet");
    return taking.kind === "svg" ? new Blob([svg], { type: types.svg }) : pngOf(this.input.document, svg);
  }

  private offerOf(id: string): TakenOffer {
    const offer = this.taken.tables.find((candidate) => candidate.id === id);
    if (offer === undefined) throw new Error(`take away: a table of the view expected, "${id}" found`);
    return offer;
  }

  private csvOf(offer: TakenOffer): string {
    return tableCsv(offer.make(), this.notesOf(offer));
  }

  private notesOf({ date }: Pick<TakenOffer, "date">) {
    const { asked, taken, about } = this;
    return tableNotes({ ...taken, date: date ?? taken.date }, { about, asked });
  }

  private geoJson(): string {
    const { geometry } = this.asked.context;
    const offer = this.offerOf("");
    if (geometry === null) throw new Error("take away: shapes expected for GeoJSON, none loaded");
    return printGeoJson({ table: offer.make(), geometry, notes: this.notesOf(offer) });
  }

  /** All tables of the view but those of other years, and a sheet that explains them. */
  private async workbook(): Promise<Blob> {
    const { workbookFile } = await import("../ui/take-away/workbook-file.ts");
    const { table } = this.asked.words;
    const shown = this.taken.tables.filter(({ date }) => date === undefined);
    const sheets = shown.map((offer, index) => ({ name: index === 0 ? table.sheetValues : table.sheetMore, rows: csvRows(offer.make()) }));
    const notes = [[table.noteHead, table.noteText], ...this.notesOf({})];
    return workbookFile([...sheets, { name: table.sheetNotes, rows: notes }]);
  }

  private drawing(format: PictureFormat): string {
    return standaloneSvg(this.input.document, takenPicture(this.taken, { format, about: this.about, words: this.asked.words }));
  }

  private fileName(taking: Taking): string {
    const form = taking.kind === "png" && taking.name !== "sheet" ? { square: "1x1", wide: "16x9" }[taking.name] : "";
    const table = taking.kind === "csv" ? taking.name : "";
    return exportFileName([...this.fileParts(table), table === "years" ? "" : table, `ausgabe ${this.about.edition}`, form], taking.kind);
  }

  /** The years of a file with all years stand in the place of the one shown. */
  private fileParts(table: string): readonly string[] {
    const { years, year } = this.asked.model.view;
    const { file } = this.taken;
    return table === "years" ? [...file.slice(0, -1), `${years[0] ?? year}-${years.at(-1) ?? year}`] : file;
  }

  private say(text: string): void {
    const status = this.dialog.content.querySelector("#take-away-status");
    if (status !== null) status.textContent = text;
  }
}
