import { posix } from 'node:path';
import type { SheetRow } from '../../spreadsheet/index.ts';
import { type Archive, openArchive } from './openArchive.ts';
import { readRows } from './readRows.ts';
import { readStrings } from './readStrings.ts';
import { readXml } from './readXml.ts';
import { WorkbookFault } from './WorkbookFault.ts';

export interface Sheet {
  name: string;
  /** @throws WorkbookFault in the midst of them, when the file is damaged or unpacks beyond all measure */
  rows(): AsyncGenerator<SheetRow>;
}

export interface Workbook {
  /** Those that its reader is shown, in their order. */
  sheets: Sheet[];
  /** From which year it counts days. */
  epoch: 1900 | 1904;
  close(): void;
}

const largestPart = 16 * 1024 * 1024;

/**
 * Opens an XLSX file; close it when done. Sheets are read as streams, texts that cells share are held in memory.
 * @throws WorkbookFault
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await openArchive(path);
  try {
    return await read(archive);
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function read(archive: Archive): Promise<Workbook> {
  const main = Object.values(await targetsOf(archive, '_rels/.rels', '')).find(({ type }) =>
    /\/officeDocument$/.test(type),
  );
  if (!main) throw new WorkbookFault('not-a-workbook', 'no workbook part');
  const folder = posix.dirname(main.target);
  const targets = await targetsOf(archive, `${folder}/_rels/${posix.basename(main.target)}.rels`, folder);
  const found: { name: string; part: string }[] = [];
  let epoch: Workbook['epoch'] = 1900;
  await each(archive, main.target, (tag, attributes) => {
    if (tag === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) epoch = 1904;
    if (tag !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return;
    const relation = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1] ?? '';
    const part = targets[relation];
    if (part && /\/worksheet$/.test(part.type)) found.push({ name: attributes.name ?? '', part: part.target });
  });
  const shared = Object.values(targets).find(({ type }) => /\/sharedStrings$/.test(type));
  let strings: Promise<string[]> | undefined;
  return {
    epoch,
    sheets: found.map(({ name, part }) => ({
      name,
      async *rows() {
        strings ??= shared ? readStrings(archive, shared.target) : Promise.resolve([]);
        yield* readRows(archive, part, await strings);
      },
    })),
    close: () => archive.close(),
  };
}

/** What a part refers to, by the names that it uses for them. */
async function targetsOf(archive: Archive, name: string, folder: string) {
  const targets: Record<string, { type: string; target: string }> = {};
  if (!archive.holds(name)) return targets;
  await each(archive, name, (tag, { Id, Type, Target, TargetMode }) => {
    if (tag !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
    targets[Id] = {
      type: Type ?? '',
      target: posix.join(Target.startsWith('/') ? '' : folder, Target).replace(/^\//, ''),
    };
  });
  return targets;
}

async function each(archive: Archive, name: string, open: (tag: string, attributes: Record<string, string>) => void) {
  const ignore = () => {};
  for await (const _ of readXml(await archive.read(name, largestPart), { open, text: ignore, close: ignore }));
}
