import { atom } from '../../state/atom';

/** Kinds of tie that are switched off. */
export const hiddenKindsAtom = atom<ReadonlySet<string>>(new Set());
