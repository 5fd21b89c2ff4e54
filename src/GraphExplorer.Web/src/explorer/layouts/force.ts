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
    const { most, least, actorRounds } = settings.layout.rounds;
    const places: Record<string, Position> = forceAtlas2(start, {
      iterations: Math.min(most, Math.max(least, Math.round(actorRounds / Math.max(1, graph.order)))),
      settings: { ...settings.layout.force, adjustSizes: true, barnesHutOptimize: graph.order > 1000 },
    });
    return places;
  },
};
