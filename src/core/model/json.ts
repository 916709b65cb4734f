// SPDX-License-Identifier: EUPL-1.2
/** A JSON value, as it is written into files. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };
