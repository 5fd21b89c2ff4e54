import type { ActorGraph } from '../graph/types';
import type { Layout, Position } from './types';

/** All actors on one circle, those of one kind side by side. */
export const ringLayout: Layout = {
  id: 'ring',
  label: 'Ring',
  place: (graph) => placeOnRing(graph, [...graph.nodes()].sort(byKindThenName(graph))),
};

const byKindThenName =
  (graph: ActorGraph) =>
  (a: string, b: string): number => {
    const first = graph.getNodeAttributes(a);
    const second = graph.getNodeAttributes(b);
    return first.kind.localeCompare(second.kind, 'en') || first.name.localeCompare(second.name, 'en');
  };

function placeOnRing(graph: ActorGraph, order: readonly string[]): Record<string, Position> {
  const places: Record<string, Position> = {};
  for (const [index, node] of order.entries()) {
    const angle = (2 * Math.PI * index) / Math.max(1, graph.order);
    places[node] = { x: 10 * Math.sin(angle), y: 10 * Math.cos(angle) };
  }
  return places;
}
