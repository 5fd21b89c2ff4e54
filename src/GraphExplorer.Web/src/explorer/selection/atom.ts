import { atom } from '../../state/atom';

/** Id of the actor whose panel is open. */
export const selectedActorAtom = atom<string | null>(null);
