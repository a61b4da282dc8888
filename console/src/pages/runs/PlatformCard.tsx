import { Button } from 'antd';
import { useState } from 'react';
import type { ReportOfARun } from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { Trouble } from '../../parts/states.tsx';
import { runTexts } from './texts.ts';

const kinds = ['theirs', 'ours', 'both', 'onlyTheirs', 'onlyOurs', 'categoryDiffers', 'amountDiffers'] as const;

/** Where the provincial platform and this register differ. Nothing was decided by it. */
export function PlatformCard({ report: { runId, platform } }: { report: ReportOfARun }) {
  const t = runTexts.useTexts();
  const [trouble, setTrouble] = useState<unknown>();
  if (!platform) return null;
  const download = async () => {
    const { body } = await api().readPlatformDifferences({ params: { id: runId } });
    location.assign(body.url);
  };
  return (
    <section className="card">
      <h2>{t('platform')}</h2>
      <p className="muted small">{t('platformHelp')}</p>
      <table className="plain-table">
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <td>{t(`platformCounts.${kind}`)}</td>
              <td className="numbers">{platform[kind].toLocaleString('zh-CN')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={() => void download().catch(setTrouble)}>{t('platformFile')}</Button>
      {trouble !== undefined && <Trouble error={trouble} />}
    </section>
  );
}
