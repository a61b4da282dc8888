import { html } from './html.ts';
import { page } from './page.ts';
import { texts } from './texts.ts';

/** A sentence in both languages: here no request says which one is wanted. */
export function messagePage(about: 'signedOut' | 'failed' | 'expired', code?: string): string {
  return page(
    'zh',
    texts.zh.signIn,
    html`<h1>${texts.zh[about]}</h1><p lang="en">${texts.en[about]}</p>${code && html`<p class="quiet">${code}</p>`}`,
  );
}
