import { expect, it } from 'vitest';
import { assembleActor } from '../../../src/explorer/actor/assembleActor';
import { collectIds, inPages } from '../../../src/explorer/actor/collectIds';
import { groupTies } from '../../../src/explorer/actor/groupTies';
import type { Claim } from '../../../src/explorer/actor/types';
import { sampleActor } from './sampleActor';

const claim = (id: string): Claim => ({
  id,
  text: `What ${id} says`,
  section: 'Lead',
  paragraph: 1,
  sentence: 2,
  confidence: 'stated',
  sources: [],
});

const evidence = {
  claims: ['claim-1', 'claim-2', 'claim-3', 'claim-4'].map(claim),
  demands: [{ id: 'land', title: 'Give back the land' }],
  mediations: [],
  events: [],
  actors: [{ id: 'speaker', name: 'The Speaker' }],
};

it('asks for every claim once, those of memberships too', () => {
  expect(collectIds(sampleActor).claims).toEqual(['claim-1', 'claim-2', 'claim-3', 'claim-4']);
});

it('asks in pages that the API takes', () => {
  const pages = inPages(collectIds(sampleActor), 3);
  expect(pages.map(({ claims }) => claims.length)).toEqual([3, 1]);
  expect(pages.map(({ demands }) => demands)).toEqual([['land'], []]);
});

it('asks nothing for an actor without ties', () => {
  expect(inPages(collectIds({ ...sampleActor, ties: [], memberOfConnection: { edges: [] } }), 3)).toEqual([]);
});

it('puts to every tie the claims that show it', () => {
  const actor = assembleActor(sampleActor, [evidence]);
  expect(actor.ties.map((tie) => tie.evidence.map(({ id }) => id))).toEqual([
    ['claim-1', 'claim-2'],
    ['claim-1'],
    ['claim-3'],
    ['claim-4'],
  ]);
});

it('names what a tie is about and who voices it', () => {
  const demand = assembleActor(sampleActor, [evidence]).ties[2];
  expect(demand).toMatchObject({ subject: 'Give back the land', voicedBy: 'The Speaker' });
});

it('groups ties by kind and direction and sorts them by the other actor', () => {
  const groups = groupTies(assembleActor(sampleActor, [evidence]).ties);
  expect(groups.map(({ kind, direction }) => `${kind} ${direction}`)).toEqual([
    'SUPPORTS IN',
    'DEMANDS OUT',
    'MEMBER_OF OUT',
  ]);
  expect(groups[0]?.ties.map(({ actor }) => actor.name)).toEqual(['Gamma', 'Zeta']);
});
