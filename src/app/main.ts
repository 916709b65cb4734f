import { startAtlas } from "./start-atlas.ts";

void startAtlas(document);
