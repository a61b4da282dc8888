import type { Application } from '../../../../shared/client/index.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { factRows, sourceOf } from '../../facts/factRows.ts';
import { useFactWords } from '../../facts/useFactWords.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { PaperRows, PaperTable } from './Paper.tsx';
import { papersTexts } from './texts.ts';

/** 申请表: who applies, for whom, and what was stated. */
export function ApplicationPaper({ application }: { application: Application }) {
  const t = papersTexts.useTexts();
  const both = useBoth();
  const { applicantId, members, facts, benefit, openedAt, channel } = application;
  const words = useFactWords(members);
  const applicant = members.find(({ id }) => id === applicantId);
  const rows = facts ? factRows(facts).filter(({ value }) => value !== null && value !== undefined) : [];
  return (
    <>
      <PaperRows
        rows={[
          [t('applicant'), applicant?.name],
          [t('idNumber'), applicant?.idNumber],
          [t('phone'), applicant?.phone],
          [t('address'), applicant?.address],
          [t('benefit'), t(benefit === 'temporary-relief' ? 'temporaryRelief' : 'basicLiving')],
          [t('filedOn'), shanghaiDateOf(openedAt)],
          [t('channel'), t(`via.${channel}`)],
        ]}
      />
      <PaperTable
        caption={t('members')}
        head={[t('name'), t('relation'), t('idNumber')]}
        rows={members.map(({ name, relation, idNumber }) => [
          name,
          relation && words.of('relation', relation),
          idNumber,
        ])}
      />
      {facts && rows.length > 0 && (
        <PaperTable
          caption={t('facts')}
          head={[t('item'), t('content'), t('source')]}
          rows={rows.map((row) => {
            const source = sourceOf(facts.sources, row.path);
            const person = row.person === null ? '' : `${words.person(row.person)} · `;
            return [`${person}${both(row.label)}`, words.value(row), source && words.source(source.source)];
          })}
        />
      )}
      <p>{t('promise')}</p>
    </>
  );
}
