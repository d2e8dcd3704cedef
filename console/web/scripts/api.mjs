// Writes the types of the services' APIs into src/api/generated, from the OpenAPI documents in docs/openapi.
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import openapiTS, {astToString} from 'openapi-typescript'

const target = new URL('../src/api/generated/', import.meta.url)

await mkdir(target, {recursive: true})
for (const service of ['registry', 'progress', 'notify']) {
  const source = new URL(`../../../docs/openapi/${service}-service.json`, import.meta.url)
  const types = astToString(await openapiTS(source, {alphabetize: true, defaultNonNullable: false}))
  const file = new URL(`${service}.d.ts`, target)
  if (await readFile(file, 'utf8').catch(() => '') !== types) await writeFile(file, types)
}
