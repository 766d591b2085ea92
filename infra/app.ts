import { rmSync } from 'node:fs'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import cdk from '../cdk.json'
import { RuhuStack } from './ruhu-stack'
import { stackName, stages } from './stages'

/** Synthesises every stage, or with the context value `only` one stack: the local runner needs no more. */
const outdir = process.env.CDK_OUTDIR ?? 'cdk.out'
// Old assets pile up; a folder that the command line names is its own to keep.
if (process.env.CDK_OUTDIR === undefined) rmSync(outdir, { recursive: true, force: true })

const app = new App({ context: cdk.context, outdir })
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))

const only: unknown = app.node.tryGetContext('only')
for (const stage of stages.filter((one) => only === undefined || stackName(one) === only)) {
  new RuhuStack(app, stage, '.build/functions')
}
app.synth()
