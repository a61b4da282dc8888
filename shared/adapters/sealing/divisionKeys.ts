import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { defineRecord } from '../../records/record.ts';
import { create } from '../../records/write.ts';
import { toItem } from '../dynamodb/items.ts';
import { createReader } from '../dynamodb/reader.ts';
import type { Table } from '../dynamodb/table.ts';

const DivisionKey = z.object({ division: z.string(), wrapped: z.string(), version: z.int() });

const divisionKeyRecords = defineRecord<{ division: string }, z.infer<typeof DivisionKey>>({
  name: 'DivisionKey',
  schema: DivisionKey,
  key: ({ division }) => ({ PK: `DIVISIONKEY#${division}`, SK: 'KEY' }),
});

export interface DivisionKeys {
  keyOf(division: string): Promise<Uint8Array>;
}

const keptFor = 5 * 60_000;

/** One key for each county, wrapped by KMS and kept unwrapped for five minutes; made when first asked for. */
export function createDivisionKeys(table: Table, kms: KMSClient, keyId: string): DivisionKeys {
  const kept = new Map<string, { key: Promise<Uint8Array>; until: number }>();
  return {
    keyOf(division) {
      const known = kept.get(division);
      if (known && known.until > Date.now()) return known.key;
      const key = unwrap(division);
      kept.set(division, { key, until: Date.now() + keptFor });
      key.catch(() => kept.delete(division));
      return key;
    },
  };

  async function unwrap(division: string): Promise<Uint8Array> {
    const stored = await createReader(table).find(divisionKeyRecords, { division });
    const context = { division };
    if (!stored) return make(division);
    const CiphertextBlob = Buffer.from(stored.wrapped, 'base64');
    const { Plaintext } = await kms.send(
      new DecryptCommand({ KeyId: keyId, CiphertextBlob, EncryptionContext: context }),
    );
    if (!Plaintext) throw new Error(`KMS gave no key for division ${division}`);
    return Plaintext;
  }

  async function make(division: string): Promise<Uint8Array> {
    const made = await kms.send(
      new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: { division } }),
    );
    if (!made.CiphertextBlob || !made.Plaintext) throw new Error(`KMS made no key for division ${division}`);
    const wrapped = Buffer.from(made.CiphertextBlob).toString('base64');
    const { type, data } = create(divisionKeyRecords, { division, wrapped });
    try {
      const Item = toItem(type, data);
      await table.client.send(
        new PutCommand({ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(PK)' }),
      );
      return made.Plaintext;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return unwrap(division);
      throw error;
    }
  }
}
