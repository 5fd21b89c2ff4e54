import { atom } from '../../state/atom';
import { idle, type Remote } from '../../state/remote';
import type { ActorDetails } from './types';

/** Details of the selected actor. */
export const actorAtom = atom<Remote<ActorDetails>>(idle);
