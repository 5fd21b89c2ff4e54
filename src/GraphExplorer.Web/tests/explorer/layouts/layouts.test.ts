import { describe, expect, it } from 'vitest';
import { layouts } from '../../../src/explorer/layouts';
import { sampleGraph } from '../sampleGraph';

describe.each(layouts)('the layout $label', (layout) => {
  it('puts the same graph in the same places every time', () => {
    expect(layout.place(sampleGraph())).toEqual(layout.place(sampleGraph()));
  });

  it('gives every actor a place of its own', () => {
    const places = Object.values(layout.place(sampleGraph()));
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
