import { expect, it } from 'vitest';
import { actorInFragment, fragmentOf } from '../../../src/explorer/selection/deepLink';

it('names the actor of a link', () => {
  expect(actorInFragment('#actor=russia')).toBe('russia');
});

it('reads what it writes', () => {
  expect(actorInFragment(fragmentOf('a b/ç#%'))).toBe('a b/ç#%');
});

it.each(['', '#', '#actor=', '#other=russia', '#actor=%E0%A4%A'])('finds no actor in "%s"', (fragment) => {
  expect(actorInFragment(fragment)).toBeNull();
});
