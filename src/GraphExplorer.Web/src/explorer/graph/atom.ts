import { atom } from '../../state/atom';
import { loading, type Remote } from '../../state/remote';
import type { LayoutId } from '../layouts/types';
import { settings } from '../../settings';
import type { ActorGraph } from './types';

export const graphAtom = atom<Remote<ActorGraph>>(loading);

/** The actor that the pointer is on, or that has the keyboard's focus in the list. */
export const hoveredActorAtom = atom<string | null>(null);

export const layoutAtom = atom<LayoutId>(settings.layout.initial);
