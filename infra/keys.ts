import { RemovalPolicy } from 'aws-cdk-lib'
import { type IGrantable, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/** Two customer keys, so that reading a table never means being able to unwrap a county's data key. */
export class Keys extends Construct {
  /** Everything at rest in tables, buckets and topics. */
  readonly storage: Key
  /** Wraps the key ring: the counties' data keys, the key of person ids, the signing keys. */
  private readonly ring: Key
  readonly names

  constructor(scope: Construct) {
    super(scope, 'Keys')
    this.storage = this.key('Storage', 'Ruhu: tables and buckets at rest')
    this.ring = this.key('Ring', 'Ruhu: wraps the data keys and signing keys in table keys')
    this.names = { MASTER_KEY: this.ring.keyArn }
  }

  readonly grants = {
    /** Unwraps keys: whoever seals or opens personal text, signs receipts or checks tokens. */
    useKeyRing: (fn: IGrantable) => {
      this.ring.grant(fn, 'kms:Encrypt', 'kms:Decrypt')
    },
  }

  /** Whoever reads or writes a table or a bucket decrypts or encrypts with it. */
  allowStorage(fn: IGrantable): void {
    this.storage.grant(fn, 'kms:Decrypt', 'kms:GenerateDataKey')
  }

  /** CloudWatch publishes alarms to an encrypted topic by itself. */
  allowAlarms(): void {
    this.allowStorage(new ServicePrincipal('cloudwatch.amazonaws.com'))
  }

  private key(id: string, description: string): Key {
    return new Key(this, id, { description, enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN })
  }
}
