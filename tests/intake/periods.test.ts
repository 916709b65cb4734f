// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readPeriod } from "../../src/intake/periods.ts";

test.each(["FY24", "24", "", "31.13.2023", "30.02.2023", "2023/25", "99999", "1236", "Mai"])("%j is no clear period", (text) => {
  expect(readPeriod(text)).toBeNull();
});

test.each([
  ["2023", "2023", "year"],
  ["31.12.2019", "2019", "date"],
  ["2023-12-31", "2023", "date"],
  ["2021/22", "2021/2022", "span"],
  ["2021/2022", "2021/2022", "span"],
  ["1999/00", "1999/2000", "span"],
  ["Stand: 30.06.2022", "2022", "date"],
  ["2023.0", "2023", "year"],
  ["2. Quartal 2021", "2021", "quarter"],
  ["2021-Q3", "2021", "quarter"],
  ["2021-07", "2021", "month"],
])("%s is %s (%s)", (text, expected, kind) => {
  expect(readPeriod(text)).toMatchObject({ text: expected, kind });
});
