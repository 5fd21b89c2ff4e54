import type { ActorGraph } from '../graph/types';
import { forceLayout } from './force';
import { ringLayout } from './ring';
import type { Layout, LayoutId } from './types';

/** Every layout that the page offers, in the order of the list. */
export const layouts: readonly Layout[] = [forceLayout, ringLayout];

/** Moves the graph's actors to where the layout puts them. */
export function applyLayout(graph: ActorGraph, id: LayoutId): void {
  const layout = layouts.find((candidate) => candidate.id === id) ?? forceLayout;
  const places = layout.place(graph);
  graph.updateEachNodeAttributes((node, attributes) => ({ ...attributes, ...places[node] }));
}
