import schemas from 'virtual:task-forms';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Link } from 'react-router';
import type { ItemOfAVisitSheet } from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { keepFrame, orKept } from '../../drafts/frames.ts';
import type { Fault } from '../../forms/check.ts';
import { ObjectFields } from '../../forms/Field.tsx';
import { FormContext } from '../../forms/FormContext.ts';
import { layouts } from '../../forms/layouts.ts';
import { formTexts } from '../../forms/texts.ts';
import { Loading, Trouble } from '../../parts/states.tsx';
import { TermLeft } from '../../parts/TermLeft.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { visitTexts } from './texts.ts';

interface ItemSectionProps {
  item: ItemOfAVisitSheet;
  /** Undefined while it is not done on this visit. */
  form: unknown;
  faults: readonly Fault[];
  disabled: boolean;
  onChoose(chosen: boolean): void;
  onChange(form: unknown): void;
}

/** One piece of open business: chosen, it shows its own form. */
export function ItemSection({ item, form, faults, disabled, onChoose, onChange }: ItemSectionProps) {
  const t = visitTexts.useTexts();
  const f = formTexts.useTexts();
  const both = useBoth();
  const language = useLanguage();
  const chosen = form !== undefined;
  const frame = `${useOfficer().id}/${item.id}`;
  const query = useQuery({
    queryKey: ['task', item.id, language],
    queryFn: () =>
      orKept(frame, async () => {
        const { body, etag } = await api().readTask({ params: { id: item.id } });
        return { body, etag };
      }),
    enabled: chosen,
  });
  const found = query.data;
  const task = found?.body;
  // Whoever goes out with the sheet may find no connection there.
  useEffect(() => {
    if (chosen && found) void keepFrame(frame, found).catch(() => undefined);
  }, [chosen, found, frame]);
  const told = useMemo(
    () => new Map(faults.map(({ path, code, limit }) => [path, f(`fault.${code}`, { limit: limit ?? 0 })])),
    [faults, f],
  );
  const place = useMemo(() => task && { task, faults: told, disabled }, [task, told, disabled]);
  const layout = layouts[item.kind];
  return (
    <section className="card" aria-label={both(item.title)}>
      <h2>
        <Link to={`/tasks/${encodeURIComponent(item.id)}`}>{both(item.title)}</Link>
        {item.atHome && <span className="chip">{t('atHome')}</span>}
        <TermLeft dueAt={item.dueAt} openedAt={item.openedAt} workingDays={item.workingDays} />
      </h2>
      <p className="muted small">{both(item.help)}</p>
      <label className="tall">
        <input
          type="checkbox"
          checked={chosen}
          disabled={disabled}
          onChange={({ target }) => onChoose(target.checked)}
        />{' '}
        {t('include')}
      </label>
      {chosen && query.isPending && <Loading lines={4} />}
      {chosen && query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {chosen && place && (
        <div className="sheet visit-form">
          {layout && <h3>{both(layout.sheet)}</h3>}
          <FormContext value={place}>
            <ObjectFields
              schema={schemas[item.kind] ?? {}}
              path=""
              value={form}
              onChange={onChange}
              rows={layout?.rows}
            />
          </FormContext>
        </div>
      )}
    </section>
  );
}
