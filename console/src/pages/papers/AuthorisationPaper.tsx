import type { Application } from '../../../../shared/client/index.ts';
import { useFactWords } from '../../facts/useFactWords.ts';
import { PaperTable } from './Paper.tsx';
import { papersTexts } from './texts.ts';

/** 授权书: each adult member signs for the check of means. */
export function AuthorisationPaper({ application: { members, authorised } }: { application: Application }) {
  const t = papersTexts.useTexts();
  const words = useFactWords(members);
  return (
    <>
      <p>{t('authoriseText')}</p>
      <PaperTable
        caption={t('members')}
        head={[t('name'), t('relation'), t('idNumber'), t('authorised'), t('sign')]}
        rows={members.map(({ id, name, relation, idNumber }) => [
          name,
          relation && words.of('relation', relation),
          idNumber,
          authorised.includes(id) ? t('authorised') : t('notYet'),
          '',
        ])}
      />
    </>
  );
}
