import type { ActorGraph } from '../graph/types';

/** What the eye shall rest on: an actor, those it has visible ties with, and these ties. */
export interface Focus {
  readonly actor: string;
  readonly actors: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
}

export function focusOn(graph: ActorGraph, actor: string | null, hidden: ReadonlySet<string>): Focus | null {
  if (actor === null || !graph.hasNode(actor)) return null;
  const actors = new Set([actor]);
  const ties = new Set<string>();
  graph.forEachEdge(actor, (edge, { kind }, source, target) => {
    if (hidden.has(kind)) return;
    ties.add(edge);
    actors.add(source).add(target);
  });
  return { actor, actors, ties };
}
