import { Empty } from '../parts/states.tsx';
import { common } from '../texts/common.ts';

export function Missing() {
  const t = common.useTexts();
  return <Empty title={t('noPage')}>{t('noPageHelp')}</Empty>;
}
