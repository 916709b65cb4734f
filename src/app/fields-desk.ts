// SPDX-License-Identifier: EUPL-1.2
import { addField, type EditFrame, type EditOutcome, editRules, restoreField, type RuleEdit } from "../core/view/fields/edit-fields.ts";
import { numberFrom } from "../core/view/fields/edit-condition.ts";
import type { StabilityState } from "../core/view/fields/stability-run.ts";
import { printChanges } from "../core/rules/print-changes.ts";
import { changesBetween } from "../core/rules/rule-changes.ts";
import type { FieldsView } from "../core/view/fields/fields-view.ts";
import type { FieldsTexts } from "../i18n/de-views/fields.ts";
import { type FileNote, toolIds } from "../markup/fields/field-tools.ts";
import type { EditorNotes } from "../markup/fields/rule-editor.ts";
import { regions } from "../markup/page-shell.ts";
import { syncControls } from "../ui/fields/sync-controls.ts";
import { editOf } from "../ui/fields/edit-of.ts";
import { openRules, saveList, saveRules } from "./fields-files.ts";
import { FieldsStability } from "./fields-stability.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** What is on the desk now. */
interface Shown {
  readonly view: FieldsView;
  readonly words: FieldsTexts;
  readonly model: PageModel;
  readonly context: PageContext;
}

/**
 * Answers the controls of the action fields and remembers what is no part of a link: how far the variants are, the last thing that could not
 * be taken, and what opening a file came to.
 */
export class FieldsDesk {
  private shown: Shown | null = null;
  private readonly stability = new FieldsStability(() => this.shown?.context.refill());
  private trouble: EditorNotes["problem"] = null;
  private opened: FileNote | null = null;
  private isEdited = false;
  /** Field whose editor takes the focus if the control that was used is gone. */
  private touched: string | null = null;
  private isListening = false;

  get problem(): EditorNotes["problem"] {
    return this.trouble;
  }

  get note(): FileNote | null {
    return this.opened;
  }

  stateOf(view: FieldsView): StabilityState {
    return this.stability.stateOf(view);
  }

  /** Called whenever the view has been drawn. */
  connect(shown: Shown): void {
    const before = this.shown?.view.rules;
    this.shown = shown;
    this.listen();
    this.stability.follow(shown.view);
    const host = document.getElementById(regions.index);
    if (host !== null) syncControls(host);
    if (this.isEdited && before !== shown.view.rules) this.afterEdit(shown);
  }

  private afterEdit({ view, words, context }: Shown): void {
    this.isEdited = false;
    context.announce(words.edit.applied(context.speech.count(view.union.met.length), context.speech.areas(view.level)));
    const { activeElement } = document;
    if (this.touched === null || (activeElement !== null && activeElement !== document.body)) return;
    const editor = document.querySelector<HTMLDetailsElement>(`[data-key="edit-${CSS.escape(this.touched)}"]`);
    const target = editor?.querySelector("summary") ?? document.getElementById(toolIds.template);
    if (editor !== null) editor.open = true;
    target?.focus();
  }

  private listen(): void {
    if (this.isListening) return;
    this.isListening = true;
    const content = document.getElementById(regions.content);
    content?.addEventListener("click", (event) => this.onClick(event));
    content?.addEventListener("input", (event) => this.onInput(event));
    content?.addEventListener("change", (event) => this.onChange(event));
  }

  private onClick({ target }: Event): void {
    const element = target instanceof Element ? target.closest<HTMLElement>("button") : null;
    if (element === null || this.shown === null || this.shown.context.state.view !== "fields") return;
    const { dataset } = element;
    const edit = editOf(element, "");
    if (edit !== null) this.apply(edit);
    if (dataset["toggleField"] !== undefined) this.toggle(dataset["toggleField"]);
    if (dataset["addField"] !== undefined) this.add();
    if (dataset["restoreField"] !== undefined)
      this.take(restoreField(dataset["restoreField"], this.frame(this.shown)), dataset["restoreField"]);
    if (dataset["stabilityDo"] === "cancel") this.stability.cancel();
    if (dataset["stabilityDo"] === "start") {
      this.stability.start(this.shown.view);
      this.shown.context.refill();
    }
    this.save(dataset["fieldsFile"]);
  }

