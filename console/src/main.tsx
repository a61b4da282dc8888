import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { syncClock } from './api/clock.ts';
import { openSession } from './session/session.ts';
import { preferences } from './shell/preferences.ts';
import { startTexts } from './texts/i18n.ts';
import './styles.css';

/** Signs in first where an address asks for it, so that no page has to know a half-open session. */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  startTexts(preferences.language());
  void syncClock();
  await openSession();
  root.render(<App />);
  addFallbackFont();
}

/** Only machines without a Chinese font fetch anything of it; its list of parts must not hold up the page. */
function addFallbackFont(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/console/fonts/fonts.css';
  document.head.append(link);
}

void start();
