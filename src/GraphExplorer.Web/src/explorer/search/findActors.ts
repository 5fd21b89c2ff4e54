import { settings } from '../../settings';
import type { ActorGraph } from '../graph/types';

export interface FoundActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly ties: number;
  /** The alias that made it fit, where its name alone did not. */
  readonly alias: string | null;
}

/** Actors whose name or alias holds the text, whatever its case and accents; by kind, then by name. */
export function findActors(graph: ActorGraph, searched: string): readonly FoundActor[] {
  const wanted = plain(searched.trim());
  const kinds = Object.keys(settings.actorKinds);
  const rank = (kind: string): number => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
  return graph
    .mapNodes((id, { name, kind, aliases }): FoundActor | null => {
      const inName = plain(name).includes(wanted);
      const alias = inName ? null : (aliases.find((candidate) => plain(candidate).includes(wanted)) ?? null);
      return inName || alias ? { id, name, kind, alias, ties: graph.degree(id) } : null;
    })
    .filter((found) => found !== null)
    .sort((a, b) => rank(a.kind) - rank(b.kind) || a.name.localeCompare(b.name, 'en'));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
