import { element } from '../../dom/element';
import { layoutAtom } from '../graph/atom';
import { layouts } from '../layouts';
import type { LayoutId } from '../layouts/types';
import type { Renderer } from './renderer';

/** Layout and zoom, laid over the picture. */
export function StageControls(renderer: () => Renderer | null): HTMLElement {
  const select = element(
    'select',
    {
      class: 'controls__layout',
      attributes: { 'aria-label': 'Layout' },
      on: {
        change: () => {
          layoutAtom.set(select.value as LayoutId);
          void renderer()?.getCamera().animatedReset();
        },
      },
    },
    ...layouts.map(({ id, label }) =>
      element('option', { value: id, selected: id === layoutAtom.get() }, label),
    ),
  );
  const button = (label: string, sign: string, click: () => void): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        class: 'controls__button',
        title: label,
        attributes: { 'aria-label': label },
        on: { click },
      },
      sign,
    );
  return element(
    'div',
    { class: 'controls' },
    select,
    button('Zoom in', '+', () => void renderer()?.getCamera().animatedZoom()),
    button('Zoom out', '−', () => void renderer()?.getCamera().animatedUnzoom()),
    button('Show all', '⤢', () => void renderer()?.getCamera().animatedReset()),
  );
}
