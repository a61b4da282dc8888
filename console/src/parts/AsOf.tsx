import type { UseQueryResult } from '@tanstack/react-query';
import { serverNow } from '../api/clock.ts';
import { common } from '../texts/common.ts';
import { shanghai } from './When.tsx';

type Asked = Pick<UseQueryResult, 'dataUpdatedAt' | 'isFetching' | 'refetch'>;

/** When the data was read, by the server's clock, and a way to read it again. */
export function AsOf({ query }: { query: Asked }) {
  const t = common.useTexts();
  const age = Date.now() - query.dataUpdatedAt;
  const at = new Date(Date.parse(serverNow()) - age).toISOString();
  return (
    <span className="as-of">
      {query.dataUpdatedAt > 0 && <span>{t('asOf', { time: shanghai(at).slice(11) })}</span>}
      <button type="button" className="plain" onClick={() => void query.refetch()} aria-keyshortcuts="r">
        {query.isFetching ? t('refreshing') : t('refresh')}
      </button>
    </span>
  );
}
