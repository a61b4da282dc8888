import type { pages as allPages } from '../pages/entries.ts';
import { common } from '../texts/common.ts';
import { pageTexts } from './pageTexts.ts';

/** Every key that does something, with what it does. */
export function Shortcuts({ pages }: { pages: typeof allPages }) {
  const t = common.useTexts();
  const title = pageTexts.useTexts();
  const keys = [
    ['/', t('key.find')],
    ['j', t('key.next')],
    ['k', t('key.previous')],
    ['Enter', t('key.open')],
    ['r', t('key.refresh')],
    ['?', t('key.help')],
    ...pages.map(({ id, navigation }) => [`g ${navigation?.key}`, t('key.go', { page: title(`${id}.title`) })]),
  ];
  return (
    <dl className="facts">
      {keys.map(([key, what]) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
