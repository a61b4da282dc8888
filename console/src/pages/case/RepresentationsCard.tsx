import { useState } from 'react';
import type { Application, RepresentationOfAMember } from '../../../../shared/client/index.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { api } from '../../api/client.ts';
import { serverNow } from '../../api/clock.ts';
import { useFactWords } from '../../facts/useFactWords.ts';
import { Act } from '../../parts/Act.tsx';
import { ReasonField } from '../../parts/ReasonField.tsx';
import { Ticks } from '../../parts/Ticks.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { actTexts } from './texts.ts';

interface RepresentationsCardProps {
  application: Application;
  onDone(): void;
}

type Kind = RepresentationOfAMember['kind'];
type Scope = RepresentationOfAMember['scope'][number];
const kinds = ['guardian', 'mandate', 'village-committee'] as const satisfies readonly Kind[];
const scopes = ['apply', 'authorise', 'receive-notices'] as const satisfies readonly Scope[];

/** 代理、监护: who acts for a member in this case, and another paper while the case is open. */
export function RepresentationsCard({ application, onDone }: RepresentationsCardProps) {
  const t = actTexts.useTexts();
  const said = useFactWords(application.members);
  const officer = useOfficer();
  const known = application.representations ?? [];
  const may = !application.closedAt && holds(officer, ['township-officer', 'county-officer']);
  if (!may && known.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('acts.title')}</h2>
      <ul className="reasons">
        {known.map(({ id, person, kind, until, endedOn }) => (
          <li key={id}>
            {said.person(person)} · {t(`acts.kind.${kind as Kind}`)}
            {until && ` · ${t('acts.untilDay', { day: until })}`}
            {endedOn && <span className="muted"> · {t('acts.ended', { day: endedOn })}</span>}
            {may && !endedOn && <EndRepresentation application={application} representationId={id} onDone={onDone} />}
          </li>
        ))}
      </ul>
      {may && <NewRepresentation application={application} onDone={onDone} />}
    </section>
  );
}

function EndRepresentation({
  application,
  representationId,
  onDone,
}: RepresentationsCardProps & { representationId: string }) {
  const t = actTexts.useTexts();
  const [reason, setReason] = useState('');
  return (
    <Act
      word={t('acts.end')}
      title={t('acts.end')}
      help={t('acts.endHelp')}
      said={t('acts.endSaid')}
      complete={reason.trim() !== ''}
      act={() =>
        api().endRepresentation({
          params: { id: application.id, representationId },
          body: { reason: reason.trim() },
        })
      }
      onDone={onDone}
    >
      <ReasonField caption={t('acts.endReason')} value={reason} onChange={setReason} />
    </Act>
  );
}

function NewRepresentation({ application, onDone }: RepresentationsCardProps) {
  const t = actTexts.useTexts();
  const words = useFactWords(application.members);
  const [personId, setPerson] = useState(application.members[0]?.id ?? '');
  const [kind, setKind] = useState<Kind>('mandate');
  const [scope, setScope] = useState<readonly Scope[]>([]);
  const [given, setGiven] = useState({
    document: '',
    from: shanghaiDateOf(serverNow()) as string,
    until: '',
    name: '',
    idNumber: '',
    phone: '',
  });
  const type = (field: keyof typeof given) => ({
    value: given[field],
    onChange: ({ target }: { target: { value: string } }) => setGiven({ ...given, [field]: target.value }),
  });
  const village = application.village ?? application.township;
  function record() {
    const { document, from, until, name, idNumber, phone } = given;
    const who = { name: name.trim(), idNumber: idNumber.trim(), phone: phone.trim() };
    return api().recordRepresentation({
      params: { id: application.id },
      body: {
        personId,
        kind,
        document: document.trim(),
        scope: [...scope],
        from,
        ...(until && { until }),
        ...(kind === 'village-committee'
          ? { organ: `village:${village}` }
          : {
              name: who.name,
              ...(who.idNumber && { idNumber: who.idNumber }),
              ...(who.phone && { phone: who.phone }),
            }),
      },
    });
  }
  const named = kind === 'village-committee' || given.name.trim() !== '';
  return (
    <Act
      word={t('acts.record')}
      title={t('acts.record')}
      help={t('acts.help')}
      said={t('acts.said')}
      complete={given.document.trim() !== '' && given.from !== '' && scope.length > 0 && named}
      act={record}
      onDone={onDone}
    >
      <label className="form-field">
        <span className="caption">{t('acts.person')}</span>
        <select className="field wide" value={personId} onChange={({ target }) => setPerson(target.value)}>
          {application.members.map(({ id }) => (
            <option key={id} value={id}>
              {words.person(id)}
            </option>
          ))}
        </select>
      </label>
      <label className="form-field">
        <span className="caption">{t('acts.kindOf')}</span>
        <select className="field wide" value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`acts.kind.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {kind !== 'village-committee' && (
        <>
          <label className="form-field">
            <span className="caption">{t('acts.name')}</span>
            <input className="field wide" maxLength={60} autoComplete="off" {...type('name')} />
          </label>
          <label className="form-field">
            <span className="caption">{t('acts.idNumber')}</span>
            <input className="field wide" maxLength={20} autoComplete="off" {...type('idNumber')} />
          </label>
          <label className="form-field">
            <span className="caption">{t('acts.phone')}</span>
            <input className="field wide" maxLength={20} inputMode="tel" autoComplete="off" {...type('phone')} />
          </label>
        </>
      )}
      <label className="form-field">
        <span className="caption">{t('acts.document')}</span>
        <input className="field wide" maxLength={200} {...type('document')} />
      </label>
      <Ticks
        legend={t('acts.scopeOf')}
        options={scopes.map((value) => ({ value, word: t(`acts.scope.${value}`) }))}
        chosen={scope}
        onChange={setScope}
      />
      <label className="form-field">
        <span className="caption">{t('acts.from')}</span>
        <input className="field" type="date" {...type('from')} />
      </label>
      <label className="form-field">
        <span className="caption">{t('acts.until')}</span>
        <input className="field" type="date" {...type('until')} />
      </label>
    </Act>
  );
}
