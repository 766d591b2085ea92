import { CfnParameter, RemovalPolicy } from 'aws-cdk-lib'
import type { IGrantable } from 'aws-cdk-lib/aws-iam'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Stage } from './stages'

/** What an installation is told when it is deployed, and the one secret that somebody must fill in. */
export class Settings extends Construct {
  readonly names
  private readonly wechatSecret: Secret

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'Settings')
    this.wechatSecret = new Secret(this, 'WechatSecret', {
      secretName: `ruhu/${stage.name}/wechat`,
      description: 'JSON whose field `secret` is to be replaced by the mini-program’s AppSecret',
      generateSecretString: { secretStringTemplate: '{}', generateStringKey: 'secret' },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.names = {
      OPERATOR_PUBLIC_KEY: parameter(scope, 'OperatorPublicKey', {
        description: 'Ed25519 public key of the operator’s command line: 32 raw bytes in base64url',
      }),
      PUBLIC_URL: parameter(scope, 'PublicUrl', {
        description: 'Where residents and collectors reach this installation',
        default: `https://${stage.domain}`,
      }),
      WECHAT_API: parameter(scope, 'WechatApi', {
        description: 'WeChat’s server API',
        default: 'https://api.weixin.qq.com',
      }),
      WECHAT_APP_ID: parameter(scope, 'WechatAppId', { description: 'The mini-program’s AppID' }),
      WECHAT_SECRET: this.wechatSecret.secretArn,
    }
  }

  readonly grants = {
    readWechatSecret: (fn: IGrantable) => {
      this.wechatSecret.grantRead(fn)
    },
  }
}

const parameter = (scope: Construct, id: string, props: { description: string; default?: string }): string =>
  new CfnParameter(scope, id, { type: 'String', minLength: 1, ...props }).valueAsString
