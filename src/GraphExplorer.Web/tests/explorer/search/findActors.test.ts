import { expect, it } from 'vitest';
import { findActors } from '../../../src/explorer/search/findActors';
import { sampleGraph } from '../sampleGraph';

const namesFor = (searched: string): string[] => findActors(sampleGraph(), searched).map(({ name }) => name);

it('lists everyone by kind and name when nothing is searched', () => {
  expect(namesFor('')).toEqual(['Alpha', 'Beta', 'Çelik Union']);
});

it('finds by a part of the name, whatever case and accents', () => {
  expect(namesFor('celik')).toEqual(['Çelik Union']);
});

it('finds by an alias and says which', () => {
  expect(findActors(sampleGraph(), 'second')).toMatchObject([{ name: 'Beta', alias: 'Second City' }]);
});

it('finds nobody where nothing fits', () => {
  expect(namesFor('omega')).toEqual([]);
});
