import { atom } from '../state/atom';
import type { ThemedColour } from '../settings';

export type Theme = keyof ThemedColour;

const darkPreferred = matchMedia('(prefers-color-scheme: dark)');
const preferred = (): Theme => (darkPreferred.matches ? 'dark' : 'light');

/** The theme that the system asks for; follows a change while the page is open. */
export const themeAtom = atom<Theme>(preferred());

darkPreferred.addEventListener('change', () => {
  themeAtom.set(preferred());
});
