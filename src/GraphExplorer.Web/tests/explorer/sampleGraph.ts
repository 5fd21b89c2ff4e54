import { buildGraph } from '../../src/explorer/graph/buildGraph';
import type { ActorGraph, NodeLinkDocument } from '../../src/explorer/graph/types';

/** Three actors: two that demand things of each other, and one that supports the first. */
export const sampleDocument: NodeLinkDocument = {
  nodes: [
    { id: 'b', labels: ['Actor', 'State'], properties: { name: 'Beta', aliases: ['Second City'] } },
    { id: 'a', labels: ['Actor', 'State'], properties: { name: 'Alpha', aliases: [] } },
    { id: 'c', labels: ['Actor', 'Organization'], properties: { name: 'Çelik Union' } },
  ],
  links: [
    { id: 't1', source: 'a', target: 'b', type: 'DEMANDS', properties: { demand: 'land' } },
    { id: 't2', source: 'b', target: 'a', type: 'DEMANDS', properties: { demand: 'peace' } },
    { id: 't3', source: 'a', target: 'b', type: 'OPPOSES', properties: { form: 'force' } },
    { id: 't4', source: 'c', target: 'a', type: 'SUPPORTS', properties: { form: 'military' } },
  ],
};

export const sampleGraph = (): ActorGraph => buildGraph(sampleDocument);
