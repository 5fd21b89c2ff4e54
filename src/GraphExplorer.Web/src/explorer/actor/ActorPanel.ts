import { element } from '../../dom/element';
import { Notice } from '../notice/Notice';
import { graphAtom } from '../graph/atom';
import { selectedActorAtom } from '../selection/atom';
import { actorAtom } from './atom';
import { loadSelectedActor } from './effects';
import { groupTies } from './groupTies';
import { TieGroupView } from './TieGroupView';
import type { ActorDetails } from './types';

/** The selected actor with its ties and the evidence for each. */
export function ActorPanel(): HTMLElement {
  const root = element('aside', {
    class: 'panel',
    tabIndex: -1,
    attributes: { 'aria-label': 'Selected actor', 'aria-live': 'polite', 'aria-busy': 'false' },
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') selectedActorAtom.set(null);
  });

  const render = (): void => {
    const state = actorAtom.get();
    root.setAttribute('aria-busy', String(state.status === 'loading'));
    switch (state.status) {
      case 'idle':
        root.replaceChildren(
          Notice({
            title: 'Pick an actor',
            text: 'Click a circle in the picture or a name in the list to see its ties and what they rest on.',
          }),
          GraphSize(),
        );
        break;
      case 'loading':
        root.replaceChildren(Notice({ title: 'Loading …' }));
        break;
      case 'failed':
        root.replaceChildren(
          CloseButton(),
          Notice({ title: 'No details', text: state.message, retry: () => void loadSelectedActor() }),
        );
        break;
      case 'ready':
        root.replaceChildren(CloseButton(), ...content(state.value));
        root.scrollTop = 0;
        break;
    }
  };
  actorAtom.subscribe(render);
  graphAtom.subscribe(() => {
    if (actorAtom.get().status === 'idle') render();
  });
  render();
  return root;
}

function GraphSize(): HTMLElement {
  const state = graphAtom.get();
  const size =
    state.status === 'ready' ? `${state.value.order} actors, ${state.value.size} ties between them` : '';
  return element('p', { class: 'panel__size' }, size);
}

function CloseButton(): HTMLElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'panel__close',
      title: 'Close (Esc)',
      attributes: { 'aria-label': 'Close' },
      on: {
        click: () => {
          selectedActorAtom.set(null);
        },
      },
    },
    '×',
  );
}

function content(actor: ActorDetails): readonly HTMLElement[] {
  const groups = groupTies(actor.ties);
  return [
    element(
      'header',
      { class: 'panel__head' },
      actor.kind ? element('p', { class: 'panel__kind' }, actor.kind) : null,
      element('h2', { class: 'panel__name' }, actor.name),
      actor.aliases.length > 0
        ? element('p', { class: 'panel__aliases' }, 'also ', actor.aliases.join(', '))
        : null,
      codes(actor),
    ),
    ...(groups.length > 0
      ? groups.map(TieGroupView)
      : [Notice({ title: 'No ties', text: 'Nothing in the graph ties this actor to another one.' })]),
  ];
}

function codes(actor: ActorDetails): HTMLElement | null {
  const known = [
    ['ISO 3166', actor.iso3],
    ['CAMEO', actor.cameo],
    ['Wikidata', actor.wikidata],
  ].filter((entry): entry is [string, string] => Boolean(entry[1]));
  return known.length === 0
    ? null
    : element(
        'dl',
        { class: 'panel__codes' },
        ...known.map(([name, code]) => element('div', {}, element('dt', {}, name), element('dd', {}, code))),
      );
}