  /** A list acts when something is chosen, a field while it is typed. */
  private onChange({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.applyFrom(target, target.value);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.id === toolIds.file) void this.open(target);
    else this.applyFrom(target, target.value);
  }

  private onInput({ target }: Event): void {
    if (target instanceof HTMLInputElement && target.type === "text" && numberFrom(target.value) !== null)
      this.applyFrom(target, target.value);
  }

  private applyFrom(element: HTMLElement, value: string): void {
    const edit = editOf(element, value);
    if (edit !== null) this.apply(edit);
  }

  private apply(edit: RuleEdit): void {
    if (this.shown === null) return;
    const outcome = editRules(edit, this.frame(this.shown));
    this.take(outcome, edit.field, { typed: edit.value, replace: edit.value !== "" });
  }

  private take(outcome: EditOutcome, field: string, options: { readonly typed?: string; readonly replace?: boolean } = {}): void {
    if (this.shown === null) return;
    const { context, words } = this.shown;
    if ("problem" in outcome) {
      const { problem } = outcome;
      this.trouble = { field, sentence: this.sentenceOf(problem, options.typed ?? "", words) };
      context.refill();
      return;
    }
    const hadTrouble = this.trouble !== null;
    this.trouble = null;
    if (outcome.rules === context.state.rules) {
      if (hadTrouble) context.refill();
      return;
    }
    this.isEdited = true;
    this.touched = field;
    context.change({ rules: outcome.rules }, { replace: options.replace === true && context.state.rules !== "" });
  }

  private sentenceOf(problem: Extract<EditOutcome, { readonly problem: string }>["problem"], typed: string, words: FieldsTexts): string {
    if (problem === "notNumber") return words.edit.notNumber(typed);
    if (problem === "needed") return words.edit.needed("");
    return words.edit[problem];
  }

  private frame({ view, model, context }: Shown): EditFrame {
    return { view, manifest: context.data.manifest, current: model.view.indicator };
  }

  /** All fields on is the same as none named, and so is none: a map of nothing says nothing. */
  private toggle(id: string): void {
    if (this.shown === null) return;
    const { view, context } = this.shown;
    const chosen = view.all.filter(({ result, isChosen }) => (result.field.id === id) !== isChosen).map(({ result }) => result.field.id);
    context.change({ fields: chosen.length === view.all.length ? [] : chosen });
  }

  private add(): void {
    const template = document.getElementById(toolIds.template);
    const name = document.getElementById(toolIds.name);
    if (this.shown === null || !(template instanceof HTMLSelectElement) || !(name instanceof HTMLInputElement)) return;
    const { words, view } = this.shown;
    const chosen = template.selectedOptions[0]?.textContent ?? words.edit.unnamed;
    const outcome = addField(template.value, { de: name.value.trim() || chosen }, this.frame(this.shown));
    const isShown = view.chosen.length === view.all.length;
    name.value = "";
    if ("rules" in outcome && !isShown) this.shown.context.change({ fields: [] }, { replace: true });
    this.take(outcome, "");
  }

  private save(kind: string | undefined): void {
    if (this.shown === null || kind === undefined) return;
    const { context, ...rest } = this.shown;
    const input = { ...rest, speech: context.speech };
    if (kind === "csv") saveList(input);
    if (kind === "yaml") saveRules(input, context.data.manifest);
  }

  private async open(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (file === undefined || this.shown === null) return;
    const { context, view, words } = this.shown;
    const failed = { rules: null, issues: [{ message: words.file.unreadable }] };
    const { rules, issues } = await openRules(file, context.data.manifest).catch(() => failed);
    field.value = "";
    this.opened = { file: file.name, issues };
    if (rules === null) return context.refill();
    const changes = printChanges(changesBetween(view.official, rules));
    context.announce(changes === "" ? words.file.same : words.file.opened(context.speech.local(rules.title)));
    if (changes === context.state.rules) return context.refill();
    context.change({ rules: changes, fields: [], ...(rules.level === null ? {} : { level: rules.level }) });
  }
}
