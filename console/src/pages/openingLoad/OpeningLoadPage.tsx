import { AsOf } from '../../parts/AsOf.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { ImportCard } from './ImportCard.tsx';
import { TemplateAndUpload } from './TemplateAndUpload.tsx';
import { openingLoadTexts } from './texts.ts';
import { useImports } from './useImports.ts';

/** Today's rolls come in: template, check, differences, load, undo (P4). */
export default function OpeningLoadPage() {
  const t = openingLoadTexts.useTexts();
  const name = pageTexts.useTexts();
  const imports = useImports();
  const again = () => void imports.refetch();
  return (
    <>
      <PageHead title={name('openingLoad.title')} help={name('openingLoad.help')} topic="openingLoad">
        <AsOf query={imports} />
      </PageHead>
      <TemplateAndUpload onSent={again} />
      <h2>{t('imports')}</h2>
      {imports.isPending && <Loading />}
      {imports.isError && <Trouble error={imports.error} retry={again} />}
      {imports.data?.length === 0 && <Empty title={t('none')}>{t('noneHelp')}</Empty>}
      {imports.data?.map((shown) => (
        <ImportCard key={shown.id} shown={shown} onChanged={again} />
      ))}
    </>
  );
}
