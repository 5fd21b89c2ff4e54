import { describe, expect, it } from 'vitest';
import { groupHeading, locator, period, safeLink } from '../../../src/explorer/actor/wording';

describe('a period', () => {
  it.each([
    ['2014', null, 'since 2014'],
    [null, '2022-02-24', 'until 2022-02-24'],
    ['2014', '2022', '2014 to 2022'],
    ['2022', '2022', '2022'],
    [null, null, ''],
  ])('from %s until %s reads "%s"', (since, until, words) => {
    expect(period({ since, until })).toBe(words);
  });
});

it('leads a reader back to the sentence', () => {
  const place = { section: 'Lead', paragraph: 1, sentence: 2 };
  expect(locator({ id: 'c', text: '', confidence: null, sources: [], ...place })).toBe(
    'Lead, paragraph 1, sentence 2',
  );
});

it('reads a kind from either end', () => {
  expect(groupHeading({ kind: 'SUPPORTS', direction: 'IN', ties: [] })).toBe('Supported by');
});

it('shows a kind that it does not know by its name', () => {
  expect(groupHeading({ kind: 'TRADES_WITH', direction: 'OUT', ties: [] })).toBe('TRADES_WITH');
});

it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', ''])('makes no link of %s', (address) => {
  expect(safeLink(address)).toBeNull();
});

it('makes a link of a web address', () => {
  expect(safeLink('https://example.org/a')).toBe('https://example.org/a');
});
