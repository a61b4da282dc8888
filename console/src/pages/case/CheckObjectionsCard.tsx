import { useState } from 'react';
import { Link } from 'react-router';
import type { Application } from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { type FactRow, factRows } from '../../facts/factRows.ts';
import { useFactWords } from '../../facts/useFactWords.ts';
import { Act } from '../../parts/Act.tsx';
import { Ticks } from '../../parts/Ticks.tsx';
import { When } from '../../parts/When.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { actTexts } from './texts.ts';

interface CheckObjectionsCardProps {
  application: Application;
  onDone(): void;
}

/** 核对异议: what the family holds against answers of the check, what became of it, and a new one while nothing is decided. */
export function CheckObjectionsCard({ application, onDone }: CheckObjectionsCardProps) {
  const t = actTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const said = useFactWords(application.members);
  const officer = useOfficer();
  const rows = application.facts ? factRows(application.facts) : [];
  const wordOf = (row: FactRow) => `${said.person(row.person)} · ${both(row.label)}`;
  const pathWord = (path: string) => {
    const row = rows.find((each) => each.path === path);
    return row ? wordOf(row) : path;
  };
  const { checkObjections } = application;
  const sources = answeredBy(application);
  const may =
    !application.decision &&
    !application.closedAt &&
    sources.length > 0 &&
    holds(officer, ['township-officer', 'county-officer']);
  if (!may && checkObjections.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('dispute.title')}</h2>
      <ul className="reasons">
        {checkObjections.map(({ id, source, paths, grounds, proof, at, taskId, result }) => (
          <li key={id}>
            <When at={at} /> · {words.agency(source)} · {paths.map(pathWord).join('、')} — {grounds}
            {proof.length > 0 && <span className="muted"> · {proof.join('、')}</span>}
            <div className="small">
              {result ? (
                <>
                  {t(`dispute.${result.outcome}`)} — {result.note}
                </>
              ) : (
                <Link to={`/tasks/${encodeURIComponent(taskId)}`}>{t('dispute.open')}</Link>
              )}
            </div>
          </li>
        ))}
      </ul>
      {may && <NewObjection application={application} sources={sources} rows={rows} wordOf={wordOf} onDone={onDone} />}
    </section>
  );
}

/** Agencies whose answers this case rests on: its own checks, and those of an investigation that it recognises. */
function answeredBy({ evidence, facts }: Application): string[] {
  const own = evidence.filter(({ kind, result }) => kind === 'check' && result !== 'late').map(({ source }) => source);
  const used = Object.values(facts?.sources ?? {}).flatMap(
    ({ source }) => /^(?:re)?check:(.+)$/.exec(source)?.[1] ?? [],
  );
  return [...new Set([...own, ...used])];
}

interface NewObjectionProps extends CheckObjectionsCardProps {
  sources: readonly string[];
  rows: readonly FactRow[];
  wordOf(row: FactRow): string;
}

function NewObjection({ application, sources, rows, wordOf, onDone }: NewObjectionProps) {
  const t = actTexts.useTexts();
  const words = useWords();
  const [source, setSource] = useState(sources[0] ?? '');
  const [paths, setPaths] = useState<readonly string[]>([]);
  const [grounds, setGrounds] = useState('');
  const [proof, setProof] = useState('');
  const found = new Set(
    application.evidence.flatMap((each) => (each.source === source ? each.findings.map(({ path }) => path) : [])),
  );
  // An agency that found nothing may have overlooked something of any kind.
  const offered = rows.filter(({ path }) => found.size === 0 || found.has(path));
  const chosen = paths.filter((path) => offered.some((row) => row.path === path));
  const papers = proof.split(/[\n、,，;；]/).flatMap((each) => each.trim() || []);
  return (
    <Act
      word={t('dispute.record')}
      title={t('dispute.record')}
      help={t('dispute.help')}
      said={t('dispute.said')}
      complete={chosen.length > 0 && grounds.trim() !== ''}
      act={() =>
        api().fileCheckObjection({
          params: { id: application.id },
          body: { source, paths: chosen, grounds: grounds.trim(), proof: papers },
        })
      }
      onDone={onDone}
    >
      <label className="form-field">
        <span className="caption">{t('dispute.source')}</span>
        <select className="field wide" value={source} onChange={({ target }) => setSource(target.value)}>
          {sources.map((each) => (
            <option key={each} value={each}>
              {words.agency(each)}
            </option>
          ))}
        </select>
      </label>
      <Ticks
        legend={t('dispute.items')}
        options={offered.map((row) => ({ value: row.path, word: wordOf(row) }))}
        chosen={chosen}
        onChange={setPaths}
        tall
      />
      <label className="form-field">
        <span className="caption">{t('dispute.grounds')}</span>
        <textarea
          className="field wide"
          rows={3}
          maxLength={2000}
          value={grounds}
          onChange={({ target }) => setGrounds(target.value)}
        />
      </label>
      <label className="form-field">
        <span className="caption">{t('dispute.proof')}</span>
        <input className="field wide" maxLength={500} value={proof} onChange={({ target }) => setProof(target.value)} />
      </label>
    </Act>
  );
}
