// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup, printMarkup } from "../../core/markup/tree.ts";
import { usedRules } from "./used-rules.ts";

/** Files of the built page shell, relative to the page, and the rules for the first paint. */
export interface PageShell {
  readonly script: string;
  /** The sheet with all rules of the page first. */
  readonly styles: readonly string[];
  readonly preload: readonly string[];
  readonly criticalCss: string;
  /** Content of the first of `styles`. */
  readonly pageCss: string;
}

export interface HtmlDocument {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** Attributes of `<html>` that the script reads. */
  readonly data: Readonly<Record<string, string>>;
  readonly shell: PageShell;
  readonly hasScript: boolean;
  /** Where the icon of the page lies; `null`: it has none. With a script the page asks for it (`data-icon`) once it can be used. */
  readonly icon: string | null;
  readonly body: readonly Markup[];
  /** Hosts (https) that the script of the page may ask for pictures when the reader wants them; none unless configured. */
  readonly pictureHosts?: readonly string[];
}

/** Where the fonts are declared; asked for by the script after the first paint. */
export const fontStyles = "fonts/fonts.css";
/** The outline of the city as icon of the page. */
export const iconFile = "icon.svg";
/** Keeps a browser from asking for /favicon.ico. */
const noIcon = "data:,";

/**
 * A whole page as text. The rules of the first paint stand in the page and are allowed by their hash; every other file is
 * linked relative to the page, later rules at its end so that nothing waits for them. No inline script, no style attribute.
 */
export async function htmlDocument(page: HtmlDocument): Promise<string> {
  const { shell } = page;
  const css = inlineRules(page);
  assertSafeStyles(css);
  const head = h(
    "head",
    {},
    h("meta", { charset: "utf-8" }),
    h("meta", { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy(await styleHash(css), page.pictureHosts ?? []) }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("title", {}, page.title),
    h("meta", { name: "description", content: page.description }),
    h("link", { rel: "icon", href: page.hasScript || page.icon === null ? noIcon : page.icon }),
    page.hasScript ? h("script", { type: "module", src: shell.script }) : null,
    page.hasScript ? shell.preload.map((href) => h("link", { rel: "modulepreload", href })) : null,
  );
  const styles = shell.styles.map((href) => printMarkup(h("link", { rel: "stylesheet", href })));
  const html = printMarkup(h("html", rootOf(page)));
  const opening = html.slice(0, -"</html>".length);
  const headText = printMarkup(head).replace("</head>", () => `<style>${css}</style></head>`);
  return `<!doctype html>${opening}${headText}<body>${page.body.map(printMarkup).join("")}${styles.join("")}</body></html>\n`;
}

/** The rules that stand in a page. */
export function inlineRules(page: HtmlDocument): string {
  return usedRules(page.shell.criticalCss, h("html", rootOf(page), h("body", {}, page.body)));
}

function rootOf({ language, data, hasScript, icon }: HtmlDocument): Readonly<Record<string, string>> {
  return { lang: language, ...data, ...(hasScript && icon !== null ? { "data-icon": icon } : {}) };
}

/** Everything from the place of the page itself and pictures of the named hosts, nothing inline but the hashed rules. */
function contentSecurityPolicy(hash: string, pictureHosts: readonly string[]): string {
  const pictures = pictureHosts.map((host) => ` https://${host}`).join("");
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${pictures}`,
    `img-src 'self' data:${pictures}`,
    "font-src 'self'",
    "frame-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

async function styleHash(css: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(css));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

function assertSafeStyles(css: string): void {
  if (/<\/style/i.test(css)) throw new Error('htmlDocument: styles without "</style" expected, it would end the element');
}
