import { settings } from '../../settings';
import type { ActorGraph } from '../graph/types';

export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

/** The kinds of tie in the graph: the known ones in their order, then the others by name. */
export function countKinds(graph: ActorGraph): readonly KindCount[] {
  const counts = new Map<string, number>();
  graph.forEachEdge((_edge, { kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  const known = Object.keys(settings.tieKinds);
  const rank = (kind: string): number => (known.includes(kind) ? known.indexOf(kind) : known.length);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => rank(a.kind) - rank(b.kind) || a.kind.localeCompare(b.kind, 'en'));
}
