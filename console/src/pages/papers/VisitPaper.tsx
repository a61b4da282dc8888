import type { Application } from '../../../../shared/client/index.ts';
import { factRows } from '../../facts/factRows.ts';
import { useFactWords } from '../../facts/useFactWords.ts';
import { common } from '../../texts/common.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { PaperRows, PaperTable } from './Paper.tsx';
import { PaperPhotos } from './PaperPhotos.tsx';
import { papersTexts } from './texts.ts';

/** 入户调查表: the last visit on record, and what it found otherwise than stated. */
export function VisitPaper({ application: { familyId, evidence, members, facts } }: { application: Application }) {
  const t = papersTexts.useTexts();
  const c = common.useTexts();
  const both = useBoth();
  const words = useFactWords(members);
  const visit = evidence.findLast(({ kind }) => kind === 'visit');
  const neighbours = evidence.findLast(({ kind }) => kind === 'neighbours');
  const known = facts ? factRows(facts) : [];
  if (!visit) return <p>{t('visitedNone')}</p>;
  const { visitors, on, familySigned, photos, findings, note } = visit;
  return (
    <>
      <PaperRows
        rows={[
          [t('members'), members.map(({ name }) => name).join('、')],
          [
            t('visitors'),
            <span key="visitors" className="mono">
              {visitors?.join('、')}
            </span>,
          ],
          [t('visitedOn'), on],
          [t('familySigned'), familySigned === undefined ? '' : c(familySigned ? 'yes' : 'no')],
          [
            t('photos'),
            photos && t(photos.length === 1 ? 'photoCount_one' : 'photoCount_other', { count: photos.length }),
          ],
          [t('neighbours'), neighbours?.note],
          [t('note'), note],
          ...(findings.length === 0 ? [[t('findings'), t('noFindings')] as const] : []),
        ]}
      />
      {findings.length > 0 && (
        <PaperTable
          caption={t('findings')}
          head={[t('item'), t('content'), t('asOf')]}
          rows={findings.map(({ path, value, asOf }) => {
            const row = known.find((each) => each.path === path);
            if (!row) return [<code key={path}>{path}</code>, String(value), asOf];
            const person = row.person === null ? '' : `${words.person(row.person)} · `;
            return [`${person}${both(row.label)}`, words.value({ ...row, value }), asOf];
          })}
        />
      )}
      <PaperPhotos familyId={familyId} photos={photos ?? []} />
    </>
  );
}
