import { element } from '../../dom/element';
import { actorKind, cssColour } from '../../settings';
import { graphAtom, hoveredActorAtom } from '../graph/atom';
import { selectedActorAtom } from '../selection/atom';
import { searchAtom } from './atom';
import { findActors, type FoundActor } from './findActors';

/** Search box and list of the actors: the way to everything in the picture without a pointer. */
export function ActorList(): HTMLElement {
  const input = element('input', {
    type: 'search',
    class: 'search__input',
    placeholder: 'Name or alias',
    autocomplete: 'off',
    spellcheck: false,
    attributes: { 'aria-label': 'Search actors', 'aria-controls': 'actor-list' },
    on: {
      input: () => {
        searchAtom.set(input.value);
      },
      keydown: (event) => {
        if (event.key === 'Enter') selectFirst();
        else if (event.key === 'ArrowDown') moveFocus(event, list, 1);
      },
    },
  });
  const list = element('div', { class: 'actors', id: 'actor-list' });
  list.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') moveFocus(event, list, 1);
    else if (event.key === 'ArrowUp') moveFocus(event, list, -1, input);
  });
  const root = element(
    'section',
    { class: 'search', attributes: { 'aria-labelledby': 'search-title' } },
    element('h2', { class: 'side__title', id: 'search-title' }, 'Actors'),
    input,
    list,
  );

  const found = (): readonly FoundActor[] => {
    const state = graphAtom.get();
    return state.status === 'ready' ? findActors(state.value, searchAtom.get()) : [];
  };
  const selectFirst = (): void => {
    const first = found()[0];
    if (first) selectedActorAtom.set(first.id);
  };
  const render = (): void => {
    const actors = found();
    const rows: HTMLElement[] = [];
    let heading: string | null = null;
    for (const actor of actors) {
      const { plural, fill, border } = actorKind(actor.kind);
      if (plural !== heading) {
        heading = plural;
        rows.push(
          element(
            'h3',
            {
              class: 'actors__kind',
              variables: { '--fill': cssColour(fill), '--border': cssColour(border) },
            },
            plural,
          ),
        );
      }
      rows.push(row(actor));
    }
    if (graphAtom.get().status === 'ready' && actors.length === 0) {
      rows.push(element('p', { class: 'actors__none' }, 'No actor has that in its name or aliases.'));
    }
    list.replaceChildren(...rows);
    mark();
  };
  const mark = (): void => {
    for (const button of list.querySelectorAll<HTMLElement>('[data-actor]')) {
      if (button.dataset.actor === selectedActorAtom.get()) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  };
  graphAtom.subscribe(render);
  searchAtom.subscribe(render);
  selectedActorAtom.subscribe(mark);
  render();
  return root;
}

function row(actor: FoundActor): HTMLElement {
  const hover = (): void => {
    hoveredActorAtom.set(actor.id);
  };
  const leave = (): void => {
    hoveredActorAtom.set(null);
  };
  return element(
    'button',
    {
      type: 'button',
      class: 'actors__actor',
      attributes: { 'data-actor': actor.id },
      on: {
        click: () => {
          selectedActorAtom.set(actor.id);
        },
        pointerenter: hover,
        pointerleave: leave,
        focus: hover,
        blur: leave,
      },
    },
    element(
      'span',
      { class: 'actors__name' },
      actor.name,
      actor.alias ? element('span', { class: 'actors__alias' }, ` ${actor.alias}`) : null,
    ),
    element(
      'span',
      { class: 'actors__ties', title: actor.ties === 1 ? '1 tie' : `${actor.ties} ties` },
      String(actor.ties),
    ),
  );
}

function moveFocus(event: KeyboardEvent, list: HTMLElement, step: number, before?: HTMLElement): void {
  const buttons = [...list.querySelectorAll<HTMLElement>('button')];
  const next = buttons.findIndex((button) => button === document.activeElement) + step;
  event.preventDefault();
  if (next < 0) before?.focus();
  else buttons[Math.min(next, buttons.length - 1)]?.focus();
}
