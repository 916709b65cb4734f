// SPDX-License-Identifier: EUPL-1.2
import { parseCall, type Command } from "../../scripts/command.ts";

/** Runs a command as from the terminal and gives what it printed. */
export async function runCommand(
  command: Command,
  args: readonly string[],
): Promise<{ readonly succeeded: boolean; readonly out: string; readonly progress: readonly string[] }> {
  const [lines, progress]: [string[], string[]] = [[], []];
  const print = (text: string): void => void lines.push(text);
  const succeeded = await command.run(parseCall(command, args), {
    print,
    printError: print,
    progress: (text) => void progress.push(text),
    finish: () => undefined,
  });
  return { succeeded, out: lines.join("\n"), progress };
}
