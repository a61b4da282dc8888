import { childrenOf, countyOf } from '../../../../shared/identity/index.ts';
import { warningClassNames } from '../../../../shared/policy/warningPolicy.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { agencyWords } from '../../words/agencies.ts';
import { statusesOf, workflows } from '../../words/statuses.ts';
import { useWords } from '../../words/useWords.ts';
import type { Filters } from './filters.ts';
import { executionTexts } from './texts.ts';

interface FilterBarProps {
  filters: Filters;
  onChange(change: Partial<Filters>): void;
}

/** Every filter is a question that the table answers by a key; what cannot be combined is not offered. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = executionTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const { division } = useOfficer();
  const county = countyOf(division) ?? division;
  const townships = childrenOf(county);
  const organs = [
    ...Object.keys(agencyWords)
      .filter((agency) => agency !== 'township' && agency !== 'village' && agency !== 'mutual-aid-society')
      .map((agency) => `${agency}:${county}`),
    ...townships.map((township) => `township:${township}`),
  ];
  return (
    <div className="filters">
      <Choice
        label={t('workflow')}
        value={filters.workflow}
        onChange={(workflow) => onChange({ workflow, status: '', waitingOn: '' })}
        options={{
          application: both(workflows.application),
          warning: both(workflows.warning),
          deliberation: both(workflows.deliberation),
          comparison: both(workflows.comparison),
        }}
      />
      <Choice
        label={t('place')}
        value={filters.place}
        onChange={(place) => onChange({ place })}
        options={{ open: t('open'), closed: t('closed') }}
      />
      <Choice
        label={t('state')}
        value={filters.state}
        onChange={(state) => onChange({ state })}
        options={{ '': t('anyState'), running: t('running'), halted: t('halted') }}
      />
      <select
        aria-label={t('status')}
        value={filters.status}
        disabled={filters.waitingOn !== ''}
        onChange={({ target }) => onChange({ status: target.value })}
      >
        <option value="">{t('anyStatus')}</option>
        {Object.entries(statusesOf[filters.workflow] ?? {}).map(([status, word]) => (
          <option key={status} value={status}>
            {both(word)}
          </option>
        ))}
      </select>
      {filters.workflow === 'warning' && (
        <select
          aria-label={t('class')}
          value={filters.class}
          disabled={filters.waitingOn !== ''}
          onChange={({ target }) => onChange({ class: target.value })}
        >
          <option value="">{t('anyClass')}</option>
          <option value="none">{t('noClass')}</option>
          {Object.entries(warningClassNames).map(([code, names]) => (
            <option key={code} value={code}>
              {both(names)}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={t('area')}
        value={filters.division}
        onChange={({ target }) => onChange({ division: target.value })}
      >
        <option value="">{t('anyArea')}</option>
        {townships.map((township) => (
          <option key={township} value={township}>
            {words.division(township)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('waitingOn')}
        value={filters.waitingOn}
        onChange={({ target }) => onChange({ waitingOn: target.value })}
      >
        <option value="">
          {t('waitingOn')}：{t('anybody')}
        </option>
        {organs.map((organ) => (
          <option key={organ} value={organ}>
            {words.organ(organ)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('age')}
        value={filters.age}
        onChange={({ target }) => onChange({ age: target.value as Filters['age'] })}
      >
        <option value="">
          {t('age')}：{t('anyAge')}
        </option>
        <option value="7">{t('week')}</option>
        <option value="30">{t('month')}</option>
        <option value="90">{t('quarter')}</option>
      </select>
      <Choice
        label={t('order')}
        value={filters.order}
        onChange={(order) => onChange({ order })}
        options={{ newest: t('newest'), oldest: t('oldest') }}
      />
      {(filters.after || filters.before) && (
        <button type="button" className="plain line" onClick={() => onChange({ after: '', before: '' })}>
          {t('openedBetween', { after: filters.after || '…', before: filters.before || '…' })} ✕
        </button>
      )}
    </div>
  );
}
