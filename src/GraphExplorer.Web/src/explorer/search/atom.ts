import { atom } from '../../state/atom';

export const searchAtom = atom('');
