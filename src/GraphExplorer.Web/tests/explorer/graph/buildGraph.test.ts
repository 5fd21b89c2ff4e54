import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/explorer/graph/buildGraph';
import { sampleDocument, sampleGraph } from '../sampleGraph';

describe('the graph that is drawn', () => {
  it('takes names, aliases and kinds from the exported nodes', () => {
    expect(sampleGraph().getNodeAttributes('b')).toMatchObject({
      name: 'Beta',
      aliases: ['Second City'],
      kind: 'State',
    });
  });

  it('keeps parallel ties apart', () => {
    expect(sampleGraph().outEdges('a', 'b').sort()).toEqual(['t1', 't3']);
  });

  it('leaves out ties to actors that it was not given', () => {
    const graph = buildGraph({
      nodes: sampleDocument.nodes,
      links: [{ source: 'a', target: 'nobody', type: 'SUPPORTS' }],
    });
    expect(graph.size).toBe(0);
  });

  it('draws an actor with more ties larger', () => {
    const graph = sampleGraph();
    expect(graph.getNodeAttribute('a', 'size')).toBeGreaterThan(graph.getNodeAttribute('c', 'size'));
  });

  it('is the same whatever the order of the answer', () => {
    const reversed = {
      nodes: [...sampleDocument.nodes].reverse(),
      links: [...sampleDocument.links].reverse(),
    };
    expect(buildGraph(reversed).export()).toEqual(sampleGraph().export());
  });
});
