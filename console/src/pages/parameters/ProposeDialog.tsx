import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ParameterInForce, ProposeParameter } from '../../../../shared/client/index.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { api } from '../../api/client.ts';
import { serverNow } from '../../api/clock.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { shownValue, typedValue } from './amount.ts';
import { unitOf } from './InForceTable.tsx';
import { parameterTexts } from './texts.ts';

interface ProposeDialogProps {
  item: ParameterInForce;
  division: string;
  mayTry: boolean;
  /** Whose households a number is tried on. */
  county: string | undefined;
  onClose(): void;
}

type Confidence = ProposeParameter['confidence'];
const kinds = [
  ['stated', 'stated'],
  ['other-source', 'otherSource'],
  ['our-default', 'ourDefault'],
] as const satisfies readonly (readonly [Confidence, string])[];

/** Another value for one number of the place: it counts once another person has approved it. */
export function ProposeDialog({ item, division, mayTry, county, onClose }: ProposeDialogProps) {
  const t = parameterTexts.useTexts();
  const both = useBoth();
  const queries = useQueryClient();
  const [value, setValue] = useState(item.value === null ? '' : shownValue(item.value, item.unit).replace(/[,%]/g, ''));
  const [validFrom, setFrom] = useState(shanghaiDateOf(serverNow()));
  const [source, setSource] = useState('');
  const [confidence, setConfidence] = useState<Confidence>('stated');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const typed = typedValue(value, item.unit);
  const complete = Number.isSafeInteger(typed) && validFrom && source.trim() && reason.trim();
  const { key, area } = item;

  async function send(): Promise<void> {
    setProblem(undefined);
    try {
      await api().proposeParameter({
        body: { key, area, scope: [division], validFrom, validUntil: null, value: typed, source, confidence, reason },
      });
      say(t('sent'));
      void queries.invalidateQueries({ queryKey: ['parameters-proposed'] });
      onClose();
    } catch (error) {
      setProblem(error);
    }
  }
  async function tryIt(): Promise<void> {
    setProblem(undefined);
    try {
      await api().requestWhatIf({
        body: { ...(county && { division: county }), change: { parameters: [{ key, area, value: typed }] } },
      });
      say(t('trying'));
      void queries.invalidateQueries({ queryKey: ['what-ifs'] });
    } catch (error) {
      setProblem(error);
    }
  }
  return (
    <Confirm
      title={t('proposeTitle', { name: both(item.name) })}
      word={t('send')}
      disabled={!complete}
      onYes={() => void send()}
      onNo={onClose}
    >
      <label className="form-field">
        <span className="caption">{t('newValue', { unit: t(`unit.${unitOf(item.unit)}`) })}</span>
        <input className="field" inputMode="decimal" value={value} onChange={({ target }) => setValue(target.value)} />
      </label>
      <label className="form-field">
        <span className="caption">{t('validFrom')}</span>
        <input className="field" type="date" value={validFrom} onChange={({ target }) => setFrom(target.value)} />
      </label>
      <label className="form-field">
        <span className="caption">{t('sourceField')}</span>
        <input
          className="field wide"
          maxLength={300}
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
      </label>
      <label className="form-field">
        <span className="caption">{t('confidence')}</span>
        <select
          className="field"
          value={confidence}
          onChange={({ target }) => setConfidence(target.value as Confidence)}
        >
          {kinds.map(([kind, word]) => (
            <option key={kind} value={kind}>
              {t(word)}
            </option>
          ))}
        </select>
      </label>
      <label className="form-field">
        <span className="caption">{t('reason')}</span>
        <textarea
          className="field wide"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {mayTry && (
        <>
          <button
            type="button"
            className="plain line"
            disabled={!Number.isSafeInteger(typed) || !county}
            onClick={() => void tryIt()}
          >
            {t('tryIt')}
          </button>
          {!county && <p className="muted small">{t('chooseCountyHelp')}</p>}
        </>
      )}
      {problem !== undefined && <Trouble error={problem} />}
    </Confirm>
  );
}
