// SPDX-License-Identifier: EUPL-1.2
/** Answers of older questions are dropped: only the newest question of its kind is ever answered. */
export interface Latest {
  /** Aborts the question before and asks this one; `null` if a newer one was asked meanwhile. Failures of dropped questions are dropped too. */
  ask<T>(question: (signal: AbortSignal) => Promise<T>): Promise<T | null>;
  /** Drops the question that is running. */
  cancel(): void;
}

export function createLatest(): Latest {
  let current = new AbortController();
  const next = (): AbortController => {
    current.abort();
    current = new AbortController();
    return current;
  };
  return {
    async ask(question) {
      const own = next();
      try {
        const answer = await question(own.signal);
        return own.signal.aborted ? null : answer;
      } catch (error) {
        if (own.signal.aborted) return null;
        throw error;
      }
    },
    cancel: () => void next(),
  };
}
