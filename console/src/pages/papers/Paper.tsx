import type { ReactNode } from 'react';
import { Scroll } from '../../parts/Scroll.tsx';
import { useLanguage } from '../../texts/useLanguage.ts';
import { QrCode } from '../notice/QrCode.tsx';
import { papersTexts } from './texts.ts';
import '../notice/notice.css';
import './papers.css';

interface PaperProps {
  title: string;
  organ: string;
  number: string;
  /** Who signs by hand, in order. */
  signers: readonly string[];
  /** Opened by the code; nothing personal stands in it. */
  address: string;
  /** `2026-03-02`; left open to be written by hand when absent. */
  day?: string | undefined;
  children: ReactNode;
}

/** The one layout of every official form: title, number, what is on record, who signs, and the code. */
export function Paper({ title, organ, number, signers, address, day, children }: PaperProps) {
  const t = papersTexts.useTexts();
  const language = useLanguage();
  const [year, month, date] = day?.split('-').map(Number) ?? [];
  return (
    <article className="paper form-paper">
      <h2>{title}</h2>
      <p className="paper-line">
        <span>
          {t('organ')}
          {organ}
        </span>
        <span>
          {t('number')}
          {number}
        </span>
      </p>
      <Scroll label={title}>{children}</Scroll>
      <div className="paper-foot">
        <div className="paper-code">
          <QrCode text={address} label={t('code')} />
          <p className="small">{t('codeHelp')}</p>
        </div>
        <div className="paper-signers">
          {signers.map((signer) => (
            <p key={signer}>
              {signer}
              <span className="blank" />
            </p>
          ))}
          <p>{day ? (language === 'en' ? day : `${year}年${month}月${date}日`) : t('dayBlank')}</p>
        </div>
      </div>
    </article>
  );
}

/** Labels and values; what is not on record is left to be written by hand. */
export function PaperRows({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <table className="paper-table">
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PaperTableProps {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

export function PaperTable({ caption, head, rows }: PaperTableProps) {
  return (
    <table className="paper-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(rows.length > 0 ? rows : [head.map(() => '')]).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the sheet.
          <tr key={index}>
            {row.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the line.
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
