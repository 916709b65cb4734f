// SPDX-License-Identifier: EUPL-1.2

/** The frame tells the page around it how high its content is, in CSS pixels. The only message that leaves. */
export interface HeightMessage {
  readonly type: "sozialatlas:height";
  readonly version: 1;
  readonly height: number;
}

/** The page around it asks for that message, because it woke up later than the frame. The only message that is understood. */
export interface AskHeightMessage {
  readonly type: "sozialatlas:ask-height";
  readonly version: 1;
}

export function heightMessage(height: number): HeightMessage {
  return { type: "sozialatlas:height", version: 1, height: Math.ceil(height) };
}

/** True for exactly the one message of the contract; anything else, however it is built, is not one. Never throws. */
export function isAskHeight(value: unknown): value is AskHeightMessage {
  try {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const names = Object.keys(value);
    if (names.length !== 2 || !("type" in value) || !("version" in value)) return false;
    return value.type === "sozialatlas:ask-height" && value.version === 1;
  } catch {
    return false;
  }
}
