/** Where an installation runs. Accounts, credentials and the ICP record are separate per partition; nothing crosses. */
export interface Stage {
  readonly name: 'dev' | 'staging' | 'prod'
  readonly partition: 'aws-cn' | 'aws'
  readonly region: string
  /** The installation's own domain. In China it needs an ICP record before anything public answers. */
  readonly domain: string
  /** A table or key that could be deleted by mistake is no archive. */
  readonly isProtected: boolean
  /** How long nobody, not even the root user, can change a published audit root. */
  readonly rootsLockedDays: number
  readonly logDays: 7 | 30 | 365
  /** Requests a second over the whole API, and how many may come at once. */
  readonly throttle: { readonly rate: number; readonly burst: number }
}

const sizes = {
  dev: { name: 'dev', isProtected: false, rootsLockedDays: 1, logDays: 7, throttle: { rate: 200, burst: 400 } },
  staging: {
    name: 'staging',
    isProtected: true,
    rootsLockedDays: 30,
    logDays: 30,
    throttle: { rate: 500, burst: 1_000 },
  },
  prod: {
    name: 'prod',
    isProtected: true,
    rootsLockedDays: 3_653,
    logDays: 365,
    throttle: { rate: 5_000, burst: 10_000 },
  },
} as const

const china = { partition: 'aws-cn', region: 'cn-northwest-1' } as const
const global = { partition: 'aws', region: 'ap-southeast-1' } as const

/** All installations there are. Stages differ here and nowhere else. */
export const stages: readonly Stage[] = [
  { ...sizes.dev, ...china, domain: 'dev.ruhu.example.cn' },
  { ...sizes.staging, ...china, domain: 'staging.ruhu.example.cn' },
  { ...sizes.prod, ...china, domain: 'ruhu.example.cn' },
  { ...sizes.dev, ...global, domain: 'dev.ruhu.example.com' },
  { ...sizes.staging, ...global, domain: 'staging.ruhu.example.com' },
  { ...sizes.prod, ...global, domain: 'ruhu.example.com' },
]

export const stackName = ({ name, partition }: Stage): string =>
  `ruhu-${name}-${partition === 'aws-cn' ? 'cn' : 'global'}`
