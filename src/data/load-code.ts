// SPDX-License-Identifier: EUPL-1.2
import { LoadFailure } from "./load-failure.ts";

/**
 * Fetches a part of the program that is only sometimes needed. A part that does not come is a {@link LoadFailure} like any other file:
 * the view before stays, and the page names `file` and offers to try again.
 */
export async function loadCode<T>(file: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new LoadFailure("offline", file, `nicht geladen (${error instanceof Error ? error.message : String(error)})`);
  }
}
