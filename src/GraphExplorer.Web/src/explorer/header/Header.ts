import { element } from '../../dom/element';
import { settings } from '../../settings';

export function Header(): HTMLElement {
  return element(
    'header',
    { class: 'header' },
    element(
      'div',
      { class: 'header__brand' },
      element('img', { src: '/favicon.svg', alt: '', width: 26, height: 26 }),
      element('h1', { class: 'header__title' }, 'GraphExplorer'),
      element('p', { class: 'header__subtitle' }, 'Actors, alignments and the evidence for them'),
    ),
    element(
      'nav',
      { class: 'header__links', attributes: { 'aria-label': 'Other views' } },
      element('a', { href: settings.endpoints.graphql }, 'GraphQL playground'),
      element('a', { href: settings.endpoints.schema }, 'Schema'),
      element('a', { href: settings.endpoints.nodeLink, download: 'graph.json' }, 'Export'),
    ),
  );
}
