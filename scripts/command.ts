// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import type { Terminal } from "./terminal.ts";

export type OptionSettings = Readonly<
  Record<string, { readonly type: "string" | "boolean"; readonly multiple?: boolean; readonly short?: string }>
>;

/** What a command was called with. Options that take a value several times keep all of them. */
export interface CommandCall {
  readonly words: readonly string[];
  readonly text: (option: string) => string | null;
  readonly texts: (option: string) => readonly string[];
  readonly flag: (option: string) => boolean;
  /** `--json`: the result as JSON on standard output and nothing else. */
  readonly json: boolean;
}

/** One command of `npm run -s atlas`. `run` returns whether everything was without error. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Help text below the summary: usage, options, examples. */
  readonly help: string;
  readonly options: OptionSettings;
  readonly run: (call: CommandCall, terminal: Terminal) => Promise<boolean>;
}

/** The call could not be understood; the message says what was expected. Printed with a pointer to `--help`. */
export class CallError extends Error {}

const common: OptionSettings = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } };

/** Reads the words behind the name of a command. Throws a {@link CallError} for unknown options. */
export function parseCall(command: Command, args: readonly string[]): CommandCall & { readonly help: boolean } {
  const parsed = tryParse(command, args);
  const values: Readonly<Record<string, unknown>> = parsed.values;
  const texts = (option: string): readonly string[] => [values[option]].flat().filter((value) => typeof value === "string");
  const flag = (option: string): boolean => values[option] === true;
  return {
    words: parsed.positionals,
    text: (option) => texts(option).at(-1) ?? null,
    texts,
    flag,
    json: flag("json"),
    help: flag("help"),
  };
}

function tryParse(
  command: Command,
  args: readonly string[],
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options: { ...command.options, ...common }, allowPositionals: true });
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error));
  }
}

/** The only word of a call, e.g. the folder. */
export function onlyWord(call: CommandCall, what: string): string {
  const [word, ...others] = call.words;
  if (word === undefined) throw new CallError(`${what} erwartet, nichts gefunden.`);
  if (others.length > 0) throw new CallError(`${what} erwartet, mehrere Angaben gefunden: ${call.words.join(", ")}.`);
  return word;
}
