import { registerElements } from "../ui/register.ts";
import { startAtlas } from "./start-atlas.ts";

registerElements();
void startAtlas(document);
