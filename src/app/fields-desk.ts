// SPDX-License-Identifier: EUPL-1.2
import type { EditFrame, EditOutcome, EditProblem, RuleEdit } from "../core/view/fields/edit-fields.ts";
import type { FieldsView } from "../core/view/fields/fields-view.ts";
import type { StabilityState } from "../core/view/fields/stability-run.ts";
import { printChanges } from "../core/rules/print-changes.ts";
import { changesBetween } from "../core/rules/rule-changes.ts";
import { loadCode } from "../data/load-code.ts";
import type { FieldsTexts } from "../i18n/de-views/fields.ts";
import { regions } from "../markup/page-shell.ts";
import { editOf } from "../ui/fields/edit-of.ts";
import { syncControls } from "../ui/fields/sync-controls.ts";
import type * as fieldsEditing from "./fields-editing.ts";
import { FieldsStability } from "./fields-stability.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

type Editing = typeof fieldsEditing;

/** What is on the desk now. */
interface Shown {
  readonly view: FieldsView;
  readonly words: FieldsTexts;
  readonly model: PageModel;
  readonly context: PageContext;
}

/** How an edit was made: what was typed, and whether it follows the hand, so that the back button does not stop at every key. */
interface EditStyle {
  readonly typed?: string;
  readonly replace?: boolean;
  /** The field begins here: its editor opens and takes the focus. */
  readonly isNew?: boolean;
}

/**
 * Answers the controls of the action fields and remembers what is no part of a link: how far the variants are, the code of the editor once
 * somebody has opened it, the last thing that could not be taken, and what opening a file came to.
 */
export class FieldsDesk {
  private shown: Shown | null = null;
  private code: Editing | null = null;
  private readonly stability = new FieldsStability(() => this.shown?.context.refill());
  private said: fieldsEditing.EditingNotes = { problem: null, file: null };
  private lastEdit: { readonly field: string; readonly isNew: boolean } | null = null;
  /** What each field had when it was last taken while typing: leaving it, also by the back button, does not take it again. */
  private readonly taken = new WeakMap<HTMLInputElement, string>();
  private isListening = false;

  /** `null` until somebody opens an editor. */
  get editing(): Editing | null {
    return this.code;
  }

  get notes(): fieldsEditing.EditingNotes {
    return this.said;
  }

  stateOf(view: FieldsView): StabilityState {
    return this.stability.stateOf(view);
  }

  /** Called whenever the view has been drawn. */
  connect(shown: Shown): void {
    const before = this.shown;
    this.shown = shown;
    this.listen();
    this.stability.follow(shown.view);
    const isOtherRule = before?.model.state.rules !== shown.model.state.rules;
    const host = document.getElementById(regions.index);
    if (host !== null) syncControls(host, { keepTyped: !isOtherRule || this.lastEdit !== null });
    if (this.lastEdit !== null && before?.view !== shown.view) this.afterEdit(shown, this.lastEdit);
  }

