// SPDX-License-Identifier: EUPL-1.2
import { CallError, parseCall, type Command } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { compute } from "./commands/compute.ts";
import { createPackage } from "./commands/new.ts";
import { preview } from "./commands/preview.ts";
import { read } from "./commands/read.ts";
import { schema } from "./commands/schema.ts";
import { terminal } from "./terminal.ts";

const commands: readonly Command[] = [createPackage, check, build, preview, read, compute, schema];

/** `npm run -s atlas -- <command>`: finds the command, explains it or runs it. */
async function main(args: readonly string[]): Promise<number> {
  const output = terminal();
  const [name, ...rest] = args;
  const command = commands.find((one) => one.name === name);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    output.print(overview());
    return name === undefined ? 2 : 0;
  }
  if (command === undefined) {
    output.printError(`Den Befehl "${name}" gibt es nicht.\n\n${overview()}`);
    return 2;
  }
  try {
    const call = parseCall(command, rest);
    if (call.help) {
      output.print(`${command.summary}\n\n${command.help}`);
      return 0;
    }
    return (await command.run(call, output)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    output.printError(`${error.message}\nHilfe: npm run -s atlas -- ${command.name} --help`);
    return 2;
  } finally {
    output.finish();
  }
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Aufruf: npm run -s atlas -- <Befehl> …\n\n${lines.join("\n")}\n\nJeder Befehl kennt --help und --json.`;
}

process.exitCode = await main(process.argv.slice(2));
