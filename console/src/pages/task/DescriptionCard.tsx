import type { Task } from '../../../../shared/client/index.ts';
import { taskTexts } from './texts.ts';

/** Of somebody whom nobody has identified: what the lead told, for whoever looks for the person. */
export function DescriptionCard({ persons }: { persons: Task['persons'] }) {
  const t = taskTexts.useTexts();
  return persons.map(({ id, name, phone, address }) => (
    <section key={id} className="card">
      <h2>{t('told.title')}</h2>
      <dl className="facts">
        <dt>{t('told.name')}</dt>
        <dd>{name ?? t('told.noName')}</dd>
        {phone && (
          <>
            <dt>{t('told.phone')}</dt>
            <dd>{phone}</dd>
          </>
        )}
        {address && (
          <>
            <dt>{t('told.whereabouts')}</dt>
            <dd>{address}</dd>
          </>
        )}
      </dl>
    </section>
  ));
}