  private afterEdit({ view, words, context }: Shown, { field, isNew }: { readonly field: string; readonly isNew: boolean }): void {
    this.lastEdit = null;
    context.announce(words.edit.applied(context.speech.count(view.union.met.length), context.speech.areas(view.level)));
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isNew && !isLost) return;
    const editor = document.querySelector<HTMLDetailsElement>(`[data-key="edit-${CSS.escape(field)}"]`);
    if (isNew && editor !== null) openOnly(editor);
    const target = editor ?? document.querySelector<HTMLDetailsElement>('[data-key="fields-tools"]');
    target?.querySelector("summary")?.focus();
  }

  private listen(): void {
    if (this.isListening) return;
    this.isListening = true;
    const content = document.getElementById(regions.content);
    content?.addEventListener("click", (event) => this.onClick(event));
    content?.addEventListener("input", (event) => this.onInput(event));
    content?.addEventListener("change", (event) => this.onChange(event));
  }

  /** Fetches the code of the editor once, then does what was asked for. */
  private withEditing(act: (editing: Editing, shown: Shown) => void): void {
    const again = (): void => this.withEditing(act);
    loadCode("fields-editing.js", () => import("./fields-editing.ts"))
      .then((editing) => {
        const isFirst = this.code === null;
        this.code = editing;
        if (this.shown === null) return;
        if (isFirst) this.shown.context.refill();
        act(editing, this.shown);
      })
      .catch((error: unknown) => this.shown?.context.failed(error, again));
  }

  private onClick({ target }: Event): void {
    if (!(target instanceof Element) || this.shown === null || this.shown.context.state.view !== "fields") return;
    if (target.closest("[data-editing] > summary") !== null && this.code === null) this.withEditing(() => undefined);
    const button = target.closest<HTMLElement>("button");
    if (button === null) return;
    const edit = editOf(button, "");
    if (edit !== null) this.apply(edit);
    this.press(button.dataset);
  }

  private press({ toggleField, addField, restoreField, stabilityDo, fieldsFile }: DOMStringMap): void {
    if (toggleField !== undefined) this.toggle(toggleField);
    if (addField !== undefined) this.add();
    if (restoreField !== undefined) {
      this.withEditing((editing, shown) => this.take(editing.restoreField(restoreField, frameOf(shown)), restoreField));
    }
    if (stabilityDo === "cancel") this.stability.cancel();
    if (stabilityDo === "start" && this.shown !== null) {
      this.stability.start(this.shown.view);
      this.shown.context.refill();
    }
    if (fieldsFile !== undefined) this.save(fieldsFile);
  }

  /** A list acts when something is chosen, a field while it is typed. */
  private onChange({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.applyFrom(target, target.value);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === "file") this.open(target);
    else if (this.taken.get(target) !== target.value) this.applyFrom(target, target.value);
  }

  private onInput({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || !/^\s*[-−]?\d+([.,]\d+)?\s*$/.test(target.value)) return;
    this.taken.set(target, target.value);
    this.applyFrom(target, target.value);
  }

  private applyFrom(element: HTMLElement, value: string): void {
    const edit = editOf(element, value);
    if (edit !== null) this.apply(edit);
  }

  private apply(edit: RuleEdit): void {
    this.withEditing((editing, shown) => {
      this.take(editing.editRules(edit, frameOf(shown)), edit.field, { typed: edit.value, replace: edit.value !== "" });
    });
  }

  private take(outcome: EditOutcome, field: string, { typed = "", replace = false, isNew = false }: EditStyle = {}): void {
    if (this.shown === null) return;
    const { context, view, words } = this.shown;
    const hadProblem = this.said.problem !== null;
    if ("problem" in outcome) {
      this.said = { ...this.said, problem: { field, sentence: problemSentence(outcome.problem, typed, words) } };
      return context.refill();
    }
    this.said = { ...this.said, problem: null };
    if (outcome.rules === context.state.rules) return hadProblem ? context.refill() : undefined;
    this.lastEdit = { field: outcome.field, isNew };
    const isHidden = isNew && view.chosen.length < view.all.length;
    const change = isHidden ? { rules: outcome.rules, fields: [] } : { rules: outcome.rules };
    context.change(change, { replace: replace && context.state.rules !== "" });
  }

  /** All fields on is the same as none named, and so is none: a map of nothing says nothing. */
  private toggle(id: string): void {
    if (this.shown === null) return;
    const { view, context } = this.shown;
    const chosen = view.all.filter(({ result, isChosen }) => (result.field.id === id) !== isChosen).map(({ result }) => result.field.id);
    context.change({ fields: chosen.length === view.all.length ? [] : chosen });
  }

  /** Adds a field; the next template stands ready for the next one. */
  private add(): void {
    const template = document.querySelector<HTMLSelectElement>("#sa-fields-template");
    const name = document.querySelector<HTMLInputElement>("#sa-fields-name");
    if (template === null || name === null) return;
    const words = name.value.trim() || template.selectedOptions[0]?.textContent || "";
    const chosen = template.value;
    name.value = "";
    template.selectedIndex = Math.min(template.selectedIndex + 1, template.options.length - 1);
    this.withEditing((editing, shown) => this.take(editing.addField(chosen, { de: words }, frameOf(shown)), "", { isNew: true }));
  }

  private save(kind: string): void {
    this.withEditing((editing, { context, ...rest }) => {
      const input = { ...rest, speech: context.speech };
      if (kind === "csv") editing.saveList(input);
      else editing.saveRules(input, context.data.manifest);
    });
  }

  private open(field: HTMLInputElement): void {
    const file = field.files?.[0];
    if (file === undefined) return;
    this.withEditing((editing, shown) => void this.openFile(editing, file, shown).finally(() => (field.value = "")));
  }

  private async openFile(editing: Editing, file: File, { context, view, words }: Shown): Promise<void> {
    const failed = { rules: null, issues: [{ message: words.file.unreadable }] };
    const { rules, issues } = await editing.openRules(file, context.data.manifest).catch(() => failed);
    this.said = { problem: null, file: { file: file.name, issues } };
    if (rules === null) return context.refill();
    const changes = printChanges(changesBetween(view.official, rules));
    context.announce(changes === "" ? words.file.same : words.file.opened(context.speech.local(rules.title)));
    if (changes === context.state.rules) return context.refill();
    context.change({ rules: changes, fields: [], ...(rules.level === null ? {} : { level: rules.level }) });
  }
}

/** A new field opens its editor; those of other fields close, so that the way past them stays short. */
function openOnly(editor: HTMLDetailsElement): void {
  const others = document.querySelectorAll<HTMLDetailsElement>(".field > [data-editing][open]");
  for (const other of others) other.open = false;
  editor.open = true;
}

function frameOf({ view, model, context }: Shown): EditFrame {
  return { view, manifest: context.data.manifest, current: model.view.indicator };
}

function problemSentence(problem: EditProblem, typed: string, { edit }: FieldsTexts): string {
  return problem === "notNumber" ? edit.notNumber(typed) : edit[problem];
}
