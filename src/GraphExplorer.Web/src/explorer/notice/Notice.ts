import { element } from '../../dom/element';

interface NoticeContent {
  readonly title: string;
  readonly text?: string;
  readonly retry?: () => void;
}

/** A short word to the reader in place of content that is not there. */
export function Notice({ title, text, retry }: NoticeContent): HTMLElement {
  return element(
    'div',
    { class: retry ? 'notice notice--failed' : 'notice', attributes: { role: retry ? 'alert' : 'status' } },
    element('p', { class: 'notice__title' }, title),
    text ? element('p', { class: 'notice__text' }, text) : null,
    retry
      ? element('button', { type: 'button', class: 'notice__retry', on: { click: retry } }, 'Try again')
      : null,
  );
}
