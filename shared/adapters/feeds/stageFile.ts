import type { BatchRejection, FeedDefinition, FoundHeader } from '../../feeds/index.ts';
import type { Marks, ReceivedFile } from './receiveFile.ts';
import { stageText } from './stageText.ts';
import { stageWorkbook } from './stageWorkbook.ts';

/** Lines of text in UTF-8, the empty ones filled with a blank: a line has the number of the row that it came from. */
export interface StagedFile {
  path: string;
  /** `json-lines`: each line is an object whose keys are headers. */
  format: 'delimited' | 'json-lines';
  delimiter: ',' | ';' | '\t';
  marks: Marks;
  /** It holds marks in the place of bytes that are no characters. */
  replaced: boolean;
}

export type Staged =
  | {
      ok: true;
      file: StagedFile;
      /** Of `json-lines` it is known only when all lines have been read. */
      header?: FoundHeader;
      /** Of a workbook: which sheet was read. */
      sheet?: string;
    }
  | { ok: false; rejection: BatchRejection };

/** Makes lines of a delivered file: CSV, NDJSON or XLSX, whatever it calls itself. */
export async function stageFile(received: ReceivedFile, definition: FeedDefinition): Promise<Staged> {
  if (received.kind === 'compound') return { ok: false, rejection: { reason: 'old-or-locked-workbook' } };
  return received.kind === 'archive' ? stageWorkbook(received, definition) : stageText(received, definition);
}
