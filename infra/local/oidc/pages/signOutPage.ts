import { html, trusted } from './html.ts';
import { page } from './page.ts';
import { texts } from './texts.ts';

/** `form` is the provider's own; the buttons belong to it by its id. */
export function signOutPage(form: string): string {
  const { zh, en } = texts;
  return page(
    'zh',
    zh.signOut,
    html`<h1>${zh.confirmSignOut}</h1><p lang="en">${en.confirmSignOut}</p>${trusted(form)}
<button class="main" type="submit" form="op.logoutForm" value="yes" name="logout">${zh.signOut} · ${en.signOut}</button>
<p><button type="submit" form="op.logoutForm">${zh.stay} · ${en.stay}</button></p>`,
  );
}
