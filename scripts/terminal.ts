// SPDX-License-Identifier: EUPL-1.2
/** What a command may write: results to standard output, everything else to standard error. */
export interface Terminal {
  /** One line of the result. */
  readonly print: (text: string) => void;
  /** One line about the result: advice, errors in the call. */
  readonly printError: (text: string) => void;
  /** Says what is being done. Shown on a terminal only, and only once a command takes more than a second. */
  readonly progress: (text: string) => void;
  /** Takes the progress line away. */
  readonly finish: () => void;
}

interface Stream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const patience = 1000;
const clearLine = "\r\u001b[2K";

export function terminal(out: Stream = process.stdout, err: Stream = process.stderr, now: () => number = Date.now): Terminal {
  const started = now();
  let current = "";
  let shown = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const show = (): void => {
    shown = true;
    err.write(`${clearLine}${current} …`);
  };
  const finish = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (shown) err.write(clearLine);
    shown = false;
  };
  return {
    print: (text) => {
      finish();
      out.write(`${text}\n`);
    },
    printError: (text) => {
      finish();
      err.write(`${text}\n`);
    },
    progress: (text) => {
      current = text;
      if (err.isTTY !== true) return;
      const waited = now() - started;
      if (waited >= patience) show();
      else timer ??= setTimeout(show, patience - waited);
    },
    finish,
  };
}
