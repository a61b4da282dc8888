import { agencyNames } from '../agency.ts';
import { formatCitation } from '../citation.ts';
import { actNames, warningClassNames } from '../warningPolicy.ts';
import type { Disposition } from './disposition.ts';
import type { Language } from './explain.ts';

/** The classes of a warning and each act: who, what, by when, under which clause. For officers; nothing here ends help. */
export function explainDisposition(disposition: Disposition, language: Language): string[] {
  const zh = language === 'zh-CN';
  if (disposition.result === 'nothing-to-do') return [zh ? '无需处置。' : 'Nothing to do.'];
  if (disposition.result === 'needs-input')
    return [`${zh ? '尚需核实' : 'Still to be found out'}: ${disposition.missing.join(', ')}`];
  const classes = disposition.classes.map(({ warningClass, citation }) =>
    zh
      ? `类别：${warningClassNames[warningClass][language]}（${formatCitation(citation)}）`
      : `Class: ${warningClassNames[warningClass][language]} (${formatCitation(citation)})`,
  );
  const acts = disposition.acts.map(({ act, mode, agency, organ, workingDays, deadlineBasis, citation }) => {
    const ours = deadlineBasis === 'our-default' ? (zh ? '（系统默认）' : ' (our default)') : '';
    return zh
      ? `${mode === 'may' ? '可以' : '应当'}${actNames[act][language]}：${agencyNames[agency][language]} ${organ}，${workingDays} 个工作日内${ours}（${formatCitation(citation)}）`
      : `${mode}: ${actNames[act][language]}, ${agencyNames[agency][language]} ${organ}, within ${workingDays} working days${ours} (${formatCitation(citation)})`;
  });
  return [...classes, ...acts];
}
