import { expect, it } from 'vitest';
import { toggled } from '../../../src/explorer/legend/actions';
import { countKinds } from '../../../src/explorer/legend/countKinds';
import { sampleGraph } from '../sampleGraph';

it('lists the kinds of the graph in the order of the settings, with their numbers', () => {
  expect(countKinds(sampleGraph())).toEqual([
    { kind: 'SUPPORTS', count: 1 },
    { kind: 'DEMANDS', count: 2 },
    { kind: 'OPPOSES', count: 1 },
  ]);
});

it('switches a kind off and on again without touching the old set', () => {
  const none: ReadonlySet<string> = new Set();
  const off = toggled(none, 'DEMANDS');
  expect([...off]).toEqual(['DEMANDS']);
  expect([...toggled(off, 'DEMANDS')]).toEqual([]);
  expect([...none]).toEqual([]);
});
