import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { readBody } from '../aws-protocol/readBody.ts';
import type { Account } from './Account.ts';
import { chooseAccount } from './chooseAccount.ts';
import { messagePage } from './pages/messagePage.ts';
import { signInPage } from './pages/signInPage.ts';
import { languageOf } from './pages/texts.ts';

/** `/sign-in/:uid`: shows the page, checks what was entered, and hands the account back to the provider. */
export async function handleSignIn(
  provider: Provider,
  accounts: Account[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  try {
    const { params } = await provider.interactionDetails(request, response);
    const { lang, locales, browser } = {
      lang: url.searchParams.get('lang'),
      locales: params.ui_locales as string | undefined,
      browser: request.headers['accept-language'],
    };
    const language = languageOf([lang, locales, browser]);
    const form = request.method === 'POST' ? new URLSearchParams((await readBody(request)).toString()) : undefined;
    const account = form && chooseAccount(accounts, form);
    if (account) {
      await provider.interactionFinished(request, response, { login: { accountId: account.sub } });
      return;
    }
    const refused = form && { userName: form.get('userName') ?? '' };
    const offered = accounts.filter((candidate) => candidate.offered);
    send(response, form ? 422 : 200, signInPage({ action: url.pathname, language, offered, refused }));
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    send(response, 410, messagePage('expired'));
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // No form-action: browsers apply it to the redirect back to the application, too.
    'content-security-policy':
      "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
