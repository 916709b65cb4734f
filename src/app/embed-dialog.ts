// SPDX-License-Identifier: EUPL-1.2
import { embedCode, embedElementCode } from "../core/export/embed-code.ts";
import { embedControls } from "../core/view/state.ts";
import type { EmbedTexts } from "../i18n/de-views/embed.ts";
import { loadViewTexts } from "../i18n/load-view-texts.ts";
import { ModalDialog } from "../ui/dialog/modal-dialog.ts";
import { codeForms, type EmbedChoice, embedPanel, heightBounds } from "../ui/embed/embed-panel.ts";
import "../ui/styles/embed-dialog.css";
import { linkTo } from "./page-context.ts";
import type { ToolInput } from "./tool-input.ts";

/** Script that fits the height of frames; lies beside the page. */
const hostScript = "einbetten.js";
const usualHeight = 680;
const languageNames: Readonly<Record<string, string>> = { de: "Deutsch", en: "English" };

/** Opens the dialog "Einbetten" for a view. */
export async function openEmbed(input: ToolInput): Promise<void> {
  const words = await loadViewTexts("embed", input.context.state.language);
  new EmbedDialog(input, words).draw();
}

/** Every change changes code and preview at once; nothing is saved anywhere. */
class EmbedDialog {
  private choice: EmbedChoice;
  private readonly dialog: ModalDialog;

  constructor(
    private readonly input: ToolInput,
    private readonly words: EmbedTexts,
  ) {
    const { scene, model, context } = input;
    this.choice = {
      controls: [],
      language: model.state.language,
      title: scene?.title ?? context.speech.local(model.view.indicator.name),
      height: usualHeight,
      fitsHeight: true,
      form: "frame",
      isPinned: true,
    };
    this.dialog = new ModalDialog(input.document, words, input.opener);
    this.dialog.content.addEventListener("click", (event) => void this.onClick(event));
    this.dialog.content.addEventListener("change", (event) => this.onChange(event));
  }

  draw(): void {
    const { words, choice, input, code, src } = this;
    const { manifest } = input.context.data;
    const languages = manifest.languages.map((id) => ({ id, name: languageNames[id] ?? id }));
    this.dialog.show(embedPanel({ words, choice, languages, edition: manifest.edition.id, code, src }));
  }

  private get src(): string {
    const { controls, language, isPinned } = this.choice;
    const { context } = this.input;
    const edition = isPinned ? context.data.manifest.edition.id : null;
    return new URL(linkTo(context, { embed: controls, language, edition }), location.href).href;
  }

  private get code(): string {
    const { title, height, fitsHeight, form } = this.choice;
    const script = new URL(hostScript, location.href).href;
    if (form === "element") return embedElementCode({ title, height, src: this.src, script });
    return embedCode({ title, height, src: this.src, script: fitsHeight ? script : null });
  }

  private onChange(event: Event): void {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const { content } = this.dialog;
    const isOn = (selector: string): boolean => content.querySelector<HTMLInputElement>(selector)?.checked === true;
    if (target.id === "embed-title") this.choice = { ...this.choice, title: target.value.trim() || this.choice.title };
    if (target.id === "embed-height") this.choice = { ...this.choice, height: boundedHeight(target.value) };
    this.choice = {
      ...this.choice,
      controls: embedControls.filter((control) => isOn(`[data-control="${control}"]`)),
      fitsHeight: isOn("#embed-fit"),
      isPinned: isOn("#embed-pin"),
    };
    this.draw();
    if (target.id === "embed-title") target.value = this.choice.title;
    if (target.id === "embed-height") target.value = String(this.choice.height);
  }

  private async onClick(event: Event): Promise<void> {
    const target = event.target instanceof Element ? event.target : null;
    const language = target?.closest("[data-language]")?.getAttribute("data-language") ?? null;
    if (language !== null) {
      this.choice = { ...this.choice, language };
      this.draw();
    }
    const wanted = target?.closest("[data-code-form]")?.getAttribute("data-code-form");
    const form = codeForms.find((candidate) => candidate === wanted);
    if (form !== undefined) {
      this.choice = { ...this.choice, form };
      this.draw();
    }
    if (target?.closest("[data-copy-code]") !== null && target !== null) await this.copy();
  }

  private async copy(): Promise<void> {
    const status = this.dialog.content.querySelector("#embed-status");
    const said = await navigator.clipboard.writeText(this.code).then(
      () => this.words.copied,
      () => this.words.notCopied,
    );
    if (status !== null) status.textContent = said;
  }
}

function boundedHeight(text: string): number {
  const height = Number(text);
  return Number.isFinite(height) && text.trim() !== "" ? Math.min(heightBounds.most, Math.max(heightBounds.least, height)) : usualHeight;
}
