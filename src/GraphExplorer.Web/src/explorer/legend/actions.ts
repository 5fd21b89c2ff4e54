/** The set with the kind put in or taken out. */
export function toggled(kinds: ReadonlySet<string>, kind: string): ReadonlySet<string> {
  const changed = new Set(kinds);
  if (!changed.delete(kind)) changed.add(kind);
  return changed;
}
