import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import cdk from '../../cdk.json'
import { grantsOf } from '../../infra/grants'
import { RuhuStack } from '../../infra/ruhu-stack'
import { type Stage, stages } from '../../infra/stages'

/** The stack of a stage, with a line of code in place of each bundle: the description is what is asked about. */
export function synthesise(partition: Stage['partition'], name: Stage['name'] = 'prod'): Template {
  const stage = stages.find((one) => one.partition === partition && one.name === name)
  if (!stage) throw new Error(`no stage ${name} in ${partition}`)
  const app = new App({ context: cdk.context })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return Template.fromStack(new RuhuStack(app, stage, writeEmptyFunctions()))
}

function writeEmptyFunctions(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ruhu-functions-'))
  for (const name of Object.keys(grantsOf)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.mjs'), 'export const handler = async () => undefined\n')
  }
  return folder
}
