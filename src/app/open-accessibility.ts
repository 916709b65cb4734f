// SPDX-License-Identifier: EUPL-1.2
import type { AccessTexts } from "../i18n/de-views/access.ts";
import { accessibilityStatement } from "../markup/accessibility-statement.ts";
import type { OpenView } from "./open-view.ts";
import { readingPage } from "./reading-page.ts";

/** The accessibility statement; the same text is a page of its own that needs no script. */
export function openAccessibility({ statement }: AccessTexts): OpenView {
  return () => ({
    compose: (_model, { data, speech }) => readingPage(statement.title, accessibilityStatement(data.manifest, statement, speech)),
    scene: () => null,
  });
}
