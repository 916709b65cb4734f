// SPDX-License-Identifier: EUPL-1.2
/**
 * One request per key, however many ask: everybody gets the same answer, a failed one is forgotten so that trying again asks again,
 * and the request itself is only aborted when nobody waits for it any more.
 */
export interface SharedRequests<T> {
  get(key: string, signal: AbortSignal | undefined, start: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

interface Running<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
  settled: boolean;
}

export function shareRequests<T>(): SharedRequests<T> {
  const running = new Map<string, Running<T>>();
  const begin = (key: string, start: (signal: AbortSignal) => Promise<T>): Running<T> => {
    const controller = new AbortController();
    const request: Running<T> = { result: start(controller.signal), controller, waiting: 0, settled: false };
    running.set(key, request);
    request.result.then(
      () => (request.settled = true),
      () => {
        request.settled = true;
        forget(key, request);
      },
    );
    return request;
  };
  const forget = (key: string, request: Running<T>): void => {
    if (running.get(key) === request) running.delete(key);
  };
  return {
    async get(key, signal, start) {
      signal?.throwIfAborted();
      const request = running.get(key) ?? begin(key, start);
      return wait(request, signal, () => forget(key, request));
    },
  };
}

/** Waits for a running request; leaving it as the last one aborts it. */
function wait<T>(request: Running<T>, signal: AbortSignal | undefined, forget: () => void): Promise<T> {
  request.waiting += 1;
  return new Promise<T>((resolve, reject) => {
    const leave = (): void => {
      request.waiting -= 1;
      signal?.removeEventListener("abort", abort);
    };
    const abort = (): void => {
      leave();
      if (request.waiting === 0 && !request.settled) {
        forget();
        request.controller.abort();
      }
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort, { once: true });
    request.result.then(resolve, reject).finally(() => {
      if (signal?.aborted !== true) leave();
    });
  });
}
