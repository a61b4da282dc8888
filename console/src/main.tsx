import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { syncClock } from './api/clock.ts';
import { openSession } from './session/session.ts';
import { addFallbackFont } from './shell/fallbackFont.ts';
import { preferences } from './shell/preferences.ts';
import { startTexts } from './texts/i18n.ts';
import './styles.css';

/** Signs in first where an address asks for it, so that no page has to know a half-open session. */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  startTexts(preferences.language());
  void syncClock();
  await Promise.all([openSession(), addFallbackFont()]);
  root.render(<App />);
}

void start();
// Keeps the console's own files, so that a page opens again without a connection; nothing of what the service answers.
if (import.meta.env.PROD) void navigator.serviceWorker?.register('/console/sw.js').catch(() => undefined);
