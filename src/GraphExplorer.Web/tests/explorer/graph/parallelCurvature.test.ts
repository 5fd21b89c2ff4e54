import { MultiDirectedGraph } from 'graphology';
import { expect, it } from 'vitest';
import { parallelCurvature } from '../../../src/explorer/graph/parallelCurvature';
import type { ActorGraph, ActorNode, TieEdge } from '../../../src/explorer/graph/types';
import { sampleGraph } from '../sampleGraph';

const curvature = { step: 0.2, most: 0.6 };

it('leaves a lone tie straight', () => {
  expect(parallelCurvature(sampleGraph(), curvature).get('t4')).toBe(0);
});

it('gives every tie of a bundle its own side of the line between the actors', () => {
  const graph = sampleGraph();
  const curvatures = parallelCurvature(graph, curvature);
  // Seen from one end, the way back bends to the other side.
  const sides = ['t1', 't2', 't3'].map(
    (tie) => (curvatures.get(tie) ?? 0) * (graph.source(tie) === 'a' ? 1 : -1),
  );
  expect(new Set(sides).size).toBe(3);
});

it('bends no tie further than the limit, however many there are', () => {
  const graph: ActorGraph = new MultiDirectedGraph<ActorNode, TieEdge>();
  graph.import({ nodes: [{ key: 'a' }, { key: 'b' }], edges: [] });
  for (let tie = 0; tie < 20; tie++) {
    graph.addEdge('a', 'b', { kind: 'DEMANDS', detail: '', curvature: 0 });
  }
  const bends = [...parallelCurvature(graph, curvature).values()].map(Math.abs);
  expect(Math.max(...bends)).toBeCloseTo(0.6);
});
