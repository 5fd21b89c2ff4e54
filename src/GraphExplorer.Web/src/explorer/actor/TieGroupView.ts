import { element } from '../../dom/element';
import { colourOfTie, cssColour } from '../../settings';
import { selectedActorAtom } from '../selection/atom';
import { fragmentOf } from '../selection/deepLink';
import type { Claim, Source, Tie, TieGroup } from './types';
import { groupHeading, locator, period, safeLink, sourceDescription } from './wording';

/** The ties of one kind and direction. */
export function TieGroupView(group: TieGroup): HTMLElement {
  return element(
    'section',
    {
      class: 'ties',
      attributes: { 'data-kind': group.kind, 'data-direction': group.direction },
      variables: { '--kind': cssColour(colourOfTie(group.kind)) },
    },
    element(
      'h3',
      { class: 'ties__title' },
      groupHeading(group),
      element('span', { class: 'ties__count' }, String(group.ties.length)),
    ),
    element('ul', { class: 'ties__list' }, ...group.ties.map(tieView)),
  );
}

function tieView(tie: Tie): HTMLElement {
  const facts = [tie.form, tie.stage, tie.voicedBy ? `voiced by ${tie.voicedBy}` : null, period(tie)];
  return element(
    'li',
    { class: 'tie', attributes: { 'data-actor': tie.actor.id } },
    element(
      'p',
      { class: 'tie__head' },
      actorLink(tie),
      ...facts.filter(Boolean).map((fact) => element('span', { class: 'tie__fact' }, fact)),
      tie.code ? element('span', { class: 'tie__code', title: 'CAMEO event code' }, tie.code) : null,
      tie.confidence === 'inferred' ? inferredMark() : null,
    ),
    tie.subject ? element('p', { class: 'tie__subject' }, tie.subject) : null,
    tie.evidence.length > 0
      ? element('ul', { class: 'evidence' }, ...tie.evidence.map(claimView))
      : element('p', { class: 'evidence__none' }, 'No claim is recorded for this tie.'),
  );
}

function actorLink({ actor }: Tie): HTMLElement {
  return element(
    'a',
    {
      class: 'tie__actor',
      href: fragmentOf(actor.id),
      on: {
        click: (event) => {
          event.preventDefault();
          selectedActorAtom.set(actor.id);
        },
      },
    },
    actor.name,
  );
}

function claimView(claim: Claim): HTMLElement {
  return element(
    'li',
    { class: 'evidence__claim', attributes: { 'data-claim': claim.id } },
    element(
      'p',
      { class: 'evidence__text' },
      claim.text,
      claim.confidence === 'inferred' ? inferredMark() : null,
    ),
    element(
      'p',
      { class: 'evidence__source' },
      element('span', { class: 'evidence__locator' }, locator(claim)),
      ...claim.sources.flatMap((source) => [' – ', sourceView(source)]),
    ),
  );
}

function sourceView(source: Source): HTMLElement {
  const title = sourceDescription(source);
  const href = safeLink(source.url);
  return href
    ? element('a', { href, title, rel: 'noreferrer', target: '_blank' }, source.title)
    : element('cite', { title }, source.title);
}

const inferredMark = (): HTMLElement =>
  element('span', { class: 'inferred', title: 'Not said outright: a reader has to conclude it' }, 'inferred');
