import { createHash, timingSafeEqual } from 'node:crypto';
import type { Account } from './Account.ts';

/** The account that a form names: by user name and password, or picked where the page offers it. */
export function chooseAccount(accounts: Account[], form: URLSearchParams): Account | undefined {
  const picked = form.get('pick');
  if (picked !== null) return accounts.find(({ userName, offered }) => offered && userName === picked);
  const found = accounts.find(({ userName }) => userName === form.get('userName')?.trim());
  // Compared even for an unknown user, so that the answer takes the same time.
  const right = timingSafeEqual(digest(found?.password ?? ''), digest(form.get('password') ?? ''));
  return found && right ? found : undefined;
}

const digest = (text: string) => createHash('sha256').update(text).digest();
