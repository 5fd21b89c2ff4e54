import { expect, it, vi } from 'vitest';
import { atom } from '../../src/state/atom';

it('tells its subscribers the new value and the old one', () => {
  const value = atom(1);
  const listener = vi.fn();
  value.subscribe(listener);
  value.set(2);
  expect(listener).toHaveBeenCalledExactlyOnceWith(2, 1);
});

it('says nothing when the value stays the same', () => {
  const value = atom(1);
  const listener = vi.fn();
  value.subscribe(listener);
  value.set(1);
  expect(listener).not.toHaveBeenCalled();
});

it('leaves a listener alone that has unsubscribed', () => {
  const value = atom(1);
  const listener = vi.fn();
  value.subscribe(listener)();
  value.set(2);
  expect(listener).not.toHaveBeenCalled();
});
