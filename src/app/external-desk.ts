// SPDX-License-Identifier: EUPL-1.2
import type { FileKind } from "../intake/file-kind.ts";
import type { ExternalReading, KnownIndicator } from "../intake/read-external-values.ts";
import { loadCode } from "../data/load-code.ts";
import type { DeskState } from "./comparison-desk.ts";

/** Larger files are not the small table that is asked for. */
const mostBytes = 200_000;

const noTexts: ReadonlySet<FileKind> = new Set(["zip", "old-office", "pdf", "image", "shapefile", "binary"]);
const notText: ExternalReading = { values: [], problems: [{ kind: "notText" }] };

/** The text that somebody brings, or `null` where a file is something else. */
type TextOf = () => Promise<string | null>;

/** Takes values of other places from a text or a file. They stay in the page: nothing is sent, stored, or put into the link. */
export class ExternalDesk {
  constructor(
    private readonly form: HTMLElement,
    private readonly now: () => DeskState,
  ) {
    form.addEventListener("change", (event) => this.onChange(event));
    form.addEventListener("dragover", (event) => this.isDropPlace(event) && event.preventDefault());
    form.addEventListener("drop", (event) => this.onDrop(event));
  }

  takeText(): void {
    const field = this.form.querySelector("textarea");
    if (field !== null) this.take(() => Promise.resolve(field.value));
  }

  forget(): void {
    this.now().handles.useExternal(null);
  }

  private onChange(event: Event): void {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.dataset["cmpFile"] === undefined) return;
    const file = input.files?.[0];
    if (file !== undefined) this.takeFile(file);
    input.value = "";
  }

  private isDropPlace(event: Event): boolean {
    return event.target instanceof Element && event.target.closest("[data-drop]") !== null;
  }

  private onDrop(event: DragEvent): void {
    if (!this.isDropPlace(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (file !== undefined) this.takeFile(file);
    else if (text !== "") this.take(() => Promise.resolve(text));
  }

  /** Offices write files in older encodings too; the content decides. */
  private takeFile(file: File): void {
    this.take(async () => {
      const [{ decodeText }, { detectFileKind }, buffer] = await Promise.all([
        import("../intake/encoding.ts"),
        import("../intake/file-kind.ts"),
        file.slice(0, mostBytes).arrayBuffer(),
      ]);
      const bytes = new Uint8Array(buffer);
      return noTexts.has(detectFileKind(bytes)) ? null : decodeText(bytes, file.name).text;
    });
  }

  private take(textOf: TextOf): void {
    this.read(textOf).catch((error: unknown) => this.now().handles.failed(error, () => this.take(textOf)));
  }

  private async read(textOf: TextOf): Promise<void> {
    const { readExternalValues } = await loadCode("read-external-values.js", () => import("../intake/read-external-values.ts"));
    const { handles, context } = this.now();
    const known = context.data.manifest.indicators.map(({ id, kind, name, shortName }): KnownIndicator => {
      const names = [name.de, name.en, shortName.de, shortName.en].filter((text) => text !== undefined);
      return { id, kind, names: [...names, context.speech.local(name)] };
    });
    const text = await textOf();
    const { values, problems } = text === null ? notText : readExternalValues(text, known);
    handles.useExternal({ choice: { values, shown: values[0]?.name ?? null }, problems });
  }
}
