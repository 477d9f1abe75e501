import { App, Validations } from 'aws-cdk-lib'
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api'
import { AwsSolutionsChecks } from 'cdk-nag'
import { readStage, type StageSettings } from './settings.ts'
import { createStack } from './stack.ts'

type Options = {
  settings: StageSettings
  /** Folder that `npm run build` made; `dist` by default. */
  dist?: string
  /** Folder for the template and the copies of the bundles; the CDK's command line says its own. */
  outdir?: string
  /** Whether the rules of AWS Solutions and CloudFormation's own are tried; they take a second, which a local stack need not wait. */
  checked?: boolean
}

/**
 * The application for one stage. `createApp(…).synth()` needs neither credentials nor a network.
 * A finding of the rules fails it; exceptions stand singly, with their reason, beside what they excuse.
 */
export function createApp({ settings, dist = 'dist', outdir, checked = true }: Options): App {
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    analyticsReporting: false,
    treeMetadata: false,
    builtinCloudFormationValidation: checked,
    context: { ...CURRENTLY_RECOMMENDED_FLAGS, 'aws:cdk:enable-asset-metadata': true },
  })
  createStack(app, settings, dist)
  if (checked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}

if (import.meta.main) createApp({ settings: readStage(process.env['STAGE'] || 'local') }).synth()
