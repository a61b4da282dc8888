import * as z from 'zod';

const TokenAnswer = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
  id_token: z.string().optional(),
});

export interface Tokens {
  accessToken: string;
  /** Seconds from the answer on. */
  expiresIn: number;
  refreshToken?: string;
  idToken?: string;
}

/** Asks the token endpoint; anything but tokens throws with the issuer's own words. */
export async function requestTokens(endpoint: string, form: Record<string, string>): Promise<Tokens> {
  const response = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(form) });
  const text = await response.text();
  if (!response.ok) throw new Error(`The issuer answered ${response.status}: ${text}`);
  const { access_token, expires_in, refresh_token, id_token } = TokenAnswer.parse(JSON.parse(text));
  return {
    accessToken: access_token,
    expiresIn: expires_in,
    ...(refresh_token && { refreshToken: refresh_token }),
    ...(id_token && { idToken: id_token }),
  };
}
