import { settings } from '../../settings';
import type { Direction, Tie, TieGroup } from './types';

const directions: readonly Direction[] = ['OUT', 'IN'];

/** The ties by kind, in the order of the legend, and within one kind first those that start at the actor. */
export function groupTies(ties: readonly Tie[]): readonly TieGroup[] {
  const known = Object.keys(settings.tieKinds);
  const others = [...new Set(ties.map(({ kind }) => kind))].filter((kind) => !known.includes(kind)).sort();
  return [...known, ...others].flatMap((kind) =>
    directions
      .map((direction) => ({
        kind,
        direction,
        ties: ties
          .filter((tie) => tie.kind === kind && tie.direction === direction)
          .sort((a, b) => a.actor.name.localeCompare(b.actor.name, 'en')),
      }))
      .filter((group) => group.ties.length > 0),
  );
}
