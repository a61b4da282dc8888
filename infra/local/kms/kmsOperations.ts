import { createHmac, createPrivateKey, createPublicKey, randomBytes, sign, timingSafeEqual, verify } from 'node:crypto';
import * as z from 'zod';
import { type Operation, operation, ServiceError } from '../aws-protocol/serveAwsJson.ts';
import { type Key, KeySpec, type Keys, keyUsage, plainName } from './openKeys.ts';
import { keyIdOf, seal, unseal } from './seal.ts';

const Bytes = (max: number) =>
  z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((bytes) => bytes.length >= 1 && bytes.length <= max, `must have 1 to ${max} bytes`);
const KeyId = z.string().min(1);
const EncryptionContext = z.record(z.string(), z.string()).default({});
const DataKeyInput = z
  .object({
    KeyId,
    EncryptionContext,
    KeySpec: z.enum(['AES_256', 'AES_128']).optional(),
    NumberOfBytes: z.int().min(1).max(1024).optional(),
  })
  .refine(
    (input) => (input.KeySpec === undefined) !== (input.NumberOfBytes === undefined),
    'give KeySpec or NumberOfBytes',
  );
const MacInput = z.object({ KeyId, Message: Bytes(4096), MacAlgorithm: z.literal('HMAC_SHA_256') });
// Node signs only what it hashes itself, so a digest made by the caller cannot be signed here.
const SignInput = z.object({
  KeyId,
  Message: Bytes(4096),
  MessageType: z.literal('RAW').default('RAW'),
  SigningAlgorithm: z.literal('ECDSA_SHA_256'),
});

const ofKey = ({ KeyId: name }: { KeyId: string }) => {
  const plain = plainName(name);
  return plain.startsWith('alias/') ? plain : `key/${plain}`;
};
const arnOf = ({ keyId }: Key, { region }: { region: string }) => `arn:aws:kms:${region}:000000000000:key/${keyId}`;

