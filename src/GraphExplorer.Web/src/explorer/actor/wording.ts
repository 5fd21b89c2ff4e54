import { settings } from '../../settings';
import type { Claim, Source, Tie, TieGroup } from './types';

export function groupHeading({ kind, direction }: TieGroup): string {
  const words = settings.tieKinds[kind];
  if (!words) return direction === 'OUT' ? kind : `${kind} (incoming)`;
  return direction === 'OUT' ? words.outgoing : words.incoming;
}

/** Where a claim stands in its source: "Kyiv's Conditions, paragraph 2, sentence 1". */
export function locator(claim: Claim): string {
  return [
    claim.section,
    claim.paragraph === null ? null : `paragraph ${claim.paragraph}`,
    claim.sentence === null ? null : `sentence ${claim.sentence}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** When a tie holds, with the precision that is known; empty when nothing is. */
export function period({ since, until }: Pick<Tie, 'since' | 'until'>): string {
  if (since && until) return since === until ? since : `${since} to ${until}`;
  if (since) return `since ${since}`;
  return until ? `until ${until}` : '';
}

export function sourceDescription({ kind, published }: Source): string {
  return [kind, published].filter(Boolean).join(', ');
}

/** The address, if it is one that a link may lead to. */
export function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
