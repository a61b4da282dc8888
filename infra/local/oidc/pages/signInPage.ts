import type { Account } from '../Account.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import { type Language, texts } from './texts.ts';

interface SignIn {
  /** Where the form goes: the address of this very page. */
  action: string;
  language: Language;
  offered: Account[];
  /** Set after a wrong user name or password. */
  refused?: { userName: string } | undefined;
}

export function signInPage({ action, language, offered, refused }: SignIn): string {
  const text = texts[language];
  const other = language === 'zh' ? 'en' : 'zh';
  const picks = offered.map(
    ({ userName, name, title }) =>
      html`<li><button name="pick" value="${userName}">${name}<span>${title?.[language]}</span></button></li>`,
  );
  return page(
    language,
    text.signIn,
    html`<header>
  <p>${text.product}</p>
  <a href="${action}?lang=${other}" hreflang="${other}" lang="${other === 'zh' ? 'zh-CN' : 'en'}">${text.otherLanguage}</a>
</header>
<h1>${text.signIn}</h1>
${refused && html`<p class="bad" role="alert" id="refused">${text.wrong}</p>`}
<form method="post" action="${action}?lang=${language}">
  <label for="userName">${text.userName}</label>
  <input id="userName" name="userName" value="${refused?.userName}" autocomplete="username" autocapitalize="none" spellcheck="false" required
    ${refused && html`aria-describedby="refused"`}>
  <label for="password">${text.password}</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required>
  <button class="main">${text.signIn}</button>
</form>
${
  picks.length > 0 &&
  html`<form method="post" action="${action}?lang=${language}" aria-labelledby="pick">
  <h2 id="pick">${text.orPick}</h2>
  <p class="quiet">${text.pickHint}</p>
  <ul>${picks}</ul>
</form>`
}`,
  );
}
