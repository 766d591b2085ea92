import { type App, Stack } from 'aws-cdk-lib'
import { acknowledgeFindings } from './acknowledgements'
import { Alarms } from './alarms'
import { Api } from './api'
import { Buckets } from './buckets'
import { FunctionFactory } from './function-factory'
import { Jobs } from './jobs'
import { Keys } from './keys'
import { Projections } from './projections'
import { Settings } from './settings'
import { Sites } from './sites'
import { type Stage, stackName } from './stages'
import { Tables } from './tables'

/** One installation. `functions` is the folder of built functions: one folder per function, each with its `index.mjs`. */
export class RuhuStack extends Stack {
  constructor(app: App, stage: Stage, functions: string) {
    super(app, stackName(stage), {
      env: { region: stage.region },
      description: `Ruhu, stage ${stage.name}`,
      terminationProtection: stage.isProtected,
    })
    const keys = new Keys(this)
    const settings = new Settings(this, stage)
    const tables = new Tables(this, stage, keys)
    const buckets = new Buckets(this, stage, keys)

    const environment = { STAGE: stage.name, ...keys.names, ...settings.names, ...tables.names, ...buckets.names }
    const grants = { ...keys.grants, ...settings.grants, ...tables.grants, ...buckets.grants }
    const factory = new FunctionFactory(this, { stage, folder: functions, keys, environment, grants })

    const api = new Api(this, stage, factory)
    const projections = new Projections(this, factory, tables)
    const jobs = new Jobs(this, factory, { tables, buckets })
    new Sites(this, stage, { api, bucket: buckets.sites })
    new Alarms(this, {
      keys,
      functions: factory.made,
      followers: [...projections.names, ...jobs.followers],
      failed: factory.failed,
    })
    acknowledgeFindings(this, tables, buckets)
  }
}
