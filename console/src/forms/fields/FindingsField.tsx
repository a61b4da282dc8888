import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { serverNow } from '../../api/clock.ts';
import { type FactRow, factRows, sourceOf } from '../../facts/factRows.ts';
import { factValues } from '../../facts/factWords.ts';
import { useFactWords } from '../../facts/useFactWords.ts';
import { common } from '../../texts/common.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import type { FieldProps, Ties } from '../Field.tsx';
import { useForm } from '../FormContext.ts';
import { formTexts } from '../texts.ts';
import { MoneyField } from './MoneyField.tsx';

interface Finding {
  path: string;
  value: unknown;
  asOf: string;
}

/** Items that were checked: what is known so far, what was found, and as of when. */
export function FindingsField({
  name,
  path,
  value,
  onChange,
  ties,
  label,
  schema,
}: FieldProps & { ties: Ties; label: string }) {
  const t = formTexts.useTexts();
  const both = useBoth();
  const { task, faults } = useForm();
  const words = useFactWords(task.persons);
  const rows = task.facts ? factRows(task.facts) : [];
  const found = (Array.isArray(value) ? value : []) as Finding[];
  const set = (index: number, change: Partial<Finding>) =>
    onChange(found.map((each, at) => (at === index ? { ...each, ...change } : each)));
  const wordOf = (row: FactRow) => `${words.person(row.person)} · ${both(row.label)}`;
  return (
    <fieldset className="bare" aria-label={label}>
      {found.map((finding, index) => {
        const row = rows.find((each) => each.path === finding.path);
        const at = `${path}/${index}`;
        const source = row && task.facts && sourceOf(task.facts.sources, row.path);
        return (
          <div key={finding.path} className="entry finding">
            <strong>{row ? wordOf(row) : finding.path}</strong>
            <span className="muted small">
              {t('finding.was')}：{row ? words.value(row) : ''}
              {source && `（${words.source(source.source)} ${source.asOf}）`}
            </span>
            <div className="form-row">
              <div className="form-field">
                <span className="caption">{t('finding.found')}</span>
                <FoundValue
                  row={row}
                  value={finding.value}
                  onChange={(next) => set(index, { value: next })}
                  ties={ties}
                />
                {faults.get(`${at}/value`) && <p className="fault">{faults.get(`${at}/value`)}</p>}
              </div>
              <label className="form-field">
                <span className="caption">{t('finding.asOf')}</span>
                <input
                  type="date"
                  className="field"
                  disabled={ties.disabled}
                  value={finding.asOf}
                  onChange={({ target }) => set(index, { asOf: target.value })}
                />
              </label>
              <button
                type="button"
                className="plain"
                disabled={ties.disabled}
                onClick={() => onChange(found.filter((_, place) => place !== index))}
              >
                {t('remove')}
              </button>
            </div>
          </div>
        );
      })}
      <select
        className="field wide"
        aria-label={t('finding.pick')}
        disabled={ties.disabled || found.length >= (schema.maxItems ?? 50)}
        value=""
        data-field={name}
        onChange={({ target }) =>
          onChange([...found, { path: target.value, value: undefined, asOf: shanghaiDateOf(serverNow()) }])
        }
      >
        <option value="">+ {t('finding.pick')}</option>
        {rows
          .filter((row) => !found.some((each) => each.path === row.path))
          .map((row) => (
            <option key={row.path} value={row.path}>
              {wordOf(row)}
            </option>
          ))}
      </select>
      <p className="muted small">{t('finding.none')}</p>
    </fieldset>
  );
}

interface FoundValueProps {
  row: FactRow | undefined;
  value: unknown;
  onChange(value: unknown): void;
  ties: Ties;
}

/** The control that fits the fact. `null`, chosen outright, says that the source does not know either. */
function FoundValue({ row, value, onChange, ties }: FoundValueProps) {
  const t = formTexts.useTexts();
  const c = common.useTexts();
  const both = useBoth();
  if (row?.kind === 'fen')
    return (
      <MoneyField
        schema={{}}
        name="fen"
        path=""
        value={value}
        onChange={onChange}
        ties={{ ...ties, id: `${ties.id}-${row.path}` }}
      />
    );
  if (row?.kind === 'count')
    return (
      <input
        type="number"
        min={0}
        className="field"
        aria-label={t('finding.found')}
        disabled={ties.disabled}
        value={typeof value === 'number' ? value : ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : Math.trunc(Number(target.value)))}
      />
    );
  const options: [unknown, string][] =
    row?.kind === 'yes-no'
      ? [
          [true, c('yes')],
          [false, c('no')],
        ]
      : Object.entries(row?.table ? factValues[row.table] : {}).map(([each, word]) => [each, both(word)]);
  return (
    <select
      className="field"
      aria-label={t('finding.found')}
      disabled={ties.disabled}
      value={value === undefined ? '' : JSON.stringify(value)}
      onChange={({ target }) => onChange(target.value === '' ? undefined : JSON.parse(target.value))}
    >
      <option value="">{t('choose')}</option>
      {options.map(([each, word]) => (
        <option key={String(each)} value={JSON.stringify(each)}>
          {word}
        </option>
      ))}
      <option value="null">{t('finding.unknown')}</option>
    </select>
  );
}
