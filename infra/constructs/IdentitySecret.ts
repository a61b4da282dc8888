import { Fn, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acceptFinding } from './acceptFinding.ts';

const noRotation = 'Every lookup by identity number depends on the key: a new version is added beside the old by hand.';

/** The versioned HMAC keys of identity numbers: `{"current":"v1","keys":{"v1":"<base64 of 32 bytes>"}}`. */
export class IdentitySecret extends Construct {
  readonly secret: CfnSecret;

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id);
    // CloudFormation generates a value only at the top level of a secret, hence the seed:
    // 43 letters and digits and one `=` are the base64 of 32 bytes.
    const seed = new CfnSecret(this, 'Seed', {
      description: 'Where the first identity key comes from; nothing reads it after deployment',
      kmsKeyId: props.key.keyArn,
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'v1',
        passwordLength: 43,
        excludePunctuation: true,
      },
    });
    this.secret = new CfnSecret(this, 'Secret', {
      description: 'Versioned HMAC keys of identity numbers',
      kmsKeyId: props.key.keyArn,
      secretString: Fn.sub(`{"current":"v1","keys":{"v1":"{{resolve:secretsmanager:\${Seed}:SecretString:v1}}="}}`, {
        Seed: seed.ref,
      }),
    });
    for (const secret of [seed, this.secret]) {
      secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
      acceptFinding(secret, 'AwsSolutions-SMG4', noRotation);
    }
  }
}
