import { api } from '../api/client.ts';
import { currentOfficer } from '../session/session.ts';

interface Kept {
  officer: string;
  secret: string;
  /** Of keys that were current before: drafts from before a rotation open, none is sealed. */
  older: string[];
}

const place = 'doudi.draft-key';
let opened: Promise<CryptoKey[]> | undefined;

/**
 * The key that drafts of the signed-in person are sealed by. The service gives it to nobody else, and only the tab
 * that it was given to keeps it: whoever sits down at this browser later finds drafts that they cannot open.
 */
export const sealKey = async (): Promise<CryptoKey> => (await openKeys())[0] as CryptoKey;

/** The key that seals, and those before it. */
export function openKeys(): Promise<CryptoKey[]> {
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

async function open(): Promise<CryptoKey[]> {
  const officer = currentOfficer()?.id;
  if (!officer) throw new Error('Nobody is signed in.');
  const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Kept | null;
  const { secret, older } = kept?.officer === officer ? kept : (await api().readDraftKey()).body;
  sessionStorage.setItem(place, JSON.stringify({ officer, secret, older } satisfies Kept));
  return Promise.all([secret, ...older].map(keyOf));
}

function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
}
