// SPDX-License-Identifier: EUPL-1.2
import { startAtlas } from "./start-atlas.ts";

void startAtlas(document);
