// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, IndicatorId } from "../core/model/ids.ts";
import { externalNames } from "../core/view/comparison/external-values.ts";
import { ancestorsOf } from "../core/view/comparison/reference.ts";
import { comparisonIndicators } from "../core/view/comparison/select-comparison.ts";
import { availableLevels, availableYears, levelChain } from "../core/view/levels-and-years.ts";
import type { PickerOption } from "../ui/picker/sa-picker.ts";
import type { DeskState } from "./comparison-desk.ts";

/** More areas of a level than this are not offered as reference: the list would be too long to read. */
const mostOffered = 30;

interface Choice extends PickerOption {
  readonly take: () => void;
}

/** The lists behind "Kennzahl", "dagegen" and "Vergleichswert". */
export class ComparisonSlots {
  constructor(private readonly now: () => DeskState) {}

  open(slot: HTMLElement): void {
    this.choose(slot).catch((error: unknown) => this.now().handles.failed(error, () => this.open(slot)));
  }

  /** Takes another reference; values the reader brought are kept for later. */
  refer(reference: AreaId | "group" | null): void {
    const { handles } = this.now();
    const external = handles.external();
    if (external !== null && external.choice.shown !== null) {
      handles.useExternal({ ...external, choice: { ...external.choice, shown: null } });
    }
    handles.change({ reference });
  }

  private async choose(slot: HTMLElement): Promise<void> {
    const { handles, words, context } = this.now();
    const name = slot.dataset["cmpSlot"];
    const [label, choices] =
      name === "reference"
        ? [words.chooseReference, this.references()]
        : name === "partner"
          ? [words.choosePair, this.partners()]
          : [words.chooseIndicator, this.indicators((indicator) => handles.change({ indicator }))];
    const picker = await handles.picker();
    const question = { label, options: choices, value: slot.textContent ?? "", closeText: context.speech.texts.common.close };
    const current = choices.find(({ text }) => text === question.value)?.value ?? "";
    const answer = await picker.ask(slot, { ...question, value: current });
    choices.find(({ value }) => value === answer)?.take();
  }

  private indicators(take: (indicator: IndicatorId) => void): readonly Choice[] {
    const { context } = this.now();
    const { manifest } = context.data;
    return comparisonIndicators(manifest, context.state).flatMap((id) => {
      const found = manifest.indicators.find((indicator) => indicator.id === id);
      return found === undefined ? [] : [{ value: id, text: context.speech.local(found.shortName), take: () => take(id) }];
    });
  }

  /** For the maps the other years first, then the other indicators; for the scatter plot the indicators. */
  private partners(): readonly Choice[] {
    const { handles, context } = this.now();
    const { chart, indicator, level, year } = context.state;
    const others = this.indicators((pair) => handles.change({ pair })).filter(({ value }) => value !== indicator);
    if (chart !== "maps") return others;
    const years = availableYears(context.data.manifest, indicator, level).filter((other) => other !== year);
    const ofYears = years.map((since): Choice => ({
      value: String(since),
      text: String(since),
      take: () => handles.change({ since, pair: null }),
    }));
    return [...ofYears.reverse(), ...others];
  }

  private references(): readonly Choice[] {
    const { handles, words, context } = this.now();
    const { data, state, speech } = context;
    const external = handles.external();
    const city: Choice = { value: "city", text: data.manifest.place.name, take: () => this.refer(null) };
    const group = words.groupOf(speech.count(state.group.length));
    const brought = external === null ? [] : externalNames(external.choice);
    return [
      city,
      ...(state.group.length === 0 ? [] : [{ value: "group", text: group, take: () => this.refer("group") }]),
      ...brought.map((name): Choice => ({ value: `own:${name}`, text: name, take: () => this.bring(name) })),
      ...this.upperAreas(),
    ];
  }

  private bring(name: string): void {
    const { handles } = this.now();
    const external = handles.external();
    if (external !== null) handles.useExternal({ ...external, choice: { ...external.choice, shown: name } });
  }

  /** The areas around the compared ones first, then all others of the levels above that are few enough. */
  private upperAreas(): readonly Choice[] {
    const { data, state } = this.now().context;
    const around = state.compared.flatMap((area) => ancestorsOf(data, state.level, area).slice(1, -1));
    const above = levelChain(data.manifest, state.level).slice(1, -1);
    const others = above.flatMap(({ id }) => {
      const ids = data.levels.get(id)?.ids ?? [];
      return ids.length > mostOffered ? [] : ids;
    });
    return [...new Set([...around, ...others])].flatMap((area) => this.upperArea(area));
  }

  private upperArea(area: AreaId): readonly Choice[] {
    const { words, context } = this.now();
    const { data, state } = context;
    const level = [...data.levels.values()].find(({ ids }) => ids.includes(area));
    if (level === undefined) return [];
    const isShown = availableLevels(data.manifest, state.indicator).some(({ id }) => id === level.level.id);
    const text = level.names[level.ids.indexOf(area)] ?? area;
    return [{ value: `area:${area}`, text, reason: isShown ? "" : words.notComparable, take: () => this.refer(area) }];
  }
}
