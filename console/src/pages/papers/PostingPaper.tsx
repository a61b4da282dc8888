import type { Application } from '../../../../shared/client/index.ts';
import { useWords } from '../../words/useWords.ts';
import { PaperRows } from './Paper.tsx';
import { PaperPhotos } from './PaperPhotos.tsx';
import { papersTexts } from './texts.ts';

/** 公示单: only what the norms let everybody see. No number, no illness, no income. */
export function PostingPaper({ application }: { application: Application }) {
  const t = papersTexts.useTexts();
  const words = useWords();
  const { familyId, posting, members, applicantId, opinion, facts, village, township } = application;
  const covered = facts?.members.filter((member) => member.covered).length ?? members.length;
  return (
    <>
      <PaperRows
        rows={[
          [t('household'), members.find(({ id }) => id === applicantId)?.name],
          [t('address'), words.division(village ?? township)],
          [t('count'), t(covered === 1 ? 'people_one' : 'people_other', { count: covered })],
          [
            t('proposal'),
            opinion?.result === 'refuse' ? t('proposalRefuse') : opinion?.category && words.category(opinion.category),
          ],
          [t('place'), posting?.place],
          [t('term'), posting && t('termOf', { from: posting.from, until: posting.until })],
        ]}
      />
      <p>{t('postingText')}</p>
      <PaperPhotos familyId={familyId} photos={posting?.proof.startsWith('pho-') ? [posting.proof] : []} />
    </>
  );
}