/** The operations of KMS on these keys; binary fields are base64, as in the protocol. */
export function kmsOperations(keys: Keys): Record<string, Operation> {
  const metadata = (key: Key, caller: { region: string }) => ({
    AWSAccountId: '000000000000',
    KeyId: key.keyId,
    Arn: arnOf(key, caller),
    CreationDate: key.created / 1000,
    Description: key.description,
    Enabled: true,
    KeyState: 'Enabled',
    KeyManager: 'CUSTOMER',
    KeySpec: key.spec,
    KeyUsage: keyUsage[key.spec],
    Origin: 'AWS_KMS',
    MultiRegion: false,
  });
  const dataKey = ({
    KeyId: name,
    EncryptionContext: context,
    KeySpec: spec,
    NumberOfBytes,
  }: z.infer<typeof DataKeyInput>) => {
    const key = keys.get(name, 'SYMMETRIC_DEFAULT');
    const plaintext = randomBytes(NumberOfBytes ?? (spec === 'AES_128' ? 16 : 32));
    return { key, plaintext, CiphertextBlob: seal(key, plaintext, context).toString('base64') };
  };
  const macOf = (input: z.infer<typeof MacInput>) => {
    const key = keys.get(input.KeyId, 'HMAC_256');
    return { key, mac: createHmac('sha256', Buffer.from(key.material, 'base64')).update(input.Message).digest() };
  };
  const privateKey = (key: Key) =>
    createPrivateKey({ key: Buffer.from(key.material, 'base64'), format: 'der', type: 'pkcs8' });

  return {
    CreateKey: operation(
      z.object({ KeySpec: KeySpec.default('SYMMETRIC_DEFAULT'), Description: z.string().optional() }),
      () => '*',
      (input, caller) => ({
        KeyMetadata: metadata(keys.create({ spec: input.KeySpec, description: input.Description }), caller),
      }),
    ),
    DescribeKey: operation(z.object({ KeyId }), ofKey, (input, caller) => ({
      KeyMetadata: metadata(keys.get(input.KeyId), caller),
    })),
    Encrypt: operation(z.object({ KeyId, Plaintext: Bytes(4096), EncryptionContext }), ofKey, (input, caller) => {
      const key = keys.get(input.KeyId, 'SYMMETRIC_DEFAULT');
      const blob = seal(key, input.Plaintext, input.EncryptionContext);
      return {
        KeyId: arnOf(key, caller),
        CiphertextBlob: blob.toString('base64'),
        EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      };
    }),
    Decrypt: operation(
      z.object({ CiphertextBlob: Bytes(6144), KeyId: KeyId.optional(), EncryptionContext }),
      (input) => `key/${keyIdOf(input.CiphertextBlob)}`,
      (input, caller) => {
        const key = keys.get(keyIdOf(input.CiphertextBlob), 'SYMMETRIC_DEFAULT');
        if (input.KeyId && keys.get(input.KeyId).keyId !== key.keyId) {
          throw new ServiceError(
            'IncorrectKeyException',
            'The key id does not name the key that encrypted the ciphertext.',
          );
        }
        const plaintext = unseal(key, input.CiphertextBlob, input.EncryptionContext);
        return {
          KeyId: arnOf(key, caller),
          Plaintext: plaintext.toString('base64'),
          EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        };
      },
    ),
    GenerateDataKey: operation(DataKeyInput, ofKey, (input, caller) => {
      const { key, plaintext, CiphertextBlob } = dataKey(input);
      return { KeyId: arnOf(key, caller), CiphertextBlob, Plaintext: plaintext.toString('base64') };
    }),
    GenerateDataKeyWithoutPlaintext: operation(DataKeyInput, ofKey, (input, caller) => {
      const { key, CiphertextBlob } = dataKey(input);
      return { KeyId: arnOf(key, caller), CiphertextBlob };
    }),
    GenerateMac: operation(MacInput, ofKey, (input, caller) => {
      const { key, mac } = macOf(input);
      return { KeyId: arnOf(key, caller), Mac: mac.toString('base64'), MacAlgorithm: 'HMAC_SHA_256' };
    }),
    VerifyMac: operation(MacInput.extend({ Mac: Bytes(6144) }), ofKey, (input, caller) => {
      const { key, mac } = macOf(input);
      if (mac.length !== input.Mac.length || !timingSafeEqual(mac, input.Mac)) {
        throw new ServiceError('KMSInvalidMacException', 'The MAC is not that of the message under this key.');
      }
      return { KeyId: arnOf(key, caller), MacValid: true, MacAlgorithm: 'HMAC_SHA_256' };
    }),
    Sign: operation(SignInput, ofKey, (input, caller) => {
      const key = keys.get(input.KeyId, 'ECC_NIST_P256');
      const signature = sign('sha256', input.Message, privateKey(key));
      return { KeyId: arnOf(key, caller), Signature: signature.toString('base64'), SigningAlgorithm: 'ECDSA_SHA_256' };
    }),
    Verify: operation(SignInput.extend({ Signature: Bytes(6144) }), ofKey, (input, caller) => {
      const key = keys.get(input.KeyId, 'ECC_NIST_P256');
      if (!verify('sha256', input.Message, createPublicKey(privateKey(key)), input.Signature)) {
        throw new ServiceError(
          'KMSInvalidSignatureException',
          'The signature is not that of the message under this key.',
        );
      }
      return { KeyId: arnOf(key, caller), SignatureValid: true, SigningAlgorithm: 'ECDSA_SHA_256' };
    }),
    GetPublicKey: operation(z.object({ KeyId }), ofKey, (input, caller) => {
      const key = keys.get(input.KeyId, 'ECC_NIST_P256');
      const spki = createPublicKey(privateKey(key)).export({ type: 'spki', format: 'der' });
      return {
        KeyId: arnOf(key, caller),
        PublicKey: spki.toString('base64'),
        KeySpec: key.spec,
        KeyUsage: 'SIGN_VERIFY',
        SigningAlgorithms: ['ECDSA_SHA_256'],
      };
    }),
  };
}
