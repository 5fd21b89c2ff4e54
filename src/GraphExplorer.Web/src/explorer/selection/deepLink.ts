const prefix = '#actor=';

/** The actor that an address's fragment names, such as `#actor=russia`. */
export function actorInFragment(fragment: string): string | null {
  if (!fragment.startsWith(prefix)) return null;
  try {
    return decodeURIComponent(fragment.slice(prefix.length)) || null;
  } catch {
    return null; // a damaged escape names no actor
  }
}

export const fragmentOf = (actor: string): string => prefix + encodeURIComponent(actor);
