import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Application, Warning } from '../../../../shared/client/index.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { api } from '../../api/client.ts';
import { PrintPage } from '../../parts/PrintPage.tsx';
import { useLanguage } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { taskTexts } from '../task/texts.ts';
import { ApplicationPaper } from './ApplicationPaper.tsx';
import { AuthorisationPaper } from './AuthorisationPaper.tsx';
import { DispositionPaper } from './DispositionPaper.tsx';
import { Paper } from './Paper.tsx';
import { PostingPaper } from './PostingPaper.tsx';
import { type PaperOf, papersOfApplication, papersOfWarning } from './papersOf.ts';
import { ReferralPaper } from './ReferralPaper.tsx';
import { papersTexts } from './texts.ts';
import { usePaperTitle } from './usePaperTitle.ts';
import { VisitPaper } from './VisitPaper.tsx';

/** One form of a case in its official layout, for A4. */
export default function PapersPage() {
  const { id = '', paper: paperId = '' } = useParams();
  const t = papersTexts.useTexts();
  const k = taskTexts.useTexts();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['case', id, language, 'papers'],
    queryFn: async (): Promise<{ application?: Application; warning?: Warning }> =>
      id.startsWith('war-')
        ? { warning: (await api().readWarning({ params: { id } })).body }
        : { application: (await api().readApplication({ params: { id } })).body },
  });
  const { application, warning } = query.data ?? {};
  const papers = application ? papersOfApplication(application) : warning ? papersOfWarning(warning) : [];
  const paper = papers.find((each) => each.id === paperId);
  return (
    <PrintPage
      name="papers"
      back={{ to: `/cases/${id}`, word: k('openCase') }}
      print={t('print')}
      query={query}
      none={{ title: t('none'), help: t('noneHelp') }}
    >
      {paper &&
        (application ? (
          <OfApplication paper={paper} application={application} />
        ) : (
          warning && <OfWarning paper={paper} warning={warning} />
        ))}
    </PrintPage>
  );
}

function OfApplication({ paper, application }: { paper: PaperOf; application: Application }) {
  const t = papersTexts.useTexts();
  const title = usePaperTitle();
  const words = useWords();
  const { receipt, township, county, openedAt, referrals, members } = application;
  const referral = referrals.find(({ id }) => paper.id === `referral-${id}`);
  const common = {
    title: title(paper),
    number: receipt,
    organ: words.organ(referral ? `civil-affairs:${county}` : `township:${township}`),
    // After the #, a number is sent to nobody; alone it opens nothing.
    address: `${location.origin}/console/status#${receipt}`,
  };
  switch (paper.kind) {
    case 'application':
      return (
        <Paper {...common} signers={[t('applicantSigns'), t('acceptedBy')]} day={shanghaiDateOf(openedAt)}>
          <ApplicationPaper application={application} />
        </Paper>
      );
    case 'authorisation':
      return (
        <Paper {...common} signers={[t('applicantSigns')]}>
          <AuthorisationPaper application={application} />
        </Paper>
      );
    case 'visit':
      return (
        <Paper {...common} signers={[t('investigators'), t('familySigns')]}>
          <VisitPaper application={application} />
        </Paper>
      );
    case 'posting':
      return (
        <Paper {...common} signers={[t('postedBy')]} day={application.posting?.from}>
          <PostingPaper application={application} />
        </Paper>
      );
    default:
      return referral ? (
        <Paper {...common} signers={[t('handler'), t('leader'), t('receiver')]}>
          <ReferralPaper referral={referral} persons={members} />
        </Paper>
      ) : null;
  }
}

function OfWarning({ paper, warning }: { paper: PaperOf; warning: Warning }) {
  const t = papersTexts.useTexts();
  const title = usePaperTitle();
  const words = useWords();
  const { id, county, township, referrals, persons } = warning;
  const referral = referrals.find((each) => paper.id === `referral-${each.id}`);
  const common = {
    title: title(paper),
    number: id,
    organ: words.organ(referral ? `civil-affairs:${county}` : `township:${township}`),
    address: `${location.origin}/console/cases/${id}`,
  };
  if (referral)
    return (
      <Paper {...common} signers={[t('handler'), t('leader'), t('receiver')]}>
        <ReferralPaper referral={referral} persons={persons} />
      </Paper>
    );
  return (
    <Paper {...common} signers={[t('handler'), t('leader')]}>
      <DispositionPaper warning={warning} />
    </Paper>
  );
}
