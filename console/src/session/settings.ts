export interface Settings {
  issuer: string;
  clientId: string;
}

/** What differs from one deployment to the next, asked of the server that gave this page. */
export async function readSettings(): Promise<Settings> {
  const response = await fetch('/console/settings.json');
  if (!response.ok) throw new Error(`The console's settings answer ${response.status}.`);
  return (await response.json()) as Settings;
}
