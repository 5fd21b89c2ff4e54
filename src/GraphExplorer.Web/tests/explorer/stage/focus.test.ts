import { expect, it } from 'vitest';
import { focusOn } from '../../../src/explorer/stage/focus';
import { sampleGraph } from '../sampleGraph';

it('takes in the actor, its neighbours and the ties between them', () => {
  const focus = focusOn(sampleGraph(), 'b', new Set());
  expect(focus?.actors).toEqual(new Set(['a', 'b']));
  expect(focus?.ties).toEqual(new Set(['t1', 't2', 't3']));
});

it('ignores ties of a kind that is switched off', () => {
  expect(focusOn(sampleGraph(), 'c', new Set(['SUPPORTS']))?.actors).toEqual(new Set(['c']));
});

it('is on nobody when the actor is not in the graph', () => {
  expect(focusOn(sampleGraph(), 'nobody', new Set())).toBeNull();
});
