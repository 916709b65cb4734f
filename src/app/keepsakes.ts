// SPDX-License-Identifier: EUPL-1.2
/** What views remember while the page is open: one object of each kind. */
export class Keepsakes {
  private readonly kept = new Map<new () => object, object>();

  /** The object of this kind; made when it is first asked for. */
  get<T extends object>(kind: new () => T): T {
    const found = this.kept.get(kind);
    if (found instanceof kind) return found;
    const made = new kind();
    this.kept.set(kind, made);
    return made;
  }
}
