import { api } from '../api/client.ts';
import { currentOfficer } from '../session/session.ts';

interface Kept {
  officer: string;
  secret: string;
}

const place = 'doudi.draft-key';
let opened: Promise<CryptoKey> | undefined;

/**
 * The key that drafts of the signed-in person are sealed by. The service gives it to nobody else, and only the tab
 * that it was given to keeps it: whoever sits down at this browser later finds drafts that they cannot open.
 */
export function sealKey(): Promise<CryptoKey> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

export function forgetSealKey(): void {
  opened = undefined;
  sessionStorage.removeItem(place);
}

async function open(): Promise<CryptoKey> {
  const officer = currentOfficer()?.id;
  if (!officer) throw new Error('Nobody is signed in.');
  const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Kept | null;
  const secret = kept?.officer === officer ? kept.secret : (await api().readDraftKey()).body.secret;
  sessionStorage.setItem(place, JSON.stringify({ officer, secret } satisfies Kept));
  const bytes = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
}
