import type { ActorGraph } from './types';

/**
 * Curvature of every edge, so that the ties between the same two actors fan out and none hides another. A lone tie is
 * straight. Curvature is relative to the edge's own direction, hence the change of sign for the way back.
 */
export function parallelCurvature(
  graph: ActorGraph,
  curvature: { readonly step: number; readonly most: number },
): Map<string, number> {
  const bundles = new Map<string, string[]>();
  graph.forEachEdge((edge, _attributes, source, target) => {
    const pair = source < target ? `${source}\u0000${target}` : `${target}\u0000${source}`;
    const bundle = bundles.get(pair);
    if (bundle) bundle.push(edge);
    else bundles.set(pair, [edge]);
  });

  const curvatures = new Map<string, number>();
  for (const bundle of bundles.values()) {
    const step = Math.min(curvature.step, (2 * curvature.most) / Math.max(1, bundle.length - 1));
    for (const [index, edge] of bundle.entries()) {
      const offset = (index - (bundle.length - 1) / 2) * step;
      const forward = graph.source(edge) < graph.target(edge);
      curvatures.set(edge, forward || offset === 0 ? offset : -offset);
    }
  }
  return curvatures;
}
