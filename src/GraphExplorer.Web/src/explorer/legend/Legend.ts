import { element } from '../../dom/element';
import { colourOfTie, cssColour, settings } from '../../settings';
import { graphAtom } from '../graph/atom';
import { toggled } from './actions';
import { hiddenKindsAtom } from './atom';
import { countKinds } from './countKinds';

/** The kinds of tie with their colours; each is a switch. */
export function Legend(): HTMLElement {
  const list = element('ul', { class: 'legend__list' });
  const root = element(
    'section',
    { class: 'legend', attributes: { 'aria-labelledby': 'legend-title' } },
    element('h2', { class: 'side__title', id: 'legend-title' }, 'Ties'),
    list,
  );

  const render = (): void => {
    const state = graphAtom.get();
    list.replaceChildren(
      ...(state.status === 'ready' ? countKinds(state.value) : []).map(({ kind, count }) => {
        const shown = !hiddenKindsAtom.get().has(kind);
        return element(
          'li',
          {},
          element(
            'label',
            {
              class: 'legend__kind',
              attributes: { 'data-kind': kind },
              variables: { '--kind': cssColour(colourOfTie(kind)) },
            },
            element('input', {
              type: 'checkbox',
              checked: shown,
              on: {
                change: () => {
                  hiddenKindsAtom.set(toggled(hiddenKindsAtom.get(), kind));
                },
              },
            }),
            element('span', { class: 'legend__line', attributes: { 'aria-hidden': 'true' } }),
            element('span', { class: 'legend__name' }, settings.tieKinds[kind]?.legend ?? kind.toLowerCase()),
            element('span', { class: 'legend__count' }, String(count)),
          ),
        );
      }),
    );
  };
  graphAtom.subscribe(render);
  render();
  return root;
}
