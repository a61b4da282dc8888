const patience = 400;

/**
 * A machine without a Chinese font would show boxes: only there is one fetched, of which the browser asks for the parts
 * whose characters it meets. It comes first in the list of fonts then: Chromium keeps boxes that it once drew from another.
 */
export function addFallbackFont(): Promise<void> {
  if (hasChineseFont()) return Promise.resolve();
  document.documentElement.dataset.font = 'fallback';
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/console/fonts/fonts.css';
  return new Promise((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => resolve();
    setTimeout(resolve, patience);
    document.head.append(link);
  });
}

/** Without a font two different characters are the same box. */
function hasChineseFont(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = 24;
  canvas.height = 24;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  context.font = '20px system-ui, sans-serif';
  const drawn = (character: string): string => {
    context.clearRect(0, 0, 24, 24);
    context.fillText(character, 2, 20);
    return context.getImageData(0, 0, 24, 24).data.join();
  };
  return drawn('兜') !== drawn('底');
}
