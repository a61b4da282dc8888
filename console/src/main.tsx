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
  await Promise.all([openSession(), addFallbackFont()]);
  root.render(<App />);
}

const patience = 400;

/**
 * Only machines without a Chinese font fetch anything of it. The list of its parts is there before the first text, which
 * Chromium otherwise leaves as boxes; a slow network does not hold up the page.
 */
function addFallbackFont(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/console/fonts/fonts.css';
  return new Promise((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => resolve();
    setTimeout(resolve, patience);
    document.fonts.addEventListener('loadingdone', shapeAgain);
    document.head.append(link);
  });
}

/** Chromium leaves text as boxes that was shaped before the part with its characters came. */
function shapeAgain(): void {
  const { style } = document.documentElement;
  style.fontFeatureSettings = style.fontFeatureSettings ? '' : '"kern"';
}

void start();
