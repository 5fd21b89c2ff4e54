import forceAtlas2 from 'graphology-layout-forceatlas2';
import { settings } from '../../settings';
import type { Layout, Position } from './types';
import { seededRandom } from './seededRandom';

/** ForceAtlas2 from a seeded start: actors with ties between them come close, the rest is pushed apart. */
export const forceLayout: Layout = {
  id: 'force',
  label: 'Force',
  place: (graph) => {
    const random = seededRandom(settings.layout.seed);
    const start = graph.copy();
    start.updateEachNodeAttributes((_node, attributes) => ({
      ...attributes,
      x: 20 * (random() - 0.5),
      y: 20 * (random() - 0.5),
    }));
    const { iterations, ...forces } = settings.layout.force;
    const places: Record<string, Position> = forceAtlas2(start, {
      iterations,
      settings: { ...forces, adjustSizes: true, barnesHutOptimize: graph.order > 2000 },
    });
    return places;
  },
};
