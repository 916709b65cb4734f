// SPDX-License-Identifier: EUPL-1.2
import type { EmbedTexts } from "../de-views/embed.ts";

export const embed: EmbedTexts = {};
